import { useTranslations } from 'next-intl'
import { pathOf } from '@/lib/urls'
import type { Locale } from '@/messages/locales'

/** A line to search from. */
export function SearchBox({ locale }: { locale: Locale }) {
  const t = useTranslations('Search')
  return (
    <form role="search" action={pathOf({ kind: 'search', locale })}>
      <input type="search" name="q" aria-label={t('label')} /> <button type="submit">{t('button')}</button>
    </form>
  )
}
