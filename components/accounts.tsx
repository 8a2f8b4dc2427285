import './listing.css'
import { useTranslations } from 'next-intl'
import type { Site } from '@/lib/content/shown'
import { SafeLink } from './safe-link'

/** Where else the newsroom can be followed. `rel=me`: a network asks the front page whether an account there is ours. */
export function Accounts({ site: { name, publisher } }: { site: Pick<Site, 'name' | 'publisher'> }) {
  const t = useTranslations('Footer')
  if (publisher.social.length === 0) return null
  return (
    <ul className="meta links" aria-label={t('accounts', { name })}>
      {publisher.social.map((account) => (
        <li key={account.url}>
          <SafeLink href={account.url} rel="me">
            {account.name}
          </SafeLink>
        </li>
      ))}
    </ul>
  )
}
