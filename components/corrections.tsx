import { useTranslations } from 'next-intl'
import type { Correction } from '@/lib/content/shown'
import { Dateline } from './dateline'
import { useTypeset } from './typeset'

/** What was put right after publication, newest first; nothing when there was nothing. */
export function Corrections({ corrections, timeZone }: { corrections: Correction[]; timeZone: string }) {
  const t = useTranslations('Article')
  const set = useTypeset()
  if (corrections.length === 0) return null
  const newestFirst = corrections.toSorted((a, b) => b.date.localeCompare(a.date))
  return (
    <section className="notes" aria-labelledby="corrections">
      <h2 id="corrections">{t('corrections')}</h2>
      <ul>
        {newestFirst.map(({ id, kind, date, text }) => (
          <li key={id}>
            <b>{t('correctionKind', { kind })}</b>, <Dateline date={date} timeZone={timeZone} />. {set(text)}
          </li>
        ))}
      </ul>
    </section>
  )
}
