/**
 * The names of what a text can hold, and of the documents, in the editor's language. The toolbar of the Studio, the head
 * of a form and the search take them from the schema, past the form in which `translated-form.tsx` exchanges them: those
 * of marks by the key of a title, where there is one, and all others as they stand. These are said in the browser's
 * language.
 */
import type { LocaleResourceBundle, SchemaTypeDefinition } from 'sanity'
import { say } from './browsers-words.ts'
import { spanish } from './words.ts'

const namespace = 'ambas'

/** With a space in it the Studio takes the whole for words and not for a key. */
const keyOf = (title: string) => title.replaceAll(/\W+/g, '-')

const dictionary = (say: (entry: [english: string, spanish: string]) => string) =>
  Object.fromEntries(Object.entries(spanish).map((entry) => [keyOf(entry[0]), say(entry)]))

/** Our words for the Studio's own dictionary. English is what stands in the schema. */
export const titleBundles: LocaleResourceBundle[] = [
  { locale: 'es-ES', namespace, resources: dictionary(([, words]) => words) },
  { locale: 'en-US', namespace, resources: dictionary(([words]) => words) },
]

/** The types, each part of them that has a title we can say in Spanish with the key of it. */
export const titled = (types: SchemaTypeDefinition[]): SchemaTypeDefinition[] =>
  keyed(types).map((type) => (type.title ? { ...type, title: say(type.title) } : type))

function keyed<Part>(part: Part): Part {
  if (Array.isArray(part)) return (part as unknown[]).map(keyed) as Part
  if (!isDefinition(part)) return part
  const entries = Object.entries(part).map(([name, value]) => [name, holdsTypes.has(name) ? keyed(value) : value])
  const { title } = part
  const key =
    typeof title === 'string' && Object.hasOwn(spanish, title) ? { i18nTitleKey: `${namespace}:${keyOf(title)}` } : {}
  return { ...key, ...Object.fromEntries(entries) } as Part
}

const isDefinition = (part: unknown): part is Record<string, unknown> =>
  typeof part === 'object' && part !== null && Object.getPrototypeOf(part) === Object.prototype

/** Where a type keeps others. */
const holdsTypes = new Set(['of', 'marks', 'annotations', 'fields'])
