import { expect, test } from 'vitest'
import { parseHtml } from './html.ts'
import { toParts } from './html-to-parts.ts'
import { createContext } from './made-up-context.ts'
import type { Mark, Part } from './part.ts'

/** Parts as lines that can be read: `h2: words`, `bullet2: words`, with marks as `<strong|words>`. */
function written(html: string, { isClassic = false, context = createContext() } = {}): string[] {
  return toParts(parseHtml(html), isClassic, context).map(asLine)
}

function asLine(part: Part): string {
  if (part.kind === 'picture') return `picture: ${part.src} (${part.alt}) ${part.caption}`.trimEnd()
  if (part.kind === 'gallery') return `gallery: ${part.pictures.map(asLine).join('; ')}; ${part.caption}`
  if (part.kind === 'pullQuote') return `pull quote: ${part.text} — ${part.attribution}`
  if (part.kind === 'embed') return `embed: ${part.url} ${part.title}`.trimEnd()
  if (part.kind === 'more') return 'more'
  if (part.kind === 'table') {
    const heads = [part.headerRow && ' under a head', part.headerColumn && ' beside a head'].filter(Boolean).join('')
    return `table${heads}: ${part.caption}: ${part.rows.map((row) => row.join(' | ')).join(' / ')}`
  }
  const words = part.spans.map(({ text, marks }) =>
    marks.length > 0 ? `<${marks.map(nameOf).join(',')}|${text}>` : text,
  )
  return `${part.list ? `${part.list.type}${part.list.level}` : part.style}: ${words.join('')}`
}

const nameOf = (mark: Mark) => (mark.kind === 'link' ? mark.href : mark.kind === 'foreign' ? mark.language : mark.kind)

test('blocks are paragraphs, headings and quotations', () => {
  expect(written('<h1>A</h1><h2>B</h2><h3>C</h3><p>D</p><blockquote><p>E</p><p>F</p></blockquote>')).toEqual([
    'h2: A',
    'h2: B',
    'h3: C',
    'normal: D',
    'blockquote: E',
    'blockquote: F',
  ])
})

test('the source of a quotation ends it, on a line of its own', () => {
  expect(written('<blockquote><p>E</p><cite>Li Wei</cite></blockquote>')).toEqual(['blockquote: E\n— Li Wei'])
})

test('white space is what a browser makes of it', () => {
  expect(written('<p>  one \n two<em> three </em> <b> four</b>\t</p>')).toEqual([
    'normal: one two<em| three ><strong|four>',
  ])
})

test('marks nest and overlap', () => {
  expect(written('<p><b>a <i>b</i></b> <code>c</code></p>')).toEqual(['normal: <strong|a ><strong,em|b> <code|c>'])
})

test('a classic text has a paragraph for every blank line, a line break for every new line', () => {
  expect(written('one\ntwo\n\n<em>three\n\nfour</em>\n<ul>\n<li>five</li>\n</ul>\nsix', { isClassic: true })).toEqual([
    'normal: one\ntwo',
    'normal: <em|three>',
    'normal: <em|four>',
    'bullet1: five',
    'normal: six',
  ])
})

test('two line breaks are a new paragraph, and empty paragraphs are none', () => {
  expect(written('<p>one<br><br>two<br>three</p><p>&nbsp;</p><p></p>')).toEqual(['normal: one', 'normal: two\nthree'])
})

test('lists nest, also where HTML is wrong, and an item is one paragraph', () => {
  expect(written('<ul><li>a<ol><li><p>b</p><p>c</p></li></ol></li><ul><li>d</li></ul>stray</ul>')).toEqual([
    'bullet1: a',
    'number2: b\nc',
    'bullet2: d',
    'bullet1: stray',
  ])
})

test('a list that does not count from 1 is named: here all do', () => {
  const context = createContext()
  const plain = '<ol type="1"><li value="1">one<li value="2">two</ol>'
  const lists = ['<ol start="8"><li>eight</ol>', '<ol reversed><li>last</ol>', '<ol type="a"><li>a</ol>']
  written(plain + lists.join('') + '<ol><li>one<li value="5">five</ol>', { context })
  expect(context.notes.map(({ detail }) => detail)).toEqual(['“eight”', '“last”', '“a”', '“one”'])
})

test('preformatted text keeps its lines and spaces', () => {
  expect(written('<pre>\n  a\n\n    b\n</pre>')).toEqual(['normal: <code|  a>\n\n<code|    b>'])
})

