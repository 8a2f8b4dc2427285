/** Reads an RSS file one child of `channel` at a time, so that its size does not matter. */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { Failure } from './failure.ts'
import { readText } from './text-file.ts'

export type XmlElement = {
  name: string
  attributes: Record<string, string>
  /** Its own text, without that of its children. */
  text: string
  children: XmlElement[]
  /** Where it begins, counted from 1. */
  line: number
}

/** No field of an export comes near: what does is not one, or is meant to fill the memory. */
const longestField = 64 * 1024 * 1024
const deepest = 40

/**
 * Yields each child of `channel` as soon as it is complete. Knows no entities but XML's own five.
 * Throws a Failure for what is not well-formed, not RSS, cut off, or declares entities of its own.
 */
export async function* readElements(path: string): AsyncGenerator<XmlElement> {
  const reader = createReader(path)
  for await (const piece of readText(path)) yield* reader.read(piece)
  yield* reader.end()
}

function createReader(path: string) {
  const parser = new SaxesParser()
  const open: XmlElement[] = []
  let ready: XmlElement[] = []
  let hasRoot = false
  let isOver = false

  parser.on('error', (error) => {
    if (!hasRoot) throw new Failure(notAnExport(path, 'it is no XML'))
    throw new Failure(isOver ? cutOff(path, parser.line) : malformed(path, error))
  })
  parser.on('doctype', () => {
    throw new Failure(
      `${path} declares a document type, which no WordPress export does and which can be used to exhaust a machine. ` +
        'It was not read.',
    )
  })
  parser.on('opentag', (tag) => {
    if (open.length === 0 && tag.name !== 'rss') throw new Failure(notAnExport(path, `it begins with <${tag.name}>`))
    hasRoot = true
    if (open.length > deepest) throw new Failure(notAnExport(path, `it is nested too deep at line ${parser.line}`))
    open.push(toElement(tag, parser.line))
  })
  const addText = (text: string) => {
    const element = open.at(-1)
    if (element === undefined || open.length < 3) return
    element.text += text
    if (element.text.length > longestField) throw new Failure(notAnExport(path, `line ${parser.line} has no end`))
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const element = open.pop()
    if (element === undefined) return
    if (open.length === 2) ready.push(element)
    else if (open.length > 2) open.at(-1)?.children.push(element)
  })

  function taken(): XmlElement[] {
    const elements = ready
    ready = []
    return elements
  }
  return {
    read(piece: string): XmlElement[] {
      parser.write(piece)
      return taken()
    },
    end(): XmlElement[] {
      isOver = true
      parser.close()
      return taken()
    },
  }
}

const toElement = (tag: SaxesTagPlain, line: number): XmlElement => ({
  name: tag.name,
  attributes: { ...tag.attributes },
  text: '',
  children: [],
  line,
})

const cutOff = (path: string, line: number) =>
  `${path} was cut off: it ends at line ${line}, before the export does. Export or download it again.`

/** saxes writes `12:4: what is wrong.` */
function malformed(path: string, error: Error): string {
  const [, line, column, what] = /^(?:.*?:)?(\d+):(\d+): (.*?)\.?$/s.exec(error.message) ?? []
  if (line === undefined) return `${path} is not well-formed XML: ${error.message}`
  return `${path} is not well-formed XML: line ${line}, column ${column}: ${what}. Nothing was imported.`
}

/** The sentence for a file that is something else. */
export const notAnExport = (path: string, because: string) =>
  `${path} is not a WordPress export: ${because}. In WordPress, go to Tools, Export, All content.`

/** The text of the first child of that name, trimmed; empty when there is none. */
export function textOfChild(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text.trim() ?? ''
}
