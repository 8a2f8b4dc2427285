import { expect, test } from 'vitest'
import { enhancementLoader } from '@/lib/urls'
import { Article } from './article'
import { drawn, first, textOf } from './drawn'
import { Frame } from './frame'
import { madeUpAddress as address, madeUpArticle, madeUpPicture, madeUpSite as site } from './made-up'

test('a page has one h1, its landmarks, and a first link past the masthead', () => {
  const page = drawn(
    <Frame site={site} locale="en" kind="article" path={madeUpArticle.path} alternatives={[]}>
      <Article article={madeUpArticle} timeZone={site.timeZone} address={address} />
    </Frame>,
  )
  expect([...page.querySelectorAll('h1')].map(textOf)).toEqual([madeUpArticle.title])
  const parts = [...page.querySelectorAll(':scope > :not(link)')].map(({ tagName }) => tagName)
  expect(parts).toEqual(['A', 'HEADER', 'NAV', 'MAIN', 'FOOTER'])
  expect(page.querySelector('a')?.getAttribute('href')).toBe(`#${page.querySelector('main')?.id ?? ''}`)
  expect(page.querySelectorAll('[style]')).toHaveLength(0)
  expect([...page.querySelectorAll('script')].map(textOf)).toEqual([enhancementLoader])
})

test('a translation names its translator and leads to its original', () => {
  const translation = {
    ...madeUpArticle,
    translators: [{ id: 't', name: 'Ben Okoro', kind: 'person' as const, path: null }],
    credits: [
      { role: 'photography' as const, people: [{ id: 'p', name: 'Inés Gil', kind: 'person' as const, path: null }] },
    ],
    original: {
      locale: 'es' as const,
      title: 'El puente sin dueño',
      path: '/es/articulos/el-puente',
      publishedAt: '2026-03-01T08:00:00Z',
    },
  }
  const meta = first(drawn(<Article article={translation} timeZone="UTC" address={address} />), '.meta')
  expect([...meta.children].map(textOf)).toEqual([
    'By Ana Ruiz',
    'Translated by Ben Okoro',
    'Translated from El puente sin dueño, 1 March 2026',
    'Photographs by Inés Gil',
    'Published 4 March 2026',
    '3 minutes to read',
    address,
  ])
  const link = first(meta, '[hreflang=es]')
  expect([link.getAttribute('lang'), link.getAttribute('href')]).toEqual(['es', '/es/articulos/el-puente'])
})

test('an update is told only when it came after publication', () => {
  const told = (updatedAt: string) =>
    textOf(drawn(<Article article={{ ...madeUpArticle, updatedAt }} timeZone="UTC" address={address} />, 'es'))
  expect(told('2026-05-01T08:00:00Z')).toContain('Actualizado el 1 de mayo de 2026')
  expect(told(madeUpArticle.publishedAt)).not.toContain('Actualizado')
})

test('corrections are listed newest first', () => {
  const corrections = [
    { id: 'a', date: '2026-03-06', kind: 'clarification', text: 'The bridge has two spans.' },
    { id: 'b', date: '2026-04-02', kind: 'correction', text: 'The year was 1922.' },
  ] as const
  const notes = drawn(
    <Article article={{ ...madeUpArticle, corrections: [...corrections] }} timeZone="UTC" address={address} />,
  )
  expect([...notes.querySelectorAll('.notes li')].map(textOf)).toEqual([
    'Correction, 2 April 2026. The year was 1922.',
    'Clarification, 6 March 2026. The bridge has two spans.',
  ])
})

test('a translation that has fallen behind says so and leads to its original; nothing else does', () => {
  const [, original = null] = madeUpArticle.versions
  const notice = (changes: Partial<typeof madeUpArticle>) =>
    drawn(<Article article={{ ...madeUpArticle, ...changes }} timeZone="UTC" address={address} />).querySelector(
      '.notice',
    )
  const told = notice({ original, isBehind: true })
  expect(textOf(told)).toMatch(/^The original has changed in substance.*Read the original in Spanish\.$/)
  expect(told?.querySelector('a')?.getAttribute('href')).toBe('/es/articulos/el-puente')
  expect(notice({ original, isBehind: false })).toBeNull()
  expect(notice({ original: null, isBehind: true })).toBeNull()
})

test('an old article says so', () => {
  const page = drawn(<Article article={{ ...madeUpArticle, isOld: true }} timeZone="UTC" address={address} />, 'es')
  expect(textOf(page.querySelector('.notice'))).toBe('Este artículo tiene más de dos años.')
})

test('a long article leads to its parts', () => {
  const contents = [{ id: 'the-river', title: 'The river' }]
  const page = drawn(<Article article={{ ...madeUpArticle, contents }} timeZone="UTC" address={address} />)
  expect(first(page, '.toc a').getAttribute('href')).toBe('#the-river')
})

test('a picture that readers are warned of waits behind its warning', () => {
  const lead = { ...madeUpPicture, warning: 'A drowned animal.' }
  const figure = first(
    drawn(<Article article={{ ...madeUpArticle, lead }} timeZone="UTC" address={address} />),
    'figure',
  )
  expect(textOf(figure.querySelector('summary'))).toBe('A drowned animal. Show the picture')
  const image = first(figure, 'details > img')
  expect(image.getAttribute('loading')).toBe('lazy')
})