test('links become whole addresses; one that could do harm loses its address and keeps its words', () => {
  const context = createContext()
  expect(
    written(
      '<p><a href="/about">a</a><a href="//other.example/x">b</a><a href="mailto:a@b.example">c</a><a href=" JavaScript:alert(1)">d</a><a href="data:text/html,x">e</a><a href="https://me:pw@bank.example">f</a><a href="#top">g</a></p>',
      { context },
    ),
  ).toEqual(['normal: <https://valley.example/about|a><https://other.example/x|b><mailto:a@b.example|c>defg'])
  expect(context.notes.map(({ detail }) => detail)).toEqual([
    'JavaScript:alert(1)',
    'data:text/html,x',
    'https://me:pw@bank.example',
  ])
})

test('pictures stand on their own, wherever they were, with their captions', () => {
  expect(
    written(
      '<p>a <a href="/b.jpg"><img src="/b-300.jpg" alt="B"></a> c</p><figure><img src="d.jpg" alt=""><figcaption>The <b>D</b></figcaption></figure>',
    ),
  ).toEqual([
    'normal: a',
    'picture: https://valley.example/b-300.jpg (B)',
    'normal: c',
    'picture: https://valley.example/2021/06/bridge/d.jpg () The D',
  ])
})

test('a gallery is each of its pictures, then what is said of all', () => {
  expect(
    written(
      '<figure><figure><img src="/a.jpg" alt="A"><figcaption>one</figcaption></figure><figure><img src="/b.jpg"></figure><figcaption>all</figcaption></figure>',
    ),
  ).toEqual([
    'picture: https://valley.example/a.jpg (A) one',
    'picture: https://valley.example/b.jpg ()',
    'normal: <em|all>',
  ])
})

test('smileys are text, counting pixels and pictures without address are left out', () => {
  const context = createContext()
  const html =
    '<p>a <img class="wp-smiley" src="x.png" alt=":-)"><img src="https://count.example/p" width="1" height="1"><img src="data:image/png;base64,AA"></p>'
  expect(written(html, { context })).toEqual(['normal: a :-)'])
  expect(context.notes).toHaveLength(2)
})

test('frames, players and embedded blocks become cards', () => {
  expect(
    written(
      '<iframe src="//www.youtube.com/embed/abcdefghijk?rel=0" title="A talk"></iframe><figure><video controls><source src="/v.mp4"></video><figcaption>V</figcaption></figure><figure class="wp-block-embed"><div>\nhttps://social.example/1\n</div></figure><iframe src="javascript:alert(1)"></iframe>',
    ),
  ).toEqual([
    'embed: https://www.youtube.com/watch?v=abcdefghijk A talk',
    'embed: https://valley.example/v.mp4 V',
    'embed: https://social.example/1',
  ])
})

test('a table is a table; one that holds another only lays out what is in it', () => {
  expect(
    written(
      '<table><tr><td><p>a</p></td><td><table><caption>Ages</caption><tr><th>Name</th><th>Age</th></tr><tr><td><p>Li</p></td><td></td><td>4<br>5</td></tr></table></td></tr></table>',
    ),
  ).toEqual(['normal: a', 'table under a head: Ages: Name | Age |  / Li |  | 4\n5'])
})

test.each([
  [
    'heads on both sides, and the caption of the figure around it',
    '<figure class="wp-block-table"><table><thead><tr><td></td><th>2024</th></tr></thead><tbody><tr><th>Deaths</th><td>1,204</td></tr></tbody></table><figcaption>By year</figcaption></figure>',
    ['table under a head beside a head: By year:  | 2024 / Deaths | 1,204'],
  ],
  [
    'no caption, in a figure',
    '<figure class="wp-block-table"><table><tr><td>a<td>b</table></figure>',
    ['table: : a | b'],
  ],
  [
    'cells over several columns and rows, each column in its place',
    '<table><tr><td rowspan="2">a<td colspan="2">b<tr><td>c<td><ul><li>d<li>e</ul><tr><td>f</table>',
    ['table: : a | b |  /  | c | d\ne / f |  | '],
  ],
  [
    'a span that no table has',
    `<table><tr><td colspan="999999999">a<td>b</table>`,
    [`table: : a${' | '.repeat(49)} | b`],
  ],
  [
    'pictures, which lays a page out',
    '<table><tr><td><img src="/a.png" alt="A"><td>b</table>',
    ['picture: https://valley.example/a.png (A)', 'normal: b'],
  ],
  ['one column', '<table><tr><td>a<tr><td>b</table>', ['normal: a', 'normal: b']],
  ['nothing', '<table><tr><td> <td></table>', []],
])('a table with %s', (_, html, expected) => {
  expect(written(html)).toEqual(expected)
})

