/**
 * What the Content Lake is known to have. An answer without it is a fault of the lake, not news: deletions are learnt
 * from webhooks and from lib/delivery/reconcile.ts before any page is made without them.
 */
import 'server-only'
import type { Locale } from '../../messages/locales.ts'
import { siteKnown } from '../delivery/site-known.ts'
import type { Place } from '../urls.ts'

// What an earlier site of this folder knew says nothing about the lake that a build reads.
const isBuilding = process.env.NEXT_PHASE === 'phase-production-build'

/** Whether the order of all that is published is known. */
export const isOrderKnown = () => !isBuilding && siteKnown().isComplete()

/** Whether something is known to be at a place now. */
export const isExpectedAt = (place: Place) =>
  !isBuilding && siteKnown().isComplete() && siteKnown().standing(place).is === 'here'

/** Whether the door turns readers away from a place: nothing is there, or the site has not heard of it yet. */
export const isNowhere = (place: Place) => !isBuilding && siteKnown().standing(place).is === 'nowhere'

/** Whether any article of a language is out; with `of`, of a topic or author (a document id). */
export const isListingExpected = (locale: Locale, of?: string) => !isBuilding && siteKnown().countListed(locale, of) > 0

/** Whether a language has any topic or author. */
export const isAnyExpected = (kind: 'topic' | 'author', locale: Locale) =>
  !isBuilding && siteKnown().hasAny(kind, locale)

/** Whether a document is known to be published. */
export const isDocumentExpected = (id: string) => !isBuilding && siteKnown().facts(id) !== null
