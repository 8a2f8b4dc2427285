/** How elements inside a line are written down. */
import { attribute, elementsBelow, hasClass, textOf } from './html.ts'
import { toLinkAddress } from './link-address.ts'
import type { Decorator } from './part.ts'
import { marked, type Handler } from './walk.ts'

/** Says nothing that the body could. */
export const through: Handler = (element, place, walk) => {
  walk.children(element, place)
}

export const decorated =
  (kind: Decorator): Handler =>
  (element, place, walk) => {
    walk.children(element, marked(place, { kind }))
  }

export const lineBreak: Handler = (_, place, { writer }) => {
  writer.write('\n', place.marks, place.block)
}

/** Readers would take struck-out words for the text: a person has to look. */
export const struck: Handler = (element, place, walk) => {
  const words = textOf(element).slice(0, 60)
  if (words !== '') walk.context.note('look', 'struck-out words that are now ordinary text', `“${words}”`)
  walk.children(element, place)
}

/** Says something that the body cannot. */
export const plain: Handler = (element, place, walk) => {
  walk.context.note('changed', 'markup that is now plain text', `<${element.tagName}>`)
  walk.children(element, place)
}

/** Digits have raised and lowered forms of their own, so that m² does not become m2. */
export const shifted =
  (forms: string): Handler =>
  (element, place, walk) => {
    const digits = '0123456789+-='
    const written = textOf(element)
    const isDigits = written !== '' && Array.from(written).every((character) => digits.includes(character))
    // A number that is a link is a footnote's.
    if (isDigits && elementsBelow(element, 'a').length === 0) {
      const raised = Array.from(written, (digit) => forms[digits.indexOf(digit)] ?? digit).join('')
      walk.writer.write(raised, place.marks, place.block)
    } else plain(element, place, walk)
  }

/** A link whose address is not on the list of those allowed loses it, and keeps its words. */
export const link: Handler = (element, place, walk) => {
  const written = attribute(element, 'href')
  // The button beside a file's name leads where the name leads.
  if (hasClass(element, 'wp-block-file__button')) return
  const address = toLinkAddress(written ?? '', walk.context.base)
  if ('href' in address) walk.children(element, marked(place, { kind: 'link', href: address.href }))
  else walk.children(element, place)
  if (!('problem' in address) || address.problem === 'anchor') return
  walk.context.note('left out', 'a link to an address that is not safe; its words are kept', written?.slice(0, 80))
}

/** The source of a quotation ends it; elsewhere a title is cited. */
export const cited: Handler = (element, place, walk) => {
  const isSource = place.block.style === 'blockquote' && textOf(element) !== ''
  if (isSource) {
    walk.writer.resume(place.block)
    walk.writer.write('— ', place.marks, place.block)
    walk.children(element, place)
    walk.writer.flush()
  } else decorated('em')(element, place, walk)
}

export const quoted: Handler = (element, place, walk) => {
  const [before, after] = walk.context.locale === 'es' ? ['«', '»'] : ['“', '”']
  walk.writer.write(before, place.marks, place.block)
  walk.children(element, place)
  walk.writer.write(after, place.marks, place.block)
}

export const drawing: Handler = (element, place, walk) => {
  walk.context.note('left out', 'a drawing or formula; its words, if any, are kept', `<${element.tagName}>`)
  walk.writer.write(textOf(element), place.marks, place.block)
}
