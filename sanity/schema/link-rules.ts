/** Which addresses a link may lead to. A `javascript:` or `data:` address never gets past the Studio. */
import type { UrlRule } from 'sanity'
import { localized } from './localized.ts'

const wrongAddress = localized(
  'Write a whole address, beginning with https://, mailto: or tel:.',
  'Escribe una dirección completa, que empiece por https://, mailto: o tel:.',
)

/** For links inside a text: pages, e-mail addresses and telephone numbers. */
export const linkRule = (rule: UrlRule) =>
  rule
    .required()
    .uri({ scheme: ['https', 'http', 'mailto', 'tel'] })
    .error(wrongAddress)

/** For profiles and cards: pages only. */
export const pageRule = (rule: UrlRule) =>
  rule
    .required()
    .uri({ scheme: ['https', 'http'] })
    .error(
      localized(
        'Write a whole address, beginning with https://.',
        'Escribe una dirección completa, que empiece por https://.',
      ),
    )
