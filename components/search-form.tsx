import './search.css'
import { useTranslations } from 'next-intl'
import type { Narrowing, Search, SearchResults } from '@/lib/content/shown'
import { pathOf } from '@/lib/urls'
import type { Locale } from '@/messages/locales'

type Props = { locale: Locale; asked: Search; results: SearchResults | null }

/** What was searched for, to be changed, and the ways to narrow it once something was found. Works without JavaScript. */
export function SearchForm({ locale, asked, results }: Props) {
  const t = useTranslations('Search')
  const isNarrowable = results !== null && (results.total > 0 || isNarrowed(asked))
  return (
    <form className="search" role="search" action={pathOf({ kind: 'search', locale })}>
      <p className="asked">
        <label>
          {t('question')}
          <input type="search" name="q" defaultValue={asked.question} maxLength={200} />
        </label>
        <button type="submit">{t('button')}</button>
      </p>
      {isNarrowable && (
        <details open={isNarrowed(asked) || asked.sort === 'newest'}>
          <summary>{t('narrow')}</summary>
          <Choices asked={asked} results={results} />
        </details>
      )}
    </form>
  )
}

/** Folded on a phone until something was chosen, so that what was found is seen first; a row where there is room. */
function Choices({ asked, results }: { asked: Search; results: SearchResults }) {
  const t = useTranslations('Search')
  return (
    <div className="choices">
      <Choice name="topic" label={t('topic')} any={t('anyTopic')} chosen={asked.topic} from={results.topics} />
      <Choice name="author" label={t('author')} any={t('anyAuthor')} chosen={asked.author} from={results.authors} />
      <Choice name="year" label={t('year')} any={t('anyYear')} chosen={asked.year} from={results.years} />
      <label>
        {t('order')}
        <select name="sort" defaultValue={asked.sort === 'newest' ? 'newest' : ''}>
          <option value="">{t('relevance')}</option>
          <option value="newest">{t('newest')}</option>
        </select>
      </label>
      <button type="submit">{t('apply')}</button>
    </div>
  )
}

export const isNarrowed = ({ topic, author, year }: Search) => topic !== null || author !== null || year !== null

type ChoiceProps = { name: string; label: string; any: string; chosen: string | null; from: Narrowing[] }

/** A list to choose from; nothing when there is nothing to choose. */
function Choice({ name, label, any, chosen, from }: ChoiceProps) {
  if (from.length === 0) return null
  return (
    <label>
      {label}
      <select name={name} defaultValue={chosen ?? ''}>
        <option value="">{any}</option>
        {from.map(({ value, name: words, count }) => (
          <option key={value} value={value}>
            {count === null ? words : `${words} (${count})`}
          </option>
        ))}
      </select>
    </label>
  )
}
