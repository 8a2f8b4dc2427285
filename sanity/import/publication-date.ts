import type { Post } from './post.ts'

export type PublicationDate = {
  /** ISO 8601 in UTC; null when the post says nothing usable. */
  iso: string | null
  /** Whether the time zone had to be guessed. */
  isGuessed: boolean
}

/** When a post was published: UTC where WordPress wrote it, else the feed's date, else the blog's own clock read as UTC. */
export function toPublicationDate({
  dateInUtc,
  pubDate,
  date,
}: Pick<Post, 'dateInUtc' | 'pubDate' | 'date'>): PublicationDate {
  const exact = fromSql(dateInUtc) ?? fromFeed(pubDate)
  return exact === null ? { iso: fromSql(date), isGuessed: true } : { iso: exact, isGuessed: false }
}

/** `2020-10-30 09:00:00`. WordPress writes zeros where there is no date. */
function fromSql(date: string): string | null {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(date) || date.startsWith('0000')) return null
  return toIso(Date.parse(`${date.replace(' ', 'T')}Z`))
}

/** For drafts WordPress writes the thirtieth of November of the year −1. */
function fromFeed(date: string): string | null {
  return /[+-]\d{4}$|GMT$/.test(date) && !date.includes('-0001') ? toIso(Date.parse(date)) : null
}

const toIso = (time: number) => (Number.isNaN(time) ? null : new Date(time).toISOString())
