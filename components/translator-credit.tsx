import { useTranslations } from 'next-intl'
import { NameList, type Named } from './name-list'

/** "Translated by A and B", apart from the authors; nothing when nobody is named. */
export function TranslatorCredit({ translators }: { translators: Named[] }) {
  const t = useTranslations('Byline')
  if (translators.length === 0) return null
  return <p>{t.rich('translatedBy', { names: () => <NameList people={translators} /> })}</p>
}
