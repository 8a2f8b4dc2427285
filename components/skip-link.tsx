import { useTranslations } from 'next-intl'

/** The first thing the keyboard reaches: past the masthead, to `<main id="main">`. */
export function SkipLink() {
  return (
    <a className="skip" href="#main">
      {useTranslations('Masthead')('skip')}
    </a>
  )
}
