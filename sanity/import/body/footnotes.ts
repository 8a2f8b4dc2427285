/** Footnotes: WordPress marks a place with a raised number, the schema marks the words before it. */
import { attribute } from './html.ts'
import type { Handler, Place, Walk } from './walk.ts'

/** A raised number that is a footnote's; anything else raised goes to `otherwise`. */
export const note =
  (otherwise: Handler): Handler =>
  (element, place, walk) => {
    const id = attribute(element, 'data-fn') ?? ''
    const html = attribute(element, 'data-note') ?? walk.context.footnotes.get(id) ?? ''
    const spans = walk.aside(html)
    if (spans.length === 0) {
      otherwise(element, place, walk)
      return
    }
    walk.notesFound.add(id)
    walk.writer.annotate({ kind: 'footnote', note: spans }, place.block)
  }

/** Notes that no place in the text refers to are a list where WordPress shows its footnotes. */
export function writeRemainingNotes({ marks }: Place, { writer, context, notesFound, aside }: Walk): void {
  for (const [id, html] of context.footnotes) {
    if (notesFound.has(id)) continue
    const block = { style: 'normal', list: { type: 'number', level: 1 }, shape: 'lines' } as const
    for (const span of aside(html)) writer.write(span.text, [...marks, ...span.marks], block)
    writer.flush()
  }
}
