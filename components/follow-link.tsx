import { useTranslations } from 'next-intl'
import { feedPathOf } from '@/lib/urls'

/** The feed of a topic or author, in words that say what it is for. `path` is the page's own. */
export function FollowLink({ path, what }: { path: string; what: 'topic' | 'author' }) {
  const t = useTranslations('Follow')
  const feed = feedPathOf(path)
  if (feed === null) return null
  return (
    <p className="meta">
      <a href={feed}>{t(what)}</a>
    </p>
  )
}
