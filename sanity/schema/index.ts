/** Everything editors can store. */
import { article } from './article.ts'
import { author } from './author.ts'
import { body } from './body.ts'
import { correction } from './correction.ts'
import { credit } from './credit.ts'
import { embed } from './embed.ts'
import { gallery } from './gallery.ts'
import { page } from './page.ts'
import { picture } from './picture.ts'
import { pullQuote } from './pull-quote.ts'
import { redirect } from './redirect.ts'
import { seo } from './seo.ts'
import { siteSettings } from './site-settings.ts'
import { table } from './table.ts'
import { topic } from './topic.ts'
import { translationSource } from './translation-source.ts'

export const schemaTypes = [
  article,
  author,
  topic,
  page,
  siteSettings,
  redirect,
  body,
  picture,
  gallery,
  pullQuote,
  table,
  embed,
  credit,
  correction,
  translationSource,
  seo,
]
