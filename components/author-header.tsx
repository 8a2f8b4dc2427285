import './listing.css'
import { useTranslations } from 'next-intl'
import type { Author } from '@/lib/content/shown'
import { FollowLink } from './follow-link'
import { Picture } from './picture'
import { SafeLink } from './safe-link'
import { useTypeset } from './typeset'

/** Who an author is, where else to find them, and how much they have written here. */
export function AuthorHeader({ author, total }: { author: Author; total: number }) {
  const t = useTranslations()
  const set = useTypeset()
  return (
    <header className="head">
      {author.photo && <Picture picture={author.photo} shape="square" sizes="8rem" isFirst />}
      <p className="kick">{t('Author.kicker', { kind: author.kind })}</p>
      <h1>{author.name}</h1>
      {author.biography !== null && <p className="lede">{set(author.biography)}</p>}
      <p className="meta">{t('Listing.count', { count: total })}</p>
      {author.links.length > 0 && (
        <ul className="meta links" aria-label={t('Author.links')}>
          {author.links.map(({ label, url }) => (
            <li key={url}>
              <SafeLink href={url} rel="me">
                {label}
              </SafeLink>
            </li>
          ))}
        </ul>
      )}
      <FollowLink path={author.path} what="author" />
    </header>
  )
}
