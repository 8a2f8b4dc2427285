import './read-on.css'
import { useTranslations } from 'next-intl'
import type { ReadOn as ReadOnFacts, Teaser } from '@/lib/content/shown'

/** Where to go from an article: what is about the same, and its neighbours in time. Nothing when there is nothing else. */
export function ReadOn({ readOn: { related, older, newer } }: { readOn: ReadOnFacts }) {
  const t = useTranslations('ReadOn')
  if (related.length === 0 && older === null && newer === null) return null
  return (
    <nav className="on" aria-label={t('label')}>
      {related.length > 0 && (
        <>
          <h2>{t('related')}</h2>
          <ul>
            {related.map(({ id, title, path }) => (
              <li key={id}>
                <a href={path}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {newer && <Neighbour name={t('newer')} rel="next" article={newer} />}
      {older && <Neighbour name={t('older')} rel="prev" article={older} />}
    </nav>
  )
}

function Neighbour({ name, rel, article }: { name: string; rel: string; article: Teaser }) {
  return (
    <p>
      {name}{' '}
      <a href={article.path} rel={rel}>
        {article.title}
      </a>
    </p>
  )
}
