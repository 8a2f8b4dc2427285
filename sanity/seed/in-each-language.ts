import type { Locale } from '../../messages/locales.ts'
import { createKeys } from './keys.ts'

/** The languages the demo newspaper is written in, whichever others the site has. */
export const demoLanguages = ['en', 'es'] as const satisfies Locale[]
export type DemoLanguage = (typeof demoLanguages)[number]

type Item<Type extends string, T> = { _key: string; _type: Type; language: DemoLanguage; value: T }

/** One value per language of the demo newspaper, as `sanity-plugin-internationalized-array` 5 stores it. `name` makes the keys. */
export function inEachLanguage<Type extends string, T>(
  _type: Type,
  name: string,
  valueIn: (language: DemoLanguage) => T,
): Item<Type, T>[] {
  const key = createKeys(name)
  return demoLanguages.map((language) => ({ _key: key(), _type, language, value: valueIn(language) }))
}
