import { expect, test } from 'vitest'
import { Byline } from './byline'
import { drawn, textOf } from './drawn'
import { TranslatorCredit } from './translator-credit'

const ana = { id: 'ana', name: 'Ana Ruiz', path: '/en/authors/ana-ruiz' }
const ben = { id: 'ben', name: 'Ben Okoro', path: null }
const ines = { id: 'ines', name: 'Inés Vidal', path: '/en/authors/ines-vidal' }
const hilda = { id: 'hilda', name: 'Hilda Paz', path: null }
const hierro = { id: 'hierro', name: 'Hierro Soto', path: null }

test.each([
  ['en', [ana], 'By Ana Ruiz'],
  ['en', [ana, ben], 'By Ana Ruiz and Ben Okoro'],
  ['en', [ana, ben, ines], 'By Ana Ruiz, Ben Okoro and Inés Vidal'],
  ['es', [ana], 'Por Ana Ruiz'],
  ['es', [ana, ben], 'Por Ana Ruiz y Ben Okoro'],
  ['es', [ana, ben, hierro], 'Por Ana Ruiz, Ben Okoro y Hierro Soto'],
  ['es', [ana, ines], 'Por Ana Ruiz e Inés Vidal'],
  ['es', [ana, ben, hilda], 'Por Ana Ruiz, Ben Okoro e Hilda Paz'],
] as const)('in %s, %# names are joined as the language joins them', (locale, authors, byline) => {
  expect(textOf(drawn(<Byline authors={[...authors]} byline={null} />, locale))).toBe(byline)
})

test('a name with a page is a link to it, a name without one is only a name', () => {
  const links = [...drawn(<Byline authors={[ben, ines, ana]} byline={null} />).querySelectorAll('a')]
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Inés Vidal', '/en/authors/ines-vidal'],
    ['Ana Ruiz', '/en/authors/ana-ruiz'],
  ])
})

test('two people of one name keep their own pages', () => {
  const other = { ...ana, id: 'other', path: '/en/authors/ana-ruiz-2' }
  const links = [...drawn(<Byline authors={[ana, other]} byline={null} />).querySelectorAll('a')]
  expect(links.map((link) => link.getAttribute('href'))).toEqual([ana.path, other.path])
})

test('free words stand in where there are no author documents', () => {
  expect(textOf(drawn(<Byline authors={[]} byline="the editorial board" />))).toBe('By the editorial board')
  expect(textOf(drawn(<Byline authors={[ana]} byline="the editorial board" />))).toBe('By Ana Ruiz')
})

test('without anybody there is no byline', () => {
  expect(drawn(<Byline authors={[]} byline={null} />).innerHTML).toBe('')
})

test('translators are credited apart, in the words of the language', () => {
  expect(textOf(drawn(<TranslatorCredit translators={[ben, ines]} />))).toBe('Translated by Ben Okoro and Inés Vidal')
  expect(textOf(drawn(<TranslatorCredit translators={[ben, ines]} />, 'es'))).toBe(
    'Traducción de Ben Okoro e Inés Vidal',
  )
  expect(drawn(<TranslatorCredit translators={[]} />).innerHTML).toBe('')
})
