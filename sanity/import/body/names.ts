/** Reads the names out of a byline, and says no to a sentence that only begins like one. */

/** The words a byline begins with, in any of the site's languages. */
const opening = /^(?:(?:written|text|texto|escrito|story|reportaje)\s+)?(?:by|por)(?:\s*:\s*|\s+)(?=\p{L})/iu

const particles = new Set(
  'de del la las los da das do dos du le van von der den ter ten bin ibn bint al el abu y di della san'.split(' '),
)

/** What people are, written after their name. */
const roles =
  /\b(director|editor|officer|leader|president|professor|head of|chief|executive|researcher|advocate|advocacy|lawyer|journalist|correspondent|fellow|founder|member|secretary|specialist|coordinator|manager|analyst|writer|reporter|activist|directora|editora|presidente|presidenta|profesora?|jef[ea] de|investigadora?|abogad[oa]|periodista|corresponsal|fundadora?|miembro|secretari[oa]|responsable|coordinadora?|analista|activista|redactora?|portavoz)(?!\p{L})/iu

const between = /\s*[,;&]\s*(?:(?:and|y|e)\s+)?|\s+(?:and|y|e|with|con)\s+/iu
const aside = /\s+[|–—·]\s+|\s+-\s+/u

/** Longer lines are sentences. */
const longest = 200

export type Byline = {
  names: string[]
  /** What stood beside the names: a role, a place, a date. */
  beside: string[]
}

/** The names in a line such as “By Ana Pérez and Li Wei, director”; null when it is no byline. */
export function parseByline(line: string): Byline | null {
  const text = line.replace(/\s+/gu, ' ').trim()
  const start = opening.exec(text)
  if (start === null || text.length > longest) return null
  const [written = '', ...asides] = text.slice(start[0].length).split(aside)
  const segments = written.split(between).filter((segment) => segment !== '')
  const isRole = segments.map((segment, index) => index > 0 && roles.test(segment))
  const names = segments.filter((_, index) => !isRole[index]).map(withoutFullStop)
  if (names.length === 0 || !names.every(isName)) return null
  return {
    names: Array.from(new Set(names.map(inUsualCase))),
    beside: [...segments.filter((_, index) => isRole[index]), ...asides],
  }
}

const withoutFullStop = (name: string) => name.replace(/(?<=\p{Ll}{2})\.$/u, '')

function isName(text: string): boolean {
  const words = text.split(' ')
  const isCapital = (word: string | undefined) =>
    word !== undefined && /^[‘’'"“(]?\p{Lu}[\p{L}\p{M}’'.\-)]*$/u.test(word)
  const isUncased = (word: string) => /^\p{Lo}[\p{Lo}\p{M}]*$/u.test(word)
  if (words.length > 6 || words.some((word) => word === '')) return false
  if (words.every(isUncased)) return true
  return isCapital(words[0]) && isCapital(words.at(-1)) && words.every((word) => isCapital(word) || particles.has(word))
}

/** `JANE DOE` is typography. One word in capitals is an organisation's initials. */
function inUsualCase(name: string): string {
  if (!name.includes(' ') || name !== name.toUpperCase()) return name
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
}
