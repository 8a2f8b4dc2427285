import './listing.css'
import { useTranslations } from 'next-intl'
import type { Topic } from '@/lib/content/shown'
import { FollowLink } from './follow-link'
import { useTypeset } from './typeset'

/** What a topic is about and how much there is of it. */
export function TopicHeader({ topic, total }: { topic: Topic; total: number }) {
  const t = useTranslations()
  const set = useTypeset()
  return (
    <header className="head">
      <p className="kick">{t('Topic.kicker')}</p>
      <h1>{topic.title}</h1>
      {topic.description !== null && <p className="lede">{set(topic.description)}</p>}
      <p className="meta">{t('Listing.count', { count: total })}</p>
      <FollowLink path={topic.path} what="topic" />
    </header>
  )
}
