/**
 * What a reader is told when the door itself fails. It is made of words alone and asks nothing of anything that may have
 * failed with it: no page that is kept, no Content Lake, not even the site's name.
 */
import { locales, type Locale } from '../../messages/locales.ts'
import { words } from '../../messages/words.ts'
import { pathOf } from '../urls.ts'

const style =
  ':root{color-scheme:light dark}body{max-width:38rem;margin:15vh auto;padding:0 1rem;font:1.125rem/1.5 Georgia,serif;overflow-wrap:break-word}h1{font-weight:500;line-height:1.12}a{color:inherit;text-underline-offset:.18em}'

/** The whole page, for readers of a language. */
export function failurePage(locale: Locale): string {
  const { failedTitle, failedText, retry, front } = words[locale].Status
  const { hreflang, direction } = locales[locale]
  return `<!DOCTYPE html><html lang="${hreflang}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${failedTitle}</title><style>${style}</style></head><body><main><h1>${failedTitle}</h1><p>${failedText}</p><p><a href="">${retry}</a></p><p><a href="${pathOf({ kind: 'front', locale })}">${front}</a></p></main></body></html>`
}
