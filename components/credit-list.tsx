import { useTranslations } from 'next-intl'
import type { Credit } from '@/lib/content/shown'
import { NameList } from './name-list'

/** "Photographs by A and B": what people did besides writing and translating, a line for each. */
export function CreditList({ credits }: { credits: Credit[] }) {
  const t = useTranslations('Article')
  return credits.map(({ role, people }) => (
    <p key={role + (people[0]?.id ?? '')}>{t.rich('credit', { role, names: () => <NameList people={people} /> })}</p>
  ))
}
