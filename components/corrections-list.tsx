import './listing.css'
import './corrections.css'
import { useTranslations } from 'next-intl'
import type { ListedCorrection } from '@/lib/content/shown'
import { Dateline } from './dateline'

type Props = {
  corrections: ListedCorrection[]
  /** The address of the page that says how the newsroom corrects. */
  policy: string | null
  timeZone: string
}

/** Corrections with the articles they were made to. */
export function CorrectionsList({ corrections, policy, timeZone }: Props) {
  const t = useTranslations()
  return (
    <>
      <header className="head">
        <h1>{t('Corrections.all')}</h1>
        <p className="lede">{t('Corrections.intro')}</p>
        {policy !== null && (
          <p className="meta">
            <a href={policy}>{t('Corrections.policy')}</a>
          </p>
        )}
      </header>
      {corrections.length === 0 ? (
        <p className="empty">{t('Corrections.none')}</p>
      ) : (
        <ol className="corrected">
          {corrections.map(({ id, kind, date, text, article }) => (
            <li key={id}>
              <p className="meta">
                <b>{t('Article.correctionKind', { kind })}</b> · <Dateline date={date} timeZone={timeZone} />
              </p>
              <h2>
                <a href={article.path}>{article.title}</a>
              </h2>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
