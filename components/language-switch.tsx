import { createTranslator, useTranslations } from 'next-intl'
import type { Version } from '@/lib/content/shown'
import { typeset } from '@/lib/i18n/typography'
import { directionIn, locales, type Locale } from '@/messages/locales'
import { words } from '@/messages/words'

/** What kind of page the reader is on: the sentence about a missing translation names it. */
export type SwitchKind = 'front' | 'article' | 'topic' | 'author' | 'page' | 'archive'

/** One other language: the published version of this page there, or null; and that language's listing. */
export type Alternative = { locale: Locale; version: Pick<Version, 'title' | 'path'> | null; listing: string }

type Props = { locale: Locale; kind: SwitchKind; alternatives: Alternative[] }

/**
 * The honest language switch: leads to the same thing in each other language, or says that there is none and offers
 * that language's listing. Words meant for the other language's readers are in that language.
 */
export function LanguageSwitch({ locale, kind, alternatives }: Props) {
  const t = useTranslations()
  return (
    <nav className="switch" aria-label={t('Switch.label')}>
      <b>{locales[locale].name}</b>{' '}
      {alternatives.map(({ locale: other, version, listing }) => (
        <p key={other}>
          {version === null && `${t('Switch.absent', { kind, language: t(`Languages.in.${other}`) })} `}
          <OtherLanguage from={locale} locale={other} kind={kind} version={version} listing={listing} />
        </p>
      ))}
    </nav>
  )
}

function OtherLanguage({ from, locale, kind, version, listing }: Alternative & { from: Locale; kind: SwitchKind }) {
  const t = createTranslator({ locale, messages: words[locale], namespace: 'Switch' })
  const { hreflang } = locales[locale]
  const direction = directionIn(locale)
  const isTurned = direction !== directionIn(from)
  return (
    <a href={version?.path ?? listing} lang={hreflang} hrefLang={hreflang} dir={isTurned ? direction : undefined}>
      {version
        ? t('read', { kind, title: typeset(version.title, locale) })
        : kind === 'archive'
          ? t('archive')
          : t('listing')}
    </a>
  )
}
