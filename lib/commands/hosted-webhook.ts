/** What is wrong with the webhook of a hosted project, by the list that Sanity's API gives of them. */
import { z } from 'zod'
import { apiVersion, webhook } from '../../sanity/project.ts'

const hookShape = z.object({
  url: z.string(),
  dataset: z.string().nullish(),
  isDisabled: z.boolean().nullish(),
  isDisabledByUser: z.boolean().nullish(),
  includeDrafts: z.boolean().nullish(),
  includeAllVersions: z.boolean().nullish(),
  apiVersion: z.string().nullish(),
  httpMethod: z.string().nullish(),
  secret: z.string().nullish(),
  rule: z
    .object({ on: z.array(z.string()), filter: z.string().nullish(), projection: z.string().nullish() })
    .nullish()
    .catch(null),
})
type Hook = z.output<typeof hookShape>

const wanted = ['create', 'update', 'delete']

/** The faults in words, none when all is well; null when the answer is no list of webhooks. */
export function webhookFaults(answer: unknown, { url, dataset }: { url: string; dataset: string }): string[] | null {
  const hooks = z.array(hookShape).safeParse(answer)
  if (!hooks.success) return null
  const ours = hooks.data.filter((hook) => hook.url.replace(/\/$/, '') === url)
  // Of several, the one with the fewest faults is the one that does the work.
  const [best] = ours.map((hook) => faultsOf(hook, dataset)).toSorted((a, b) => a.length - b.length)
  return best ?? [`there is none that tells ${url}`]
}

function faultsOf({ rule, ...hook }: Hook, dataset: string): string[] {
  const missing = wanted.filter((event) => !rule?.on.includes(event))
  const version = hook.apiVersion?.replace(/^v/, '') ?? ''
  const checks: [boolean, string][] = [
    [hook.isDisabledByUser === true, 'it is switched off'],
    [hook.isDisabled === true && hook.isDisabledByUser !== true, 'Sanity has switched it off, for it failed too often'],
    [hook.dataset !== dataset && hook.dataset !== '*', `it watches the dataset ${hook.dataset ?? 'of no name'}`],
    [rule === null || rule === undefined, 'it is of the old kind, without a filter'],
    [rule != null && missing.length > 0, `it does not tell of: ${missing.join(', ')}`],
    [rule != null && plain(rule.filter) !== plain(webhook.filter), 'it has another filter'],
    [rule != null && plain(rule.projection) !== plain(webhook.projection), 'it has another projection'],
    [hook.includeDrafts === true, 'it tells of drafts as well'],
    [hook.includeAllVersions === true, 'it tells of versions in releases as well'],
    [hook.httpMethod != null && hook.httpMethod !== 'POST', `it sends ${hook.httpMethod ?? ''} instead of POST`],
    [hook.secret === null || hook.secret === '', 'it has no secret, so the site cannot believe it'],
    [/^\d/.test(version) && version < apiVersion, `it speaks the API of ${version}`],
  ]
  return checks.flatMap(([isFault, words]) => (isFault ? [words] : []))
}

/** Space and the kind of quotation mark make no difference. */
const plain = (groq: string | null | undefined) => (groq ?? '').replace(/\s+/g, '').replaceAll("'", '"')
