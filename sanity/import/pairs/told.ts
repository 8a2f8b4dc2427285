/** Which posts the archive itself says are versions of one text: as Polylang or WPML write it. */
import { metaOf, type Post } from '../post.ts'

/**
 * Names a post goes by in such groups; posts that share one belong together. Polylang files them under a common term
 * (`pll_…`). WPML keeps its table out of exports: its export add-on writes the group beside each post, and a post that is
 * a copy of another says so itself.
 */
export function groupNames(post: Post): string[] {
  const polylang = post.terms
    .filter(({ domain }) => domain === 'post_translations')
    .map(({ slug }) => `polylang ${slug}`)
  const group = metaOf(post, '_wpml_import_translation_group')
  const wpml = group ? [`wpml ${group}`] : []
  const original = metaOf(post, '_icl_lang_duplicate_of')
  return [...polylang, ...wpml, ...(original ? [`post ${original}`] : []), `post ${post.id}`]
}

/** Puts together whatever shares a name. */
export function createGroups<Member>() {
  const groupOf = new Map<string, { members: Member[]; names: string[] }>()
  return {
    add(member: Member, names: string[]) {
      const known = new Set(names.flatMap((name) => groupOf.get(name) ?? []))
      const all = { members: [member], names: Array.from(names) }
      for (const group of known) {
        all.members.unshift(...group.members)
        all.names.push(...group.names)
      }
      for (const name of all.names) groupOf.set(name, all)
    },
    /** Those with more than one member. */
    list: (): Member[][] =>
      Array.from(new Set(groupOf.values()), ({ members }) => members).filter(({ length }) => length > 1),
  }
}
