/** The last part of a document's address, and the rule that keeps it to one document per language. */
import { defineField, type ValidationContext } from 'sanity'
import { apiVersion } from '../project.ts'
import { localized } from './localized.ts'

export const longestSlug = 96

/** Lower-case letters and digits of any script, joined by single hyphens. */
const slugPattern = /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u

/** Why a slug cannot be one, in the editor's words; true when it can. */
export function slugProblem(slug: string | undefined) {
  if (!slug) return localized('Give it an address.', 'Ponle una dirección.')
  if (slug.length > longestSlug) {
    return localized(`Use at most ${longestSlug} characters.`, `Usa como máximo ${longestSlug} caracteres.`)
  }
  if (slugPattern.test(slug)) return true
  return localized('Use only lower-case letters, digits and hyphens.', 'Usa solo minúsculas, cifras y guiones.')
}

/**
 * The slug of a document that exists once (an author) or once per language (an article).
 * Two documents of a type may share a slug only when their languages differ.
 */
export function slugField(source: string, options: { description: string; group?: string }) {
  return defineField({
    name: 'slug',
    title: 'Address',
    type: 'slug',
    // Ours replaces the Studio's own check, which does not know of languages.
    options: { source, maxLength: longestSlug, isUnique: () => true, documentInternationalization: { exclude: true } },
    validation: (rule) =>
      rule.custom(async (slug, context) => {
        const problem = slugProblem(slug?.current)
        return problem === true && slug?.current ? takenBy(slug.current, context) : problem
      }),
    ...options,
  })
}

const takenQuery = `*[_type == $type && slug.current == $slug && (!defined($language) || language == $language)
  && !(_id in [$id, "drafts." + $id]) && !(_id in path("versions.**"))][0]{"label": coalesce(title, name, _id)}`

async function takenBy(slug: string, { document, getClient }: ValidationContext) {
  if (!document) return true
  const language = typeof document.language === 'string' ? document.language : null
  const id = document._id.replace(/^drafts\.|^versions\.[^.]+\./, '')
  const other = await getClient({ apiVersion }).fetch<{ label: string } | null>(
    takenQuery,
    { type: document._type, slug, language, id },
    { perspective: 'raw' },
  )
  if (!other) return true
  return localized(
    `“${other.label}” already has this address. Choose another.`,
    `«${other.label}» ya tiene esta dirección. Elige otra.`,
  )
}
