/**
 * Which Content Lake this is, from the environment. Without a project id it is the local one.
 * Imports nothing: the site, the Studio, the importer and the commands all read it.
 */

const env = process.env

/** The date of Sanity's API that every query here was written against. */
export const apiVersion = '2025-02-19'

export const localProjectId = 'local'

export const projectId = env.SANITY_PROJECT_ID || localProjectId

export const dataset = env.SANITY_DATASET || 'production'

export const isLocal = projectId === localProjectId

/** Where the local Content Lake answers; unused with hosted Sanity. */
export const lakeAddress = `http://localhost:${env.LAKE_PORT || '3333'}`

/** What `createClient` of @sanity/client needs to reach the lake; add a token to write or to read drafts. */
export const connection = isLocal
  ? { projectId, dataset, apiVersion, apiHost: lakeAddress, useProjectHostname: false, useCdn: false }
  : { projectId, dataset, apiVersion, useCdn: false }

/** The types whose changes a reader can see, and so those the webhook reports. */
export const publishedTypes = [
  'article',
  'author',
  'topic',
  'page',
  'siteSettings',
  'redirect',
  'translation.metadata',
] as const

/** The webhook, as it is set at the local lake and as it must be set at sanity.io/manage. */
export const webhook = {
  path: '/api/revalidate',
  filter: `_type in [${publishedTypes.map((type) => `"${type}"`).join(', ')}]`,
  projection: '{_id, _type}',
}
