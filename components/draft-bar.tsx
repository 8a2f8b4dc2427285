import { createTranslator } from 'next-intl'
import { locales, type Locale } from '@/messages/locales'
import { words } from '@/messages/words'

type Props = {
  /** The language of the person, whatever language the page is in. */
  language: Locale
  showing: 'drafts' | 'published' | 'guest'
  /** For a guest: until when, in milliseconds. */
  until: number
  /** The newsroom's. */
  timeZone: string
  /** The address that leaves the drafts. */
  leave: string
}

/** Stands above every page that is not as readers see it. */
export function DraftBar({ language, showing, until, timeZone, leave }: Props) {
  const { hreflang, direction, format } = locales[language]
  const t = createTranslator({ locale: language, messages: words[language], namespace: 'Preview' })
  const moment = new Intl.DateTimeFormat(format, { ...untilTheMinute, timeZone })
  const note = { drafts: t('draftsNote'), published: '', guest: t('guestNote', { until: moment.format(until) }) }[
    showing
  ]
  return (
    <>
      {/* Here and not in a style sheet, which every reader's page would carry. */}
      <style>{style}</style>
      <aside className="draft-bar" lang={hreflang} dir={direction}>
        <p>
          <b>{t(showing)}.</b> {note}
        </p>
        <a href={leave}>{t('leave')}</a>
      </aside>
    </>
  )
}

/** With the name of the clock: who is lent a draft may live by another. */
const untilTheMinute = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
} as const

const style = `.draft-bar{position:sticky;inset-block-start:0;z-index:9;display:flex;gap:1rem;justify-content:space-between;align-items:center;padding:.5rem 1rem;background:#7a1f00;color:#fff;font:600 .9rem/1.4 system-ui,sans-serif}
.draft-bar p{margin:0}.draft-bar b{font-weight:800}.draft-bar a{color:inherit;padding:.25rem .5rem}
html[data-framed] .draft-bar a{display:none}
@media print{.draft-bar{position:static}}`
