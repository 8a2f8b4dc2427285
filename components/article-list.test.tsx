import { expect, test } from 'vitest'
import { ArticleList } from './article-list'
import { drawn, first, linkNames, textOf } from './drawn'
import { madeUpArticle } from './made-up'

const second = { ...madeUpArticle, id: 'second', title: 'After the flood', path: '/en/articles/after', authors: [] }
const list = (locale: 'en' | 'es' = 'en') =>
  drawn(<ArticleList articles={[madeUpArticle, second]} locale={locale} timeZone="Europe/Madrid" hasLead />, locale)

test('each "Continue reading" has a name of its own', () => {
  const names = linkNames(list()).filter((name) => name.startsWith('Continue'))
  expect(names).toEqual(['Continue reading “The bridge that nobody owned”', 'Continue reading “After the flood”'])
  expect(linkNames(list('es'))).toContain('Seguir leyendo «After the flood»')
})

test('"Also in Spanish" leads to the pair and names it, in its language', () => {
  const link = first(list(), 'a[hreflang]')
  expect(textOf(link)).toBe('Also in Spanish: “El puente sin dueño”')
  expect(link.getAttribute('href')).toBe('/es/articulos/el-puente')
  expect(link.querySelector('[lang=es]')?.textContent).toBe('“El puente sin dueño”')
})

test('an article without a pair has no such link', () => {
  const alone = { ...madeUpArticle, versions: madeUpArticle.versions.slice(0, 1) }
  const card = drawn(<ArticleList articles={[alone]} locale="en" timeZone="UTC" />)
  expect(card.querySelectorAll('a[hreflang]')).toHaveLength(0)
})

test('the day is the newsroom’s, in the form of the language', () => {
  const time = first(list(), 'time')
  expect([time.textContent, time.getAttribute('datetime')]).toEqual(['5 March 2026', '2026-03-04T23:30:00Z'])
  expect(list('es').querySelector('time')?.textContent).toBe('5 de marzo de 2026')
})

test('only the first picture of a front page is fetched at once', () => {
  const eagerness = [...list().querySelectorAll('img')].map((image) => [
    image.getAttribute('loading'),
    image.getAttribute('fetchpriority'),
  ])
  expect(eagerness).toEqual([
    [null, 'high'],
    ['lazy', null],
  ])
})

test('nothing carries a style of its own', () => {
  expect(list().querySelectorAll('[style]')).toHaveLength(0)
})

test('a front page goes on by topic after its first stories, under headings that lead there', () => {
  const about = (id: string, topic: string | null) => ({
    ...second,
    id,
    topics: topic === null ? [] : [{ id: topic, title: topic, path: `/en/topics/${topic}` }],
  })
  const later = [about('5', 'Water'), about('6', null), about('7', 'Water')]
  const articles = ['1', '2', '3', '4'].map((id) => about(id, 'Courts')).concat(later)
  const page = drawn(<ArticleList articles={articles} locale="en" timeZone="UTC" hasLead />)
  const sections = [...page.querySelectorAll('section')].map((section) => [
    textOf(section.querySelector('h2')),
    section.querySelectorAll('article h3').length,
  ])
  expect(sections).toEqual([
    ['Water', 2],
    ['More', 1],
  ])
  expect(first(page, 'section h2 a').getAttribute('href')).toBe('/en/topics/Water')
  expect(page.querySelectorAll('.list article')).toHaveLength(4)
})

test('an empty listing says so and shows a way on', () => {
  const empty = drawn(<ArticleList articles={[]} locale="es" timeZone="UTC" />, 'es')
  expect(textOf(empty)).toBe('Aquí todavía no se ha publicado nada. Ver los últimos artículos')
  expect(empty.querySelector('a')?.getAttribute('href')).toBe('/es')
})
