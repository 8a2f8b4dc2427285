/** Names that every computer knows in every language: countries, languages, months, days of the week. */

const regionCodes = Array.from({ length: 26 * 26 }, (_, place) =>
  String.fromCharCode(65 + Math.floor(place / 26), 65 + (place % 26)),
)

const languageCodes =
  'ar bn cs da de el en es et eu fa fi fr gl he hi hu id it ja ko ku lt lv my nl no pl ps pt qu ro ru sk so sq sr sv sw ta th tr uk ur vi zh'.split(
    ' ',
  )

export type WorldNames = {
  /** What a name of one to four words means, by the words in lower case; the same in all languages. */
  meanings: ReadonlyMap<string, string>
  /** The words that names begin with, and how many words the longest of these names has. */
  beginnings: ReadonlyMap<string, number>
}

const known = new Map<string, WorldNames>()

export function worldNames(language: string): WorldNames {
  const names = known.get(language) ?? toWorldNames(namesIn(language))
  known.set(language, names)
  return names
}

function toWorldNames(meanings: Map<string, string>): WorldNames {
  const beginnings = new Map<string, number>()
  for (const name of meanings.keys()) {
    const words = name.split(' ')
    const first = words[0] ?? ''
    beginnings.set(first, Math.max(words.length, beginnings.get(first) ?? 0))
  }
  return { meanings, beginnings }
}

function namesIn(language: string): Map<string, string> {
  const names = new Map<string, string>()
  const put = (name: string | undefined, meaning: string) =>
    name && name.length > 2 && names.set(name.toLowerCase(), meaning)
  const languages = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' })
  const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  for (const code of languageCodes) put(languages.of(code), `language ${code}`)
  for (const code of regionCodes) put(regions.of(code), `region ${code}`)
  for (let place = 0; place < 12; place++) put(dated(language, { month: 'long' }, place * 31), `month ${place + 1}`)
  for (let place = 0; place < 7; place++) put(dated(language, { weekday: 'long' }, place), `day ${place + 1}`)
  return names
}

/** A day of 2018, which began on a Monday. */
const dated = (language: string, options: Intl.DateTimeFormatOptions, day: number) =>
  new Date(Date.UTC(2018, 0, 1 + day)).toLocaleDateString(language, { ...options, timeZone: 'UTC' })
