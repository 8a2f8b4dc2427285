import { expect, test } from 'vitest'
import { pathOf } from '@/lib/urls'
import { drawn, linkNames } from './drawn'
import { Pagination } from './pagination'

const at = (page: number) => pathOf({ kind: 'topic', locale: 'es', slug: 'salud', page })

const pages = (page: number, all: number) => drawn(<Pagination at={at} page={page} pages={all} />, 'es')

test('a listing of one page has no pages to choose', () => {
  expect(pages(1, 1).innerHTML).toBe('')
})

test('the ends and the near pages are there, each with a name and an address', () => {
  const nav = pages(5, 12)
  expect(linkNames(nav)).toEqual([
    'Página anterior',
    'Página 1',
    'Página 4',
    'Página 5',
    'Página 6',
    'Página 12',
    'Página siguiente',
  ])
  expect(nav.querySelector('[rel=prev]')?.getAttribute('href')).toBe('/es/temas/salud/pagina/4')
  expect(nav.querySelector('[rel=next]')?.getAttribute('href')).toBe('/es/temas/salud/pagina/6')
  expect(nav.querySelector('[aria-current=page]')?.textContent).toBe('5')
  expect([...nav.querySelectorAll('.gap')].map(({ textContent }) => textContent)).toEqual(['4', '12'])
})

test('the first page has no number in its address and nothing before it', () => {
  const nav = pages(1, 3)
  expect(nav.querySelector('[rel=prev]')).toBeNull()
  expect(nav.querySelector('[aria-current]')?.getAttribute('href')).toBe('/es/temas/salud')
})
