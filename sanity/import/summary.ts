/** What an import did, in plain words for the terminal. */
import type { Note } from './body/part.ts'
import type { ReportedPair, Where } from './report.ts'
import { counted, notCarriedIn, type NoteCount, type Tally } from './tally.ts'

/** The lines of the summary. Long lists end with how many more there are. */
export function summaryOf(tally: Tally, isDryRun: boolean): string[] {
  const { survey } = tally
  return [
    `${survey.title || 'WordPress'}, ${survey.base}${isDryRun ? ': a dry run, nothing was written' : ''}`,
    '',
    ...articleLines(tally),
    ...peopleLines(tally),
    ...topicLines(tally),
    ...pictureLines(tally),
    ...pairLines(tally),
    line('Old addresses', redirectsIn(tally)),
    ...notCarried(tally),
    ...failures(tally),
    ...notesAbout('left out', 'Left out', tally),
    ...notesAbout('changed', 'Carried in another form', tally),
    ...notesAbout('look', 'Worth a look', tally),
  ]
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' })

function articleLines({ outcomes, languages, published, drafts, pages, kept }: Tally): string[] {
  const perLanguage = Array.from(languages, ([locale, number]) => `${number} in ${languageNames.of(locale) ?? locale}`)
  const done = [`${outcomes.new} new`, `${outcomes.updated} updated`, `${outcomes.unchanged} unchanged`]
  if (outcomes.kept > 0) done.push(`${outcomes.kept} left as edited here`)
  if (outcomes.failed > 0) done.push(`${outcomes.failed} failed`)
  return [
    line(
      'Articles',
      `${published + drafts - pages}${pages > 0 ? `, and ${counted(pages, 'page')}` : ''}: ${perLanguage.join(', ') || 'none'}`,
    ),
    line('', `${published} published, ${counted(drafts, 'draft')}`),
    line('', done.join(', ')),
    ...(pages > 0
      ? [line('', 'no page is in the foot of the site by itself: in the Studio each can be put there')]
      : []),
    ...listed('Changed in WordPress and edited here since: the edits stand', kept),
  ]
}

function peopleLines({ bylines, names, withoutByline, newAuthors }: Tally): string[] {
  const signed = Array.from(names, ([name, times]) => (times > 1 ? `${name} (${times})` : name))
  const accounts = Array.from(withoutByline, ([account, times]) => `${account || 'unknown'} (${times})`)
  return [
    line('Bylines', bylines === 0 ? 'none found' : `${bylines} set: ${shortened(signed)}`),
    ...(newAuthors.size > 0 ? [line('', `new authors: ${shortened(Array.from(newAuthors))}`)] : []),
    ...(accounts.length > 0 ? [line('', `without one, by WordPress account: ${shortened(accounts)}`)] : []),
  ]
}

function topicLines({ newTopics }: Tally): string[] {
  if (newTopics.size === 0) return [line('Topics', 'none new')]
  return [
    line('Topics', `${newTopics.size} new: ${shortened(Array.from(newTopics))}`),
    line('', 'named as in WordPress, in the languages of their articles; the Studio asks for the other names'),
  ]
}

function redirectsIn({ redirects }: Tally): string {
  const total = Array.from(redirects.values()).reduce((sum, { count }) => sum + count, 0)
  return total === 0 ? 'none new' : `${counted(total, 'redirect')} to where things are now`
}

function pictureLines({ media }: Tally): string[] {
  const { counts, dead } = media
  const known = counts.known > 0 ? `, ${counts.known} there already` : ''
  const lost = Array.from(dead, ([address, why]) => `${address} (${why})`)
  return [
    line('Pictures', `${counts.carried} carried${known}`),
    ...(counts.drawn > 0 ? [line('', `${counts.drawn} of them drawings (SVG), now pictures (PNG)`)] : []),
    ...(dead.size > 0 ? [line('', `${dead.size} could not be carried: ${shortened(lost, 3)}`)] : []),
  ]
}

function pairLines({ pairs }: Tally): string[] {
  const of = (outcome: ReportedPair['outcome']) => pairs.filter((pair) => pair.outcome === outcome)
  const counts = [
    [of('said'), 'as the archive says'],
    [of('joined'), 'found and joined'],
    [of('proposed'), 'proposed in the Studio: Translations, Possible pairs'],
    [of('left'), 'not joined'],
  ] as const
  const told = counts.filter(([{ length }]) => length > 0).map(([{ length }, what]) => `${length} ${what}`)
  const detailed = [...of('joined'), ...of('proposed'), ...of('left')]
  return [
    line('Pairs', told.join(', ') || 'none found'),
    ...detailed.slice(0, mostPairs).flatMap(pairDetail),
    ...(detailed.length > mostPairs ? [line('', `and ${detailed.length - mostPairs} more`)] : []),
  ]
}

/** Pairs named on the terminal; the report has all of them. */
const mostPairs = 10

function pairDetail({ outcome, score, reasons, members }: ReportedPair): string[] {
  const titles = members.map(({ title }) => `“${cut(title)}”`).join(' and ')
  const percent = score === null ? '' : `, ${Math.floor(score * 100)} %`
  return [line('', `${titles}: ${outcome}${percent}`), line('', `  ${reasons.join('; ')}`)]
}

function notCarried({ survey }: Tally): string[] {
  const types = notCarriedIn(survey)
  return [
    ...(types.length > 0 ? [line('Not carried', types.join(', '))] : []),
    ...(survey.unreadable.length > 0 ? [line('Not readable', `items at line ${survey.unreadable.join(', ')}`)] : []),
  ]
}

function failures({ failed }: Tally): string[] {
  return failed.flatMap(({ title, source, error }) => ['', `Not written: ${title} (${source})`, `  ${error}`])
}

function notesAbout(about: Note['about'], heading: string, { notes }: Tally): string[] {
  const entries = Array.from(notes.values())
    .filter((note) => note.about === about)
    .toSorted((one, other) => other.where.length - one.where.length)
  return entries.length === 0 ? [] : ['', `${heading}:`, ...entries.flatMap(noteLines)]
}

function noteLines({ what, times, details, where }: NoteCount): string[] {
  const which = details.size > 0 ? `: ${shortened(Array.from(details), 8)}` : ''
  return [`  ${what}${times > 1 ? ` (${times} times)` : ''}${which}`, `    in ${places(where)}`]
}

const places = (where: Where[]) =>
  shortened(
    where.map(({ title }) => `“${cut(title)}”`),
    3,
  )

const listed = (heading: string, where: Where[]) => (where.length > 0 ? [line('', `${heading}: ${places(where)}`)] : [])

function shortened(items: string[], most = 12): string {
  const shown = items.slice(0, most).join(', ')
  return items.length > most ? `${shown} and ${items.length - most} more` : shown
}

const cut = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

const line = (label: string, text: string) => `${label.padEnd(17)}${text}`
