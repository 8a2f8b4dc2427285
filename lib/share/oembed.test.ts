import { expect, test } from 'vitest'
import { madeUpArticle, madeUpSite } from '../../components/made-up.ts'
import { toOEmbed } from './oembed.ts'

const origin = 'https://ambas.example'
const embed = (changes = {}, maxWidth?: number) =>
  toOEmbed({
    origin,
    site: madeUpSite,
    article: { ...madeUpArticle, ...changes },
    picture: '/share/a.jpg',
    ...(maxWidth !== undefined && { maxWidth }),
  })

test('others can show an article with a link and its picture', () => {
  expect(embed()).toMatchObject({
    version: '1.0',
    type: 'rich',
    title: madeUpArticle.title,
    author_name: 'Ana Ruiz',
    author_url: `${origin}/en/authors/ana-ruiz`,
    provider_name: 'Ambas',
    thumbnail_url: `${origin}/share/a.jpg`,
    width: 600,
  })
  expect(embed().html).toContain(`<a href="${origin}/en/articles/the-bridge">`)
})

test('it is as narrow as asked, but still legible', () => {
  expect(embed({}, 400).width).toBe(400)
  expect(embed({}, 10).width).toBe(220)
})

test('a headline cannot bring a tag into another’s page', () => {
  const { html } = embed({
    title: '<script>alert(1)</script>',
    excerpt: '"><img src=x onerror=alert(1)>',
    byline: '<b>',
  })
  expect(html).not.toMatch(/<(script|img|b)[ >]/)
})
