/** The head of an article and of a page of the organisation: on the page itself, and where an editor sees it beforehand. */
import { toPlainText } from '@portabletext/react'
import type { Metadata } from 'next'
import type { Article, Site, StaticPage } from '../content/shown.ts'
import { articleCard, pageCard } from '../share/cards.ts'
import { headOf } from './head.ts'

export function articleHead(site: Site, article: Article): Metadata {
  const { versions, searchTitle, title, searchDescription, excerpt, body } = article
  return headOf({
    site,
    card: articleCard(site, article),
    versions,
    article,
    title: searchTitle ?? title,
    description: searchDescription ?? excerpt ?? toPlainText(body),
  })
}

export function pageHead(site: Site, page: StaticPage): Metadata {
  const { title, versions, body } = page
  return headOf({ site, card: pageCard(site, page), title, versions, description: toPlainText(body) })
}
