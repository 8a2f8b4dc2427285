import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '@/messages/locales'
import { SafeLink } from './safe-link'

type Props = {
  href: string | null
  /** The language it leads to, when that is not the reader's. */
  hreflang: Locale | null
  children: ReactNode
}

/** A link to another of our pages; it says so when it leads to another language, and is only words when it leads nowhere. */
export function InnerLink({ href, hreflang, children }: Props) {
  const t = useTranslations()
  if (hreflang === null) return <SafeLink href={href}>{children}</SafeLink>
  const language = t(`Languages.in.${hreflang}`)
  return (
    <SafeLink href={href} hrefLang={hreflang}>
      {children} {t('Article.linkIsIn', { language })}
    </SafeLink>
  )
}
