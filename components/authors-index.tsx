import './listing.css'
import { useTranslations } from 'next-intl'
import type { Author } from '@/lib/content/shown'
import { Picture } from './picture'

/** Everyone who writes here, with a few words on each. */
export function AuthorsIndex({ authors }: { authors: Pick<Author, 'id' | 'name' | 'biography' | 'photo' | 'path'>[] }) {
  const t = useTranslations()
  return (
    <>
      <header className="head">
        <h1>{t('Author.all')}</h1>
      </header>
      {authors.length === 0 && <p className="empty">{t('Listing.empty')}</p>}
      <ul className="index">
        {authors.map(({ id, name, biography, photo, path }) => (
          <li key={id}>
            {photo && <Picture picture={photo} shape="square" sizes="5rem" />}
            <h2>
              <a href={path}>{name}</a>
            </h2>
            {biography !== null && <p>{biography}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}
