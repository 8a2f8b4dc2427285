import './story.css'
import type { StaticPage as StaticPageFacts } from '@/lib/content/shown'
import { ArticleBody } from './article-body'

/** About, contact and the like. */
export function StaticPage({ page }: { page: StaticPageFacts }) {
  return (
    <article className="story">
      <header>
        <h1>{page.title}</h1>
      </header>
      <ArticleBody body={page.body} notes={page.notes} />
    </article>
  )
}
