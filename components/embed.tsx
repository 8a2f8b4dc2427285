import { useTranslations } from 'next-intl'
import { safeHref } from '@/lib/urls'

/** Something kept at another site, as a card to click through: this page loads nothing from there. */
export function Embed({ url, title }: { url: unknown; title?: unknown }) {
  const t = useTranslations('Article')
  const href = safeHref(url)
  if (href === null || !URL.canParse(href)) return null
  const host = new URL(href).hostname.replace(/^www\./, '')
  if (host === '') return null
  return (
    <div className="embed">
      <p>
        {typeof title === 'string' && `${title} `}
        <a href={href}>{t('embed', { host })}</a>
      </p>
      <small>{t('embedNote', { host })}</small>
    </div>
  )
}
