/** The report of an import as one page that needs nothing else: to be kept, sent to somebody, printed. */
import { escapeHtml } from './body/html.ts'
import type { Report, ReportedDocument, ReportedNote, ReportedPair, Where } from './report.ts'

/** How a document's place in the Studio is made: its id and type put behind the Studio's address. */
type LinkTo = (document: Where) => string

/** `studio` is the Studio's address. */
export function toReportPage(report: Report, studio: string): string {
  const linkTo: LinkTo = ({ id, type }) =>
    `${studio.replace(/\/+$/, '')}/intent/edit/id=${encodeURIComponent(id)};type=${type}/`
  const title = `${report.isDryRun ? 'What an import would bring' : 'Imported'} from ${report.site.title || 'WordPress'}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<p>${report.isDryRun ? 'A dry run: nothing was written' : 'Report of an import'}</p>
<h1>${escapeHtml(title)}</h1>
<p><a href="${escapeHtml(report.site.address)}">${escapeHtml(report.site.address)}</a> · <time datetime="${report.madeAt}">${readable(report.madeAt)}</time></p>
</header>
<main>
${[
  figures(report),
  failures(report, linkTo),
  notes('Worth a look', 'look', report, linkTo),
  pairs(report, linkTo),
  notes('Left out', 'left out', report, linkTo),
  notes('Carried in another form', 'changed', report, linkTo),
  deadMedia(report),
  topics(report),
  redirects(report),
  documents(report, linkTo),
]
  .filter((section) => section !== '')
  .join('\n')}
</main>
</body>
</html>
`
}

