import './listing.css'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { ArticleCard as ArticleCardFacts } from '@/lib/content/shown'
import { AlsoIn } from './also-in'
import { Byline } from './byline'
import { Dateline } from './dateline'
import { Hidden } from './hidden'
import { Picture } from './picture'
import { TopicLinks } from './topic-links'
import { useTypeset } from './typeset'

/** How much room a card is given: the day's first story, one of the few after it, a line of the list, or a part of a section. */
export type Rank = 'lead' | 'feature' | 'row' | 'part'

const sizes: Record<Rank, string> = {
  lead: '(min-width:80em) 50rem, (min-width:60em) 64vw, 100vw',
  feature: '(min-width:80em) 24rem, (min-width:48em) 31vw, 8rem',
  row: '(min-width:48em) 13rem, 8rem',
  part: '(min-width:48em) 13rem, 8rem',
}

/** An article in a listing. `timeZone` is the newsroom's. */
export function ArticleCard({ article, rank, timeZone }: { article: ArticleCardFacts; rank: Rank; timeZone: string }) {
  const set = useTypeset()
  const { locale, title, path, excerpt, picture, topics, versions, authors, byline, publishedAt } = article
  // Within a section its topic stands above, and is the heading of the rank before.
  const Title = rank === 'part' ? 'h3' : 'h2'
  return (
    <article className={`card ${rank}`}>
      {picture && <Picture picture={picture} shape="card" sizes={sizes[rank]} isFirst={rank === 'lead'} />}
      {rank !== 'part' && <TopicLinks topics={topics.slice(0, 1)} />}
      <Title>
        <a href={path}>{set(title)}</a>
      </Title>
      {excerpt !== null && <p>{set(excerpt)}</p>}
      <p className="meta">
        <Byline authors={authors} byline={byline} /> <Dateline date={publishedAt} timeZone={timeZone} />
      </p>
      <p className="go">
        <ContinueReading title={title} path={path} />
        {versions.map(
          (version) =>
            version.locale !== locale && (
              <Fragment key={version.locale}>
                {' '}
                <AlsoIn version={version} />
              </Fragment>
            ),
        )}
      </p>
    </article>
  )
}

/** The title is heard and not seen: it stands just above, but a list of links must tell one from the other. */
function ContinueReading({ title, path }: { title: string; path: string }) {
  const t = useTranslations('Card')
  return <a href={path}>{t.rich('continueReading', { title, hidden: (words) => <Hidden>{words}</Hidden> })}</a>
}