test('what a table of plain words cannot hold is named', () => {
  const notes: string[] = []
  const context = {
    ...createContext(),
    note: (_: string, what: string, detail = '') => notes.push(`${what} ${detail}`),
  }
  written('<table><tr><td colspan="2"><a href="https://valley.example/x">a</a><tr><td>b<td>c</table>', { context })
  expect(notes.map((note) => note.trim())).toEqual([
    'a cell of a table that went over several columns or rows now has empty ones beside or below it',
    'a link in a table is now plain text https://valley.example/x',
  ])
})

test('a passage in another language is marked, one in the same is not', () => {
  expect(written('<p lang="en-US">a <i lang="fr">b</i> <span lang="no such">c</span></p>')).toEqual([
    'normal: a <fr,em|b> c',
  ])
})

test('the cut for listings is kept in its place, even inside a paragraph', () => {
  expect(written('<p>a<!--more-->b</p>')).toEqual(['normal: a', 'more', 'normal: b'])
})

test('raised and lowered digits have forms of their own', () => {
  expect(written('<p>m<sup>2</sup>, H<sub>2</sub>O, 1<sup>st</sup></p>')).toEqual(['normal: m², H₂O, 1st'])
})

test('what WordPress fills in by itself is named, and footnotes stand at their place', () => {
  const context = createContext({ footnotes: new Map([['a', 'See the map.']]) })
  expect(written('<!-- wp:latest-posts {"n":3} /--><p>a</p><!-- wp:footnotes /-->', { context })).toEqual([
    'normal: a',
    'number1: See the map.',
  ])
  expect(context.notes).toEqual([
    { about: 'left out', what: 'a block that WordPress fills in by itself', detail: 'latest-posts' },
  ])
})

test('what nobody knows keeps its words and is named', () => {
  const context = createContext()
  expect(written('<p>a <blink>b</blink> <del>c</del></p>', { context })).toEqual(['normal: a b c'])
  expect(context.notes.map(({ detail }) => detail)).toEqual(['<blink>', '“c”'])
})

test('names every object has are no elements', () => {
  expect(written('<constructor>a</constructor><tostring>b</tostring>')).toEqual(['normal: ab'])
})

test('no nesting is too deep', () => {
  expect(written(`${'<div>'.repeat(50_000)}a`)).toEqual(['normal: a'])
  expect(written(`${'<ul><li>'.repeat(5_000)}a`).at(-1)).toContain('a')
})

test('a gallery is one part, in whichever form WordPress wrote it', () => {
  const block =
    '<ul class="wp-block-gallery"><li><figure><img src="/a.jpg" alt="A"><figcaption>one</figcaption></figure></li><li><figure><img src="/b.jpg" alt="B"></figure></li></ul>'
  const classic =
    '<div class="gallery"><dl><dt><img src="/a.jpg" alt="A"></dt><dd>one</dd></dl><dl><dt><img src="/b.jpg" alt="B"></dt></dl></div>'
  const gallery = 'gallery: picture: https://valley.example/a.jpg (A) one; picture: https://valley.example/b.jpg (B); '
  expect(written(block)).toEqual([gallery])
  expect(written(classic)).toEqual([gallery])
})

test('a pull quote has its source apart', () => {
  const html =
    '<figure class="wp-block-pullquote"><blockquote><p>It rained.</p><p>All night.</p><cite>— Li Wei</cite></blockquote></figure>'
  expect(written(html)).toEqual(['pull quote: It rained. All night. — Li Wei'])
})

test('a footnote belongs to the word before it, with its links', () => {
  const context = createContext({ footnotes: new Map([['n1', 'See <a href="https://a.example/">the map</a>.']]) })
  const html =
    '<p>It rained all night<sup data-fn="n1" class="fn"><a href="#n1">1</a></sup>, they say.</p><!-- wp:footnotes /-->'
  expect(written(html, { context })).toEqual(['normal: It rained all <footnote|night>, they say.'])
})

test('columns, media with text, buttons and details are read in their order', () => {
  expect(
    written(
      '<div class="wp-block-columns"><div class="wp-block-column"><p>a</p></div><div class="wp-block-column"><p>b</p></div></div><div class="wp-block-media-text"><figure><img src="/c.jpg" alt="C"></figure><div><p>d</p></div></div><div class="wp-block-buttons"><div class="wp-block-button"><a href="/give">Give</a></div></div><hr><details><summary>More</summary><p>e</p></details>',
    ),
  ).toEqual([
    'normal: a',
    'normal: b',
    'picture: https://valley.example/c.jpg (C)',
    'normal: d',
    'normal: <https://valley.example/give|Give>',
    'normal: * * *',
    'normal: <strong|More>',
    'normal: e',
  ])
})
