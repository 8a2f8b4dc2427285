import { expect, test } from 'vitest'
import { words } from '@/messages/words'
import { drawn, first } from './drawn'
import { ShareLinks } from './share-links'

const address = 'https://ambas.example/es/articulos/qu%C3%A9-pas%C3%B3'
const title = '¿Qué pasó? «Nada» & más'

const links = (locale: 'en' | 'es' = 'es') => [
  ...drawn(<ShareLinks address={address} title={title} />, locale).querySelectorAll('a'),
]

test('every network gets the bare address and the headline, whole', () => {
  for (const link of links()) {
    const { search, hash } = new URL(link.getAttribute('href') ?? '')
    const given = [...new URLSearchParams(search || hash.slice(1)).values()].join(' ')
    expect(given).toContain(address)
    if (!link.textContent.includes('Facebook')) expect(given).toContain(title)
    expect(given.replace(address, '').replace(title, '').trim()).toBe('')
  }
})

test('the links are plain, named in the language of the page, and load nothing from anybody; what needs a script is hidden', () => {
  for (const locale of ['en', 'es'] as const) {
    const nav = first(drawn(<ShareLinks address={address} title={title} />, locale), 'nav')
    expect(nav.getAttribute('aria-label')).toBe(words[locale].Share.label)
    expect(nav.querySelectorAll('img, iframe, form, script[src], :not([hidden]) > button')).toHaveLength(0)
    expect(new Set(links(locale).map(({ textContent }) => textContent)).size).toBe(7)
  }
})
