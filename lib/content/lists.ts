/** The names of lists, under which the pages that show them are told of changes. */
/** Articles on one page of a listing. */
export const pageSize = 12

/** The list of a language's articles, or of those of one topic or author (`of`, a document id). */
export const listName = (locale: string, of?: string) => (of ? `list.${locale}.${of}` : `list.${locale}`)

/** What stands on every page: the site's own words, its topics, its pages. */
export const siteList = (locale: string) => `site.${locale}`

/** The index pages of topics and of authors. */
export const indexList = (kind: 'topic' | 'author', locale: string) => `index.${kind}.${locale}`

/** The articles of a language in the order of their corrections, one entry for each. */
export const correctionsList = (locale: string) => `corrections.${locale}`

/** The archive's page of a year, or of a month: what is published in it changes it. */
export const periodList = (locale: string, year: number, month?: number) =>
  `period.${locale}.${year}${month === undefined ? '' : `-${month}`}`

/** What stands before and after an article. */
export const besideList = (id: string) => `beside.${id}`
