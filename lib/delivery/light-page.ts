/**
 * A page for who wants no pictures: made of the page itself, so that it costs nothing to anybody else. What a picture
 * shows is said in words, and a press fetches it; the typefaces are the device's own; every link leads to pages of the
 * same kind. Who leaves it does so by the same link in its foot by which they came.
 */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { enhancementLoader, isPagePlace, lightPath, localeOfPath, placeAt, withoutLight } from '../urls.ts'
import { defaultLocale } from '../../messages/locales.ts'
import { words } from '../../messages/words.ts'
import { xmlText } from '../feeds/xml.ts'
import { attribute, edited, elementsOf, textOf, type Edit } from './html-edits.ts'

type Element = Tree.Element

/** What is said of a picture stands in a frame of its own, as a warning does. */
const style = '<style>figure summary{border:1px solid var(--rule);padding:1rem}</style>'

/** A typeface that would have to be fetched; what is cut to its measure from the device's own stays. */
const fetchedFont = /@font-face\s*\{[^}]*url\([^}]*\}/g

/** The HTML of a reader page without its pictures. `path` is the page's own, without what makes it light. */
export function toLightHtml(html: string, path: string): string {
  const edits: Edit[] = []
  const { Article, Footer } = words[localeOfPath(path) ?? defaultLocale]
  for (const element of elementsOf(parse(html, { sourceCodeLocationInfo: true }))) {
    edits.push(...editsOf(element, html, { show: Article.showPicture, full: Footer.full }))
  }
  return edited(html, edits)
}

type Said = { show: string; full: string }

function editsOf(element: Element, html: string, said: Said): Edit[] {
  const place = element.sourceCodeLocation
  if (!place) return []
  switch (element.tagName) {
    case 'img':
      return [{ from: place.startOffset, to: place.endOffset, by: insteadOf(element, html, said) }]
    case 'style':
      return [{ from: place.startOffset, to: place.endOffset, by: withoutFonts(html, element) }]
    case 'script':
      // What search engines read, who are sent to the page itself; and what nobody reads who counts every byte.
      return textOf(element) !== enhancementLoader ? [{ from: place.startOffset, to: place.endOffset }] : []
    case 'a':
      return editsOfLink(element, said)
    case 'form':
      return editsOfAddress(element, 'action')
    default:
      return []
  }
}

/** The words for a picture, and the way to it; nothing for one that only adorns a card. */
function insteadOf(picture: Element, html: string, { show }: Said): string {
  const place = picture.sourceCodeLocation
  const whole = place ? html.slice(place.startOffset, place.endOffset) : ''
  // What is folded away is fetched only when it is asked for.
  if (isWithin(picture, 'details')) return whole
  if (!isWithin(picture, 'figure')) return ''
  const alt = xmlText(attribute(picture, 'alt') ?? '')
  // In a gallery it stands in a link to the whole of itself.
  if (isWithin(picture, 'a')) return alt || show
  const later = whole.replace(' fetchpriority="high"', ' loading="lazy"')
  return `<details><summary>${alt} <u>${show}</u></summary>${later}</details>`
}

function withoutFonts(html: string, { sourceCodeLocation: place }: Element): string {
  return place ? style + html.slice(place.startOffset, place.endOffset).replaceAll(fetchedFont, '') : ''
}

function editsOfLink(link: Element, { full }: Said): Edit[] {
  const place = link.sourceCodeLocation
  const here = withoutLight(attribute(link, 'href') ?? '')
  if (here === null || !place) return editsOfAddress(link, 'href')
  return [{ from: place.startOffset, to: place.endOffset, by: `<a href="${xmlText(here)}">${full}</a>` }]
}

/** To a page of ours: then to it without its pictures. Files and anchors stay what they are. */
function editsOfAddress(element: Element, name: 'href' | 'action'): Edit[] {
  const address = attribute(element, name) ?? ''
  const place = element.sourceCodeLocation?.attrs?.[name]
  const target = placeAt(address.replace(/[?#].*$/, ''))
  if (!place || target === null || !isPagePlace(target)) return []
  return [{ from: place.startOffset, to: place.endOffset, by: `${name}="${xmlText(lightPath(address))}"` }]
}

function isWithin({ parentNode }: Element, tagName: string): boolean {
  if (parentNode === null || !('tagName' in parentNode)) return false
  return parentNode.tagName === tagName || isWithin(parentNode, tagName)
}
