import { useTranslations } from 'next-intl'
import type { Version } from '@/lib/content/shown'
import { typeset } from '@/lib/i18n/typography'
import { locales } from '@/messages/locales'
import { Foreign } from './foreign'
import { Hidden } from './hidden'

/** "Also in Spanish": a link to the same article in another language, whose name says the title there. */
export function AlsoIn({ version }: { version: Version }) {
  const t = useTranslations()
  const { hreflang } = locales[version.locale]
  return (
    <a href={version.path} hrefLang={hreflang} className="also">
      {t.rich('Card.alsoIn', {
        language: t(`Languages.in.${version.locale}`),
        title: typeset(version.title, version.locale),
        hidden: (words) => <Hidden>{words}</Hidden>,
        foreign: (title) => <Foreign language={hreflang}>{title}</Foreign>,
      })}
    </a>
  )
}
