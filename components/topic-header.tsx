import './listing.css'
import { useTranslations } from 'next-intl'
import type { Topic } from '@/lib/content/shown'

/** What a topic is about and how much there is of it. */
export function TopicHeader({ topic, total }: { topic: Topic; total: number }) {
  const t = useTranslations()
  return (
    <header className="head">
      <p className="kick">{t('Topic.kicker')}</p>
      <h1>{topic.title}</h1>
      {topic.description !== null && <p className="lede">{topic.description}</p>}
      <p className="meta">{t('Listing.count', { count: total })}</p>
    </header>
  )
}
