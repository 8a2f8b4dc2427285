import './listing.css'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Hidden } from './hidden'

type Props = {
  /** The address of a page. */
  at: (page: number) => string
  page: number
  pages: number
}

/** The pages of a listing: the one before, the one after, the first, the last and the near ones. Nothing when there is only one. */
export function Pagination({ at, page, pages }: Props) {
  const t = useTranslations('Listing')
  if (pages <= 1) return null
  const hidden = (words: ReactNode) => <Hidden>{words}</Hidden>
  return (
    <nav className="pages" aria-label={t('pages')}>
      {page > 1 && (
        <a href={at(page - 1)} rel="prev">
          {t.rich('previous', { hidden })}
        </a>
      )}
      <ol>
        {shownPages(page, pages).map((number, index, all) => (
          <li key={number} className={number - (all[index - 1] ?? number - 1) > 1 ? 'gap' : undefined}>
            <a
              href={at(number)}
              aria-current={number === page ? 'page' : undefined}
              aria-label={t('page', { page: number })}
            >
              {number}
            </a>
          </li>
        ))}
      </ol>
      {page < pages && (
        <a href={at(page + 1)} rel="next">
          {t.rich('next', { hidden })}
        </a>
      )}
    </nav>
  )
}

/** At most five numbers, so that they stand in one line on the narrowest phone. */
function shownPages(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages]
  return [...new Set(near)].filter((number) => number >= 1 && number <= pages).toSorted((a, b) => a - b)
}
