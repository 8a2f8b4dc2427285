import { useLocale } from 'next-intl'
import { Fragment } from 'react'
import type { Contributor } from '@/lib/content/shown'
import { locales } from '@/messages/locales'

export type Named = Pick<Contributor, 'id' | 'name' | 'path'>

/** People's names joined as the language joins them: "A, B and C", «A, B e Inés». A name with a page is a link to it. */
export function NameList({ people }: { people: Named[] }) {
  const format = new Intl.ListFormat(locales[useLocale()].format, { type: 'conjunction' })
  // The names go in whole, because «y» turns into «e» by the sound of the name that follows.
  const parts = format.formatToParts(people.map(({ name }) => name))
  const positions = parts.flatMap(({ type }, index) => (type === 'element' ? [index] : []))
  return parts.map(({ type, value }, index) => {
    const person = type === 'element' ? people[positions.indexOf(index)] : undefined
    if (!person?.path) return <Fragment key={index}>{value}</Fragment>
    return (
      <a key={index} href={person.path} rel="author">
        {value}
      </a>
    )
  })
}
