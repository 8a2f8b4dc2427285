/** What crawlers are asked to do: everything is open, but for what is no page; of AI, what the newsroom has decided. Pure. */

/** What machines may do with what is published. A group is allowed or refused as a whole. */
export type AiPolicy = Record<AiUse, 'allow' | 'refuse'>

/** To find and quote it with a link; to fetch a page because a person asked about it; to train a model with it. */
export type AiUse = 'search' | 'fetch' | 'training'

/** By the names their operators publish. None of them makes previews of shared links: those are never refused. */
export const aiAgents: Record<AiUse, readonly string[]> = {
  search: ['OAI-SearchBot', 'Claude-SearchBot', 'PerplexityBot', 'DuckAssistBot', 'MistralAI-Index'],
  fetch: ['ChatGPT-User', 'Claude-User', 'Perplexity-User', 'MistralAI-User', 'Google-NotebookLM'],
  training: [
    'GPTBot',
    'ClaudeBot',
    'anthropic-ai',
    'CCBot',
    'Google-Extended',
    'Applebot-Extended',
    'Bytespider',
    'cohere-training-data-crawler',
    'Diffbot',
    'AI2Bot',
    'Amazonbot',
  ],
}

/** Addresses that are no pages. Pictures and feeds stay open: a shared link brings its picture along. */
const closed = ['/api/']

export function toRobots(policy: AiPolicy, origin: string): string {
  const refused = (Object.keys(aiAgents) as AiUse[])
    .filter((use) => policy[use] === 'refuse')
    .flatMap((use) => aiAgents[use])
  return [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    ...(refused.length > 0 ? [...refused.map((agent) => `User-agent: ${agent}`), 'Disallow: /', ''] : []),
    `Sitemap: ${new URL('/sitemap.xml', origin).href}`,
    `Sitemap: ${new URL('/news-sitemap.xml', origin).href}`,
    '',
  ].join('\n')
}
