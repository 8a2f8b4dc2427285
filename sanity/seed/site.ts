/** What the demo newspaper says of itself. */
import type { SiteSettings } from '../types.ts'
import { pageId } from './ids.ts'
import { inEachLanguage } from './in-each-language.ts'
import type { New } from './new-document.ts'

const tagline = { en: 'The same story, both languages', es: 'La misma historia en las dos lenguas' }

const description = {
  en: 'A newspaper in English and Spanish about human rights, courts, refuge, climate, health and the press, with every article one step from its other language.',
  es: 'Un periódico en español y en inglés sobre derechos humanos, tribunales, asilo, clima, salud y prensa, con cada artículo a un paso de su otra lengua.',
}

export function toSiteSettings(): New<SiteSettings> {
  return {
    _id: 'siteSettings',
    _type: 'siteSettings',
    name: inEachLanguage('internationalizedArrayStringValue', 'site-name', () => 'Ambas'),
    tagline: inEachLanguage('internationalizedArrayStringValue', 'site-tagline', (language) => tagline[language]),
    description: inEachLanguage(
      'internationalizedArrayTextValue',
      'site-description',
      (language) => description[language],
    ),
    timeZone: 'Europe/Madrid',
    publisher: {
      legalName: 'Ambas',
      email: 'newsroom@ambas.example',
      kind: 'NewsMediaOrganization',
      correctionsPolicy: { _type: 'reference', _ref: pageId('corrections', 'en'), _weak: true },
    },
  }
}
