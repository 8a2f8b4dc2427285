/** What an article says, to be read and not to be edited: its facts, its words, its pictures. */
import { Stack, Text } from '@sanity/ui'
import { useEffect, useState, type ReactNode } from 'react'
import { useCurrentLocale } from 'sanity'
import { useSay } from '../use-words.ts'
import { languageOf, shownState, textKey, type Entry } from './newsroom.ts'
import { useLakeClient } from './use-newsroom.tsx'

type Block = {
  _key: string
  style: string | null
  listItem: string | null
  text: string | null
  /** Words of what is no paragraph. */
  said: string | null
  /** Of a table. */
  rows: { cells: (string | null)[] | null }[] | null
  pictures: ({ url: string | null; alt: string | null } | null)[] | null
}

type Preview = { publishedAt: string | null; names: string[] | null; lead: Block['pictures']; body: Block[] | null }

const previewQuery = `*[_id == $id][0]{
  publishedAt,
  "names": authors[]->name,
  "lead": [leadImage{"url": asset->url, alt}],
  "body": body[]{
    _key, style, listItem, "text": pt::text(@), "said": coalesce(text, caption, title),
    "rows": select(_type == "table" => rows[]{cells}),
    "pictures": select(
      _type == "picture" => [{"url": asset->url, alt}],
      _type == "gallery" => pictures[]{"url": asset->url, alt}
    )
  }
}`

export function TextPreview({ entry, waiting }: { entry: Entry; waiting: ReactNode }) {
  const say = useSay()
  const { id: locale } = useCurrentLocale()
  const preview = usePreview(entry)
  if (preview === 'away') return <Text size={1}>{say('The text could not be read. Please try again.')}</Text>
  if (preview === null) return waiting
  const date = preview.publishedAt && new Date(preview.publishedAt).toLocaleDateString(locale, { dateStyle: 'long' })
  return (
    <Stack gap={4} lang={languageOf(entry) ?? undefined}>
      <Text size={1} muted lang={locale}>
        {[date, ...(preview.names ?? [])].filter(Boolean).join(' · ')}
      </Text>
      <Pictures pictures={preview.lead} />
      {(preview.body ?? []).map((block) => (
        <Paragraph key={block._key} block={block} />
      ))}
    </Stack>
  )
}

function Paragraph({ block: { style, listItem, text, said, rows, pictures } }: { block: Block }) {
  const words = text || said
  return (
    <Stack gap={3}>
      <Pictures pictures={pictures} />
      {words && (
        <Text as="p" size={1} weight={/^h\d$/.test(style ?? '') ? 'semibold' : 'regular'}>
          {listItem ? `• ${words}` : words}
        </Text>
      )}
      {rows?.map(({ cells }, index) => (
        <Text key={index} as="p" size={1}>
          {(cells ?? []).filter(Boolean).join(' · ')}
        </Text>
      ))}
    </Stack>
  )
}

/** Small: they are here to be recognised. */
function Pictures({ pictures }: Pick<Block, 'pictures'>) {
  const sources = (pictures ?? []).flatMap((picture) => (picture?.url ? [{ url: picture.url, alt: picture.alt }] : []))
  return sources.map(({ url, alt }) => (
    <img key={url} src={`${url}?w=480`} alt={alt ?? ''} style={{ maxWidth: '100%', maxHeight: '12rem' }} />
  ))
}

function usePreview(entry: Entry): Preview | 'away' | null {
  const client = useLakeClient()
  const [preview, setPreview] = useState<Preview | 'away' | null>(null)
  const { _id: id, rev } = shownState(entry)
  const key = textKey({ _id: id, rev })
  useEffect(() => {
    let isGone = false
    client.fetch<Preview | null>(previewQuery, { id }).then(
      (found) => !isGone && setPreview(found ?? 'away'),
      () => !isGone && setPreview('away'),
    )
    return () => {
      isGone = true
    }
  }, [client, id, key])
  return preview
}
