import { useTranslations } from 'next-intl'
import type { Contributor } from '@/lib/content/shown'
import { NameList } from './name-list'

/** "Translated by A and B", apart from the authors; nothing when nobody is named. */
export function TranslatorCredit({ translators }: { translators: Contributor[] }) {
  const t = useTranslations('Byline')
  if (translators.length === 0) return null
  return <p>{t.rich('translatedBy', { names: () => <NameList people={translators} /> })}</p>
}
