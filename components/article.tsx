import './story.css'
import { useTranslations } from 'next-intl'
import type { Article as ArticleFacts } from '@/lib/content/shown'
import { ArticleBody } from './article-body'
import { Byline } from './byline'
import { Contents } from './contents'
import { Corrections } from './corrections'
import { CreditList } from './credit-list'
import { Dateline } from './dateline'
import { Figure } from './figure'
import { Notices } from './notices'
import { OriginalCredit } from './original-credit'
import { ShareLinks } from './share-links'
import { TopicLinks } from './topic-links'
import { TranslatorCredit } from './translator-credit'
import { useTypeset } from './typeset'

type Props = {
  article: ArticleFacts
  /** The newsroom's. */
  timeZone: string
  /** The whole address of the article, for passing it on. */
  address: string
}

/** A whole article. */
export function Article({ article, timeZone, address }: Props) {
  const set = useTypeset()
  const { title, excerpt, lead, topics, body, notes, corrections } = article
  return (
    <article className="story">
      <header>
        <TopicLinks topics={topics} />
        <h1>{set(title)}</h1>
        {excerpt !== null && <p className="lede">{set(excerpt)}</p>}
      </header>
      {lead && <Figure picture={lead} sizes="(min-width:80em) 60rem, calc(100vw - 2rem)" isFirst className="wide" />}
      <Credits article={article} timeZone={timeZone} address={address} />
      <ArticleBody body={body} notes={notes}>
        <Notices article={article} />
      </ArticleBody>
      <Corrections corrections={corrections} timeZone={timeZone} />
      <ShareLinks address={address} title={title} />
    </article>
  )
}

/** Who wrote and translated it, from what, and when. */
function Credits({ article, timeZone, address }: Props) {
  const t = useTranslations('Article')
  const { authors, byline, translators, credits, original, publishedAt, updatedAt, minutes, contents } = article
  const isUpdated = updatedAt !== null && Date.parse(updatedAt) > Date.parse(publishedAt)
  return (
    <div className="meta">
      {(authors.length > 0 || byline !== null) && (
        <p>
          <Byline authors={authors} byline={byline} />
        </p>
      )}
      <TranslatorCredit translators={translators} />
      {original && <OriginalCredit original={original} timeZone={timeZone} />}
      <CreditList credits={credits} />
      <p>{t.rich('published', { date: () => <Dateline date={publishedAt} timeZone={timeZone} /> })}</p>
      {isUpdated && <p>{t.rich('updated', { date: () => <Dateline date={updatedAt} timeZone={timeZone} /> })}</p>}
      <p>{t('minutes', { minutes })}</p>
      {/* On paper, where no address bar is. */}
      <p className="paper">{address}</p>
      <Contents contents={contents} />
    </div>
  )
}
