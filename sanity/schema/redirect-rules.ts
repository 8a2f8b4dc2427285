/** What a redirect may not be: one from an address that is in use, one that goes round, one that another says already. */
import type { CustomValidator, ValidationContext } from 'sanity'
import { placeAt, type PagePlace, type Place } from '../../lib/urls.ts'
import { apiVersion } from '../project.ts'
import { localized } from './localized.ts'

/** Longer chains than this the site does not follow. */
const mostSteps = 10

type Rule = { from: string; to: string | null; url: string | null }

/** The old address must be nobody's present one, and no other redirect's. */
export const isFreeAddress: CustomValidator<string | undefined> = async (from, context) => {
  if (!from) return true
  const live = await titleAt(placeAt(pathOnly(from)), context)
  if (live !== null) {
    return localized(
      `“${live}” is at this address now. Readers are shown that, and never led on.`,
      `«${live}» está ahora en esta dirección. Es lo que se muestra, y desde aquí no se lleva a nadie a otro sitio.`,
    )
  }
  const others = await listRules(context)
  if (!others.some((other) => keyOf(other.from) === keyOf(from))) return true
  return localized('Another redirect begins at this address.', 'Otra redirección parte ya de esta dirección.')
}

/** Led on from one redirect to the next nobody may come round to where they began. */
export const leadsSomewhere: CustomValidator<string | undefined> = async (url, context) => {
  const from = context.document?.from
  if (!url?.startsWith('/') || typeof from !== 'string') return true
  const way = wayFrom(from, url, await listRules(context))
  if (way.isRound) {
    const steps = way.steps.join(' → ')
    return localized(`This leads round in a circle: ${steps}`, `Esto da vueltas sin llegar a ningún sitio: ${steps}`)
  }
  return true
}

/** Says where readers will be led when the address written is an old one itself. */
export const isLastStop: CustomValidator<string | undefined> = async (url, context) => {
  const from = context.document?.from
  if (!url?.startsWith('/') || typeof from !== 'string') return true
  const { steps, isRound } = wayFrom(from, url, await listRules(context))
  const last = steps.at(-1)
  if (isRound || last === undefined || last === url) return true
  return localized(
    `That is an old address too: readers are led on to ${last} at once.`,
    `Esa también es una dirección antigua: se lleva a los lectores directamente a ${last}.`,
  )
}

/** A document that is not published leads nowhere. */
export const isPublished: CustomValidator<{ _ref?: string } | undefined> = async (to, { getClient }) => {
  if (!to?._ref) return true
  const found = await getClient({ apiVersion }).fetch<string | null>(
    '*[_id == $id][0]._id',
    { id: to._ref },
    { perspective: 'raw' },
  )
  if (found !== null) return true
  return localized(
    'It is not published: until it is, the old address leads nowhere.',
    'No está publicado: mientras no lo esté, la dirección antigua no lleva a ningún sitio.',
  )
}

/** The addresses a reader passes through, the first and the last among them. */
function wayFrom(from: string, url: string, rules: Rule[]): { steps: string[]; isRound: boolean } {
  const steps = [from, url]
  const seen = new Set([keyOf(from)])
  for (let at = url; steps.length <= mostSteps;) {
    if (seen.has(keyOf(at))) return { steps, isRound: true }
    seen.add(keyOf(at))
    const next = rules.find((rule) => keyOf(rule.from) === keyOf(at))
    if (next?.url == null) return { steps, isRound: false }
    steps.push(next.url)
    at = next.url
  }
  return { steps, isRound: true }
}

/** All other redirects, as they will be when their drafts are published. */
function listRules({ document, getClient }: ValidationContext): Promise<Rule[]> {
  const id = document?._id.replace(/^drafts\./, '') ?? ''
  return getClient({ apiVersion }).fetch<Rule[]>(
    '*[_type == "redirect" && _id != $id && defined(from)]{from, "to": to._ref, url}',
    { id },
    { perspective: 'drafts' },
  )
}

const titleQuery = `*[_type == $kind && !(_id in path("drafts.**")) && !(_id in path("versions.**"))
  && select(_type == "topic" => count(slug[language == $locale && value.current == $slug]) > 0, slug.current == $slug)
  && (!defined(language) || language == $locale)][0]
  {"title": select(_type == "topic" => title[language == $locale][0].value, coalesce(title, name, _id))}`

/** What readers find at a place, in words; null when nothing is there. */
async function titleAt(place: Place | null, { getClient }: ValidationContext): Promise<string | null> {
  if (place === null) return null
  const page = place.kind === 'feed' ? place.of : place
  if (!hasSlug(page)) return pathWords(place)
  const { kind, locale, slug } = page
  const found = await getClient({ apiVersion }).fetch<{ title: string | null } | null>(
    titleQuery,
    { kind, locale, slug },
    { perspective: 'raw' },
  )
  return found === null ? null : (found.title ?? slug)
}

const hasSlug = (place: Place): place is Extract<PagePlace, { slug: string }> => 'slug' in place

const pathWords = (place: Place) => `/${place.locale}${place.kind === 'front' ? '' : `/${place.kind}`}`

/** Without a slash at its end, without what follows `?` or `#`, and decoded: as the site compares old addresses. */
function keyOf(address: string): string {
  const number = /[?&](?:p|page_id)=(\d+)/.exec(address)?.[1]
  if (number !== undefined) return `/?p=${number}`
  const path = pathOnly(address)
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    return path
  }
}

const pathOnly = (address: string) =>
  address
    .replace(/[?#].*$/, '')
    .replace(/\/{2,}/g, '/')
    .replace(/(.)\/$/, '$1')
