import './listing.css'
import { useTranslations } from 'next-intl'
import type { ArticleCard as ArticleCardFacts } from '@/lib/content/shown'
import { pathOf } from '@/lib/urls'
import type { Locale } from '@/messages/locales'
import { ArticleCard, type Rank } from './article-card'

type Props = {
  articles: ArticleCardFacts[]
  locale: Locale
  timeZone: string
  /** Whether it opens with a lead story, as a front page does. */
  hasLead?: boolean
}

/** Cards in the order given; a sentence and a way on when there are none. */
export function ArticleList({ articles, locale, timeZone, hasLead = false }: Props) {
  if (articles.length === 0) return <EmptyListing locale={locale} />
  return (
    <div className="list">
      {articles.map((article, index) => (
        <ArticleCard key={article.id} article={article} rank={hasLead ? rankAt(index) : 'row'} timeZone={timeZone} />
      ))}
    </div>
  )
}

function rankAt(index: number): Rank {
  if (index === 0) return 'lead'
  return index <= 3 ? 'feature' : 'row'
}

function EmptyListing({ locale }: { locale: Locale }) {
  const t = useTranslations('Listing')
  return (
    <p className="empty">
      {t('empty')} <a href={pathOf({ kind: 'front', locale })}>{t('toFront')}</a>
    </p>
  )
}
