/** Warns of links within the site that lead nowhere, or to another language although there is a version in this one. */
import type { CustomValidator, Path, ValidationContext } from 'sanity'
import { apiVersion } from '../project.ts'
import { inUsersLanguage, languageName, localized } from './localized.ts'

type Mark = { _key: string; _type: string; reference?: { _ref?: string } }
type Block = { _type: string; _key: string; markDefs?: Mark[] }

/** What is known of a link's target. `own` is its version in the language of the text. */
type Target = {
  isPublished: boolean
  label: string | null
  language: string | null
  own: { label: string | null } | null
}

const targetsQuery = `*[_id in $ids || _id in $drafts]{
  "id": string::split(_id, "drafts.")[-1],
  "isPublished": !(_id in path("drafts.**")),
  "label": select(_type == "topic" => coalesce(title[language == $language][0].value, title[0].value), coalesce(title, name)),
  language
}`

const versionsQuery = `*[_type == "translation.metadata" && references($ids)]{
  "members": translations[].value._ref,
  "own": translations[language == $language][0].value->{"id": _id, "label": title}
}`

type Found = { id: string; isPublished: boolean; label: string | null; language: string | null }
type Pair = { members: (string | null)[] | null; own: { id: string; label: string | null } | null }

/** One question for all links of a text, however many. */
export const linksLead: CustomValidator<Block[] | undefined> = async (body, context) => {
  const links = linksIn(body ?? [])
  const language = context.document?.language
  if (links.length === 0 || typeof language !== 'string') return true
  const targets = await listTargets(
    links.map(({ id }) => id),
    language,
    context,
  )
  const problems = links.flatMap(({ id, path }) => {
    const problem = problemOf(targets.get(id), language)
    return problem === null ? [] : [{ message: inUsersLanguage(problem, context), path }]
  })
  return problems.length === 0 ? true : problems
}

function linksIn(body: Block[]): { id: string; path: Path }[] {
  return body.flatMap(({ _key, markDefs = [] }) =>
    markDefs.flatMap((mark) => {
      const id = mark._type === 'internalLink' ? mark.reference?._ref : undefined
      return id ? [{ id, path: [{ _key }, 'markDefs', { _key: mark._key }, 'reference'] }] : []
    }),
  )
}

function problemOf(target: Target | undefined, language: string): ReturnType<typeof localized> | null {
  if (target === undefined) {
    return localized(
      'What this link led to has been deleted. Readers see its words without a link.',
      'Aquello a lo que llevaba este enlace se ha eliminado. Los lectores ven el texto sin enlace.',
    )
  }
  const { label, own } = target
  const isForeign = target.language !== null && target.language !== language
  if (isForeign && own !== null) {
    const [english, spanish] = [languageName(target.language ?? '', 'en'), languageName(target.language ?? '', 'es')]
    return localized(
      `“${label ?? ''}” is in ${english}. In ${languageName(language, 'en')} it is “${own.label ?? ''}”: link that one.`,
      `«${label ?? ''}» está en ${spanish}. En ${languageName(language, 'es')} es «${own.label ?? ''}»: enlaza esa versión.`,
    )
  }
  if (target.isPublished) return null
  return localized(
    `“${label ?? ''}” is not published. Until it is, readers see these words without a link.`,
    `«${label ?? ''}» no está publicado. Mientras no lo esté, los lectores ven este texto sin enlace.`,
  )
}

async function listTargets(
  ids: string[],
  language: string,
  { getClient }: ValidationContext,
): Promise<Map<string, Target>> {
  const client = getClient({ apiVersion })
  const drafts = ids.map((id) => `drafts.${id}`)
  const params = { ids, drafts, language }
  const [found, pairs] = await Promise.all([
    client.fetch<Found[]>(targetsQuery, params, { perspective: 'raw' }),
    client.fetch<Pair[]>(versionsQuery, { ids, language }, { perspective: 'published' }),
  ])
  const targets = new Map<string, Target>()
  for (const { id, isPublished, label, language: own } of found) {
    const known = targets.get(id)
    const version = pairs.find(({ members, own: other }) => other && other.id !== id && members?.includes(id))?.own
    targets.set(id, {
      isPublished: isPublished || (known?.isPublished ?? false),
      label: known?.label ?? label,
      language: own,
      own: version ?? null,
    })
  }
  return targets
}
