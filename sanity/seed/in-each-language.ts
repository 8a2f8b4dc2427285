import { localeCodes, type Locale } from '../../messages/locales.ts'
import { createKeys } from './keys.ts'

type Item<Type extends string, T> = { _key: string; _type: Type; language: Locale; value: T }

/** One value per language, as `sanity-plugin-internationalized-array` 5 stores it. `name` makes the keys. */
export function inEachLanguage<Type extends string, T>(
  _type: Type,
  name: string,
  valueIn: (language: Locale) => T,
): Item<Type, T>[] {
  const key = createKeys(name)
  return localeCodes.map((language) => ({ _key: key(), _type, language, value: valueIn(language) }))
}
