import { PortableText, type PortableTextBlock, type PortableTextComponents } from '@portabletext/react'
import { useTranslations } from 'next-intl'

/** The mark behind the words a note belongs to, leading to the note. */
export function NoteMark({ number }: { number: number }) {
  const t = useTranslations('Article')
  return (
    <sup>
      <a id={`mark-${number}`} href={`#note-${number}`} role="doc-noteref" aria-label={t('note', { number })}>
        {number}
      </a>
    </sup>
  )
}

type Props = { notes: PortableTextBlock[][]; components: PortableTextComponents }

/** The notes at the end of a text, each with the way back to its mark; nothing when there are none. */
export function Footnotes({ notes, components }: Props) {
  const t = useTranslations('Article')
  if (notes.length === 0) return null
  return (
    <section className="notes" role="doc-endnotes" aria-labelledby="notes">
      <h2 id="notes">{t('notes')}</h2>
      <ol>
        {notes.map((note, index) => (
          <li key={index} id={`note-${index + 1}`}>
            <PortableText value={note} components={components} onMissingComponent={false} />{' '}
            <a href={`#mark-${index + 1}`} role="doc-backlink" aria-label={t('back', { number: index + 1 })}>
              ↑
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
