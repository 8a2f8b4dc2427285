import { useTranslations } from 'next-intl'
import { pathOf } from '@/lib/urls'
import type { Locale } from '@/messages/locales'

/** A line to search from. `isMain`: the page has another, in its masthead, and this one needs a name of its own. */
export function SearchBox({ locale, isMain = false }: { locale: Locale; isMain?: boolean }) {
  const t = useTranslations('Search')
  return (
    <form role="search" action={pathOf({ kind: 'search', locale })} aria-label={isMain ? t('refine') : undefined}>
      <input type="search" name="q" aria-label={t('label')} /> <button type="submit">{t('button')}</button>
    </form>
  )
}
