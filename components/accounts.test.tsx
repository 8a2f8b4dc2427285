import { expect, test } from 'vitest'
import { Accounts } from './accounts'
import { drawn, first } from './drawn'
import { madeUpSite as site } from './made-up'

test('the accounts of the newsroom are links by which a network knows that they are ours', () => {
  for (const locale of ['en', 'es'] as const) {
    const list = first(drawn(<Accounts site={site} />, locale), 'ul')
    expect(list.getAttribute('aria-label')).toContain(site.name)
    const links = [...list.querySelectorAll('a')].map((link) => [link.rel, link.getAttribute('href'), link.textContent])
    expect(links).toEqual([['me', 'https://example.social/@ambas', 'Mastodon']])
  }
})

test('a newsroom without accounts has no list of them, and an address that is none is no link', () => {
  const of = (social: { name: string; url: string }[]) =>
    drawn(<Accounts site={{ ...site, publisher: { ...site.publisher, social } }} />)
  expect(of([]).innerHTML).toBe('')
  expect(of([{ name: 'Bad', url: 'javascript:alert(1)' }]).querySelectorAll('a')).toHaveLength(0)
})