const readable = (moment: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(
    new Date(moment),
  ) + ' UTC'

const number = new Intl.NumberFormat('en')
const languageNames = new Intl.DisplayNames('en', { type: 'language' })

const outcomeWords = {
  new: 'new',
  updated: 'updated',
  unchanged: 'unchanged',
  kept: 'left as edited here',
  failed: 'not written',
} as const

function figures({ documents, pictures, authors, topics, redirects, notCarried }: Report): string {
  const many = (is: (document: ReportedDocument) => boolean) => documents.filter(is).length
  const languages = Map.groupBy(documents, ({ language }) => language)
  const tiles: [label: string, count: number, small: string][] = [
    ['articles', many(({ type }) => type === 'article'), ''],
    ['pages', many(({ type }) => type === 'page'), ''],
    ...Array.from(languages, ([code, some]): [string, number, string] => [
      `in ${languageNames.of(code) ?? code}`,
      some.length,
      '',
    ]),
    ...(Object.keys(outcomeWords) as (keyof typeof outcomeWords)[])
      .map((outcome): [string, number, string] => [outcomeWords[outcome], many((each) => each.outcome === outcome), ''])
      .filter(([label, count]) => count > 0 || label === 'new'),
    ['drafts', many(({ isPublic }) => !isPublic), 'shown to nobody'],
    ['pictures carried', pictures.carried, pictures.known > 0 ? `${number.format(pictures.known)} there already` : ''],
    ...(pictures.drawn > 0 ? [['drawings (SVG)', pictures.drawn, 'carried as PNG'] as [string, number, string]] : []),
    ['pictures lost', pictures.dead.length, ''],
    ['new authors', authors.length, ''],
    ['topics', topics.filter(({ topic }) => topic !== null).length, ''],
    ['new redirects', redirects.reduce((sum, { count }) => sum + count, 0), ''],
  ]
  const items = tiles.map(
    ([label, count, small]) =>
      `<li><b>${number.format(count)}</b> ${escapeHtml(label)}${small ? ` <small>${escapeHtml(small)}</small>` : ''}</li>`,
  )
  const rest = notCarried.length > 0 ? `<p>Not carried: ${escapeHtml(notCarried.join(', '))}.</p>` : ''
  return `<ul class="figures">${items.join('')}</ul>${rest}`
}

const section = (heading: string, count: number, content: string) =>
  count === 0 ? '' : `<section><h2>${escapeHtml(heading)} <span>${number.format(count)}</span></h2>${content}</section>`

const failures = ({ failures }: Report, linkTo: LinkTo) =>
  section(
    'Not written',
    failures.length,
    `<ul>${failures.map(({ error, ...where }) => `<li>${placeOf(where, linkTo)}: ${escapeHtml(error)}</li>`).join('')}</ul>`,
  )

function notes(heading: string, about: ReportedNote['about'], report: Report, linkTo: LinkTo): string {
  const found = report.notes
    .filter((note) => note.about === about)
    .toSorted((one, other) => other.where.length - one.where.length)
  return section(heading, found.length, found.map((note) => noteOf(note, linkTo)).join(''))
}

function noteOf({ what, times, details, where }: ReportedNote, linkTo: LinkTo): string {
  const which = details.length > 0 ? `<h3>Which</h3>${listOf(details.map((detail) => escapeHtml(detail)))}` : ''
  return `<details><summary>${escapeHtml(what)} <span>${number.format(times)}</span></summary>${which}<h3>Where</h3>${listOf(where.map((each) => placeOf(each, linkTo)))}</details>`
}

/** No browser likes a list of ten thousand, and nobody reads one. */
const longest = 500

function listOf(items: string[]): string {
  const more = items.length > longest ? `<li>and ${number.format(items.length - longest)} more</li>` : ''
  return `<ul>${items
    .slice(0, longest)
    .map((item) => `<li>${item}</li>`)
    .join('')}${more}</ul>`
}

const placeOf = (where: Where, linkTo: LinkTo, language?: string) =>
  `<a${language ? ` lang="${language}"` : ''} href="${escapeHtml(linkTo(where))}"><bdi>${escapeHtml(where.title)}</bdi></a> <a class="old" href="${escapeHtml(where.source)}">old address</a>`

const pairWords = {
  said: 'said by the archive',
  joined: 'found and joined',
  proposed: 'proposed: decide in the Studio',
  left: 'left alone',
} as const

function pairs({ pairs }: Report, linkTo: LinkTo): string {
  const rows = pairs.map((pair) => pairRow(pair, linkTo))
  const table = `<div class="wide"><table><thead><tr><th>Versions<th>Score<th>Why</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
  return section('Articles that are versions of each other', pairs.length, table)
}

function pairRow({ outcome, score, reasons, members }: ReportedPair, linkTo: LinkTo): string {
  const titles = members.map((member) => `<li>${placeOf(member, linkTo, member.language)}</li>`)
  const measured =
    score === null ? '' : `<meter value="${score.toFixed(3)}">${percent(score)}</meter> ${percent(score)}<br>`
  return `<tr><td><ul>${titles.join('')}</ul><td class="score">${measured}<small>${pairWords[outcome]}</small><td>${listOf(reasons.map((reason) => escapeHtml(reason)))}</tr>`
}

const percent = (part: number) => `${Math.round(part * 100)} %`

const deadMedia = ({ pictures: { dead } }: Report) =>
  section(
    'Pictures that could not be carried',
    dead.length,
    `<p>In the texts they are a line that says what they show, linked to the old address. Put the files into a folder and run the import again with <code>--media</code>.</p>${listOf(
      dead.map(({ address, why }) => `<a href="${escapeHtml(address)}">${escapeHtml(address)}</a>: ${escapeHtml(why)}`),
    )}`,
  )

function topics({ topics }: Report): string {
  const rows = topics.map(({ topic, terms }) => {
    const from = terms.map(({ name, uses }) => `${escapeHtml(name)} <small>${number.format(uses)}</small>`).join(', ')
    return `<tr><td>${topic === null ? '<i>none</i>' : escapeHtml(topic)}<td>${from}</tr>`
  })
  return section(
    'Topics',
    topics.length,
    `<details><summary>Which categories and tags became which</summary><div class="wide"><table><thead><tr><th>Topic<th>From, and on how many posts</tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`,
  )
}

function redirects({ redirects }: Report): string {
  const found = redirects.map(
    ({ kind, count, examples }) =>
      `<details><summary>${escapeHtml(kind)} <span>${number.format(count)}</span></summary>${listOf(examples.map((example) => `<code>${escapeHtml(example)}</code>`))}</details>`,
  )
  return section(
    'Old addresses that lead on',
    redirects.reduce((sum, { count }) => sum + count, 0),
    found.join(''),
  )
}

function documents({ documents }: Report, linkTo: LinkTo): string {
  const rows = documents.map(
    (each) =>
      `<tr><td>${placeOf(each, linkTo, each.language)}<td>${each.type}<td>${each.isPublic ? 'published' : 'draft'}<td>${outcomeWords[each.outcome]}</tr>`,
  )
  return section(
    'Every article and page',
    documents.length,
    `<details><summary>All of them, with a link to each in the Studio</summary><div class="wide"><table><thead><tr><th>Title<th>Type<th>Readers see it<th>This time</tr></thead><tbody>${rows.join('\n')}</tbody></table></div></details>`,
  )
}

const style = `
:root{color-scheme:light dark;--ink:light-dark(#1d1b18,#ece8e1);--paper:light-dark(#fffdf8,#191714);--faint:light-dark(#6a645b,#a59d91);--line:light-dark(#ddd6ca,#3a352e);--red:light-dark(#a5281b,#ff8d7e)}
*{box-sizing:border-box}
body{margin:0 auto;max-width:64rem;padding:2rem 1rem 5rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
h1{font:500 2rem/1.2 Georgia,serif;margin:.2em 0;overflow-wrap:anywhere}
h2{font:500 1.4rem/1.3 Georgia,serif;margin:2.5rem 0 .5rem;padding-top:.5rem;border-top:2px solid var(--ink)}
h3{font-size:.85rem;margin:.8rem 0 .2rem;color:var(--faint)}
header p{margin:0;color:var(--faint)}
a{color:inherit;text-decoration-color:var(--red);text-underline-offset:.15em;overflow-wrap:anywhere}
a.old{color:var(--faint);font-size:.8rem}
small,h2 span,summary span{color:var(--faint);font-size:.8em;font-weight:400}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));padding:0 1px 1px 0;margin:1.5rem 0;list-style:none}
.figures li{padding:.7rem .8rem;border:1px solid var(--line);margin:0 -1px -1px 0}
.figures b{display:block;font:500 1.7rem/1.1 Georgia,serif}
.figures small{display:block}
details{border-bottom:1px solid var(--line);padding:.35rem 0}
summary{cursor:pointer;min-height:1.6rem}
ul{margin:.2rem 0;padding-left:1.2rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.5rem 0}
th,td{text-align:start;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid var(--line)}
th{font-size:.85rem;color:var(--faint);font-weight:400}
td ul{margin:0}
.score{white-space:nowrap}
meter{width:4rem}
code{font-size:.9em;overflow-wrap:anywhere}
@media print{body{max-width:none}details::details-content{content-visibility:visible;height:auto}}
`
