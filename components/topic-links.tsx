import { Fragment } from 'react'
import type { TopicLink } from '@/lib/content/shown'

/** Topics in a row, each a link; nothing when there are none. */
export function TopicLinks({ topics }: { topics: TopicLink[] }) {
  if (topics.length === 0) return null
  return (
    <p className="kick">
      {topics.map(({ id, title, path }, index) => (
        <Fragment key={id}>
          {index > 0 && ' · '}
          <a href={path}>{title}</a>
        </Fragment>
      ))}
    </p>
  )
}
