/** Everything editors can store. */
import { article } from './article.ts'
import { author } from './author.ts'
import { body } from './body.ts'
import { correction } from './correction.ts'
import { embed } from './embed.ts'
import { page } from './page.ts'
import { picture } from './picture.ts'
import { redirect } from './redirect.ts'
import { seo } from './seo.ts'
import { siteSettings } from './site-settings.ts'
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
  embed,
  correction,
  translationSource,
  seo,
]
