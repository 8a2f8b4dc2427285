import './search.css'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { Excerpted, FoundArticle, Search, SearchResults as Results } from '@/lib/content/shown'
import { pathOf } from '@/lib/urls'
import { locales, type Locale } from '@/messages/locales'
import { Byline } from './byline'
import { Dateline } from './dateline'
import { Pagination } from './pagination'
import { isNarrowed } from './search-form'
import { TopicLinks } from './topic-links'

type Props = {
  locale: Locale
  asked: Search
  results: Results
  timeZone: string
  /** The address of the same search with some of it changed. */
  at: (changes: Partial<Search>) => string
}

/** What was found, or where else to look. */
export function SearchResults({ locale, asked, results, timeZone, at }: Props) {
  const { articles, page, pages } = results
  return (
    <>
      <Summary asked={asked} results={results} at={at} />
      {articles.length > 0 && (
        <ol className="found">
          {articles.map((article) => (
            <li key={article.id}>
              <Found article={article} timeZone={timeZone} />
            </li>
          ))}
        </ol>
      )}
      <Pagination at={(number) => at({ page: number })} page={page} pages={pages} />
      {results.total === 0 && <Help locale={locale} />}
    </>
  )
}

function Summary({ asked, results, at }: Pick<Props, 'asked' | 'results' | 'at'>) {
  const t = useTranslations()
  const { question } = asked
  const { total, isLoose, suggestion, elsewhere } = results
  return (
    <div className="summary">
      <p>
        {total === 0
          ? isNarrowed(asked)
            ? t('Search.noneNarrowed')
            : t('Search.none', { question })
          : isLoose
            ? t('Search.loose', { count: total })
            : t('Search.found', { count: total, question })}
        {total > 1000 && ` ${t('Search.fewer', { count: 1000 })}`}
      </p>
      {total === 0 && isNarrowed(asked) && (
        <p>
          <a href={at({ topic: null, author: null, year: null, page: 1 })}>{t('Search.widen')}</a>
        </p>
      )}
      {suggestion !== null && (
        <p>
          {t.rich('Search.suggestion', {
            question: suggestion,
            link: (words) => <a href={at({ question: suggestion, page: 1 })}>{words}</a>,
          })}
        </p>
      )}
      {elsewhere.map(({ locale, total: count, path }) => (
        <p key={locale}>
          <a href={path} hrefLang={locales[locale].hreflang}>
            {t('Search.elsewhere', { count, language: t(`Languages.in.${locale}`) })}
          </a>
        </p>
      ))}
    </div>
  )
}

function Found({ article, timeZone }: { article: FoundArticle; timeZone: string }) {
  const { path, title, passage, authors, byline, publishedAt, topics } = article
  return (
    <article>
      <TopicLinks topics={topics.slice(0, 1)} />
      <h2>
        <a href={path}>
          <Marked text={title} />
        </a>
      </h2>
      <p>
        <Marked text={passage} />
      </p>
      <p className="meta">
        <Byline authors={authors} byline={byline} /> <Dateline date={publishedAt} timeZone={timeZone} />
      </p>
    </article>
  )
}

function Marked({ text }: { text: Excerpted }) {
  return text.map((piece, index) => (
    // A passage is never put in another order.
    <Fragment key={index}>{piece.isHit ? <mark>{piece.text}</mark> : piece.text}</Fragment>
  ))
}

function Help({ locale }: { locale: Locale }) {
  const t = useTranslations()
  const ways = [
    { title: t('Masthead.allTopics'), path: pathOf({ kind: 'topics', locale }) },
    { title: t('Footer.authors'), path: pathOf({ kind: 'authors', locale }) },
    { title: t('Archive.title'), path: pathOf({ kind: 'archive', locale }) },
    { title: t('Listing.latest'), path: pathOf({ kind: 'front', locale }) },
  ]
  return (
    <div className="empty">
      <p>{t('Search.help')}</p>
      <ul>
        {ways.map(({ title, path }) => (
          <li key={path}>
            <a href={path}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
