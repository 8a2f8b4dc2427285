import './story.css'
import type { StaticPage as StaticPageFacts } from '@/lib/content/shown'
import { ArticleBody } from './article-body'
import { useTypeset } from './typeset'

/** About, contact and the like. */
export function StaticPage({ page }: { page: StaticPageFacts }) {
  const set = useTypeset()
  return (
    <article className="story">
      <header>
        <h1>{set(page.title)}</h1>
      </header>
      <ArticleBody body={page.body} notes={page.notes} />
    </article>
  )
}
