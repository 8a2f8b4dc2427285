import './listing.css'
import { useTranslations } from 'next-intl'
import type { Topic } from '@/lib/content/shown'

/** Every topic with what it is about. */
export function TopicsIndex({ topics }: { topics: Pick<Topic, 'id' | 'title' | 'description' | 'path'>[] }) {
  const t = useTranslations()
  return (
    <>
      <header className="head">
        <h1>{t('Topic.all')}</h1>
      </header>
      {topics.length === 0 && <p className="empty">{t('Listing.empty')}</p>}
      <ul className="index">
        {topics.map(({ id, title, description, path }) => (
          <li key={id}>
            <h2>
              <a href={path}>{title}</a>
            </h2>
            {description !== null && <p>{description}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}
