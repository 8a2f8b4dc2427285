import { useTranslations } from 'next-intl'
import { NameList, type Named } from './name-list'

/** "By A, B and C": the authors, or else the free byline; nothing when there is neither. */
export function Byline({ authors, byline }: { authors: Named[]; byline: string | null }) {
  const t = useTranslations('Byline')
  if (authors.length === 0 && byline === null) return null
  return (
    <span className="by">
      {t.rich('by', { names: () => (authors.length > 0 ? <NameList people={authors} /> : byline) })}
    </span>
  )
}
