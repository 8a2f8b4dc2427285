import robotsParser from 'robots-parser'
import { expect, test } from 'vitest'
import { aiAgents, toRobots, type AiPolicy } from './robots.ts'

const origin = 'https://ambas.example'
const article = `${origin}/es/articulos/el-puente`
const picture = `${origin}/share/es/articulos/el-puente.0123456789.jpg`
const read = (policy: AiPolicy) => robotsParser(`${origin}/robots.txt`, toRobots(policy, origin))
const open: AiPolicy = { search: 'allow', fetch: 'allow', training: 'allow' }
const shut: AiPolicy = { search: 'refuse', fetch: 'refuse', training: 'refuse' }

const previews = [
  'facebookexternalhit',
  'meta-externalagent',
  'WhatsApp',
  'Twitterbot',
  'LinkedInBot',
  'Slackbot',
  'TelegramBot',
  'Discordbot',
  'Signal',
  'Applebot',
  'Googlebot',
  'bingbot',
]

test.each(previews)('%s may see pages and pictures whatever is decided about AI', (agent) => {
  for (const policy of [open, shut]) {
    expect(read(policy).isAllowed(article, agent)).toBe(true)
    expect(read(policy).isAllowed(picture, agent)).toBe(true)
    expect(read(policy).isAllowed(`${origin}/api/health`, agent)).toBe(false)
  }
})

test.each(['search', 'fetch', 'training'] as const)(
  'a refusal of %s refuses those who do it, and nobody else',
  (use) => {
    const robots = read({ ...open, [use]: 'refuse' })
    const refused = Object.values(aiAgents)
      .flat()
      .filter((agent) => robots.isAllowed(article, agent) === false)
    expect(refused).toEqual(aiAgents[use])
  },
)

test('both sitemaps are named by their whole address', () => {
  expect(read(open).getSitemaps()).toEqual([`${origin}/sitemap.xml`, `${origin}/news-sitemap.xml`])
})
