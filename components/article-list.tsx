import './listing.css'
import { useTranslations } from 'next-intl'
import type { ArticleCard as ArticleCardFacts, TopicLink } from '@/lib/content/shown'
import { pathOf } from '@/lib/urls'
import type { Locale } from '@/messages/locales'
import { ArticleCard } from './article-card'

type Props = {
  articles: ArticleCardFacts[]
  locale: Locale
  timeZone: string
  /** Whether it opens with a lead story and goes on by topic, as a front page does. */
  hasLead?: boolean
}

/** How many stories stand beside or under the lead before the sections begin. */
const features = 3

/** Cards in the order given; a sentence and a way on when there are none. */
export function ArticleList({ articles, locale, timeZone, hasLead = false }: Props) {
  if (articles.length === 0) return <EmptyListing locale={locale} />
  const top = hasLead ? articles.slice(0, features + 1) : articles
  const sections = sectionsOf(hasLead ? articles.slice(features + 1) : [])
  return (
    <>
      <div className="list">
        {top.map((article, index) => (
          <ArticleCard key={article.id} article={article} rank={rankAt(index, hasLead)} timeZone={timeZone} />
        ))}
      </div>
      {sections.length > 0 && (
        <div className="sections">
          {sections.map((section) => (
            <TopicSection key={section.topic?.id ?? ''} {...section} timeZone={timeZone} />
          ))}
        </div>
      )}
    </>
  )
}

function rankAt(index: number, hasLead: boolean) {
  if (!hasLead) return 'row'
  return index === 0 ? 'lead' : 'feature'
}

type Section = { topic: TopicLink | null; articles: ArticleCardFacts[] }

/** The articles under the first topic of each, in the order in which the topics come up. */
function sectionsOf(articles: ArticleCardFacts[]): Section[] {
  const sections: Section[] = []
  for (const article of articles) {
    const topic = article.topics[0] ?? null
    const section = sections.find((each) => each.topic?.id === topic?.id)
    if (section) section.articles.push(article)
    else sections.push({ topic, articles: [article] })
  }
  return sections
}

function TopicSection({ topic, articles, timeZone }: Section & { timeZone: string }) {
  const t = useTranslations('Listing')
  return (
    <section>
      <h2 className="kick">{topic === null ? t('more') : <a href={topic.path}>{topic.title}</a>}</h2>
      {articles.map((article) => (
        <ArticleCard key={article.id} article={article} rank="part" timeZone={timeZone} />
      ))}
    </section>
  )
}

function EmptyListing({ locale }: { locale: Locale }) {
  const t = useTranslations('Listing')
  return (
    <p className="empty">
      {t('empty')} <a href={pathOf({ kind: 'front', locale })}>{t('toFront')}</a>
    </p>
  )
}
