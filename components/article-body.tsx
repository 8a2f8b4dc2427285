import { PortableText, toPlainText, type PortableTextComponents } from '@portabletext/react'
import type { PortableTextBlock } from '@portabletext/react'
import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import type { Text } from '@/lib/content/shown'
import type { Table as TableFacts } from '@/lib/content/table'
import { typesetBody } from '@/lib/i18n/typeset-body'
import type { Picture as PictureFacts } from '@/lib/images'
import type { Locale } from '@/messages/locales'
import { Embed } from './embed'
import { Figure } from './figure'
import { Footnotes, NoteMark } from './footnotes'
import { Foreign } from './foreign'
import { Gallery } from './gallery'
import { InnerLink } from './inner-link'
import { PullQuote } from './pull-quote'
import { SafeLink } from './safe-link'
import { Table } from './table'

type BlockProps = { value: PortableTextBlock & { id?: string }; children?: ReactNode }

/** Imported texts are full of paragraphs that hold a space or nothing. */
const isBlank = (block: PortableTextBlock) => toPlainText(block).trim() === ''

const paragraph = ({ value, children }: BlockProps) => (isBlank(value) ? null : <p>{children}</p>)
const heading2 = ({ value, children }: BlockProps) => (isBlank(value) ? null : <h2 id={value.id}>{children}</h2>)
const heading3 = ({ value, children }: BlockProps) => (isBlank(value) ? null : <h3 id={value.id}>{children}</h3>)
const quote = ({ value, children }: BlockProps) =>
  isBlank(value) ? null : (
    <blockquote>
      <p>{children}</p>
    </blockquote>
  )

const components: PortableTextComponents = {
  // The page's one h1 is its title.
  block: { normal: paragraph, h1: heading2, h2: heading2, h3: heading3, h4: heading3, blockquote: quote },
  types: {
    picture: ({ value }: { value: PictureFacts }) => (
      <Figure picture={value} sizes="(min-width:42em) 40rem, calc(100vw - 2rem)" />
    ),
    gallery: ({ value }: { value: { pictures: PictureFacts[]; caption: string | null } }) => <Gallery {...value} />,
    pullQuote: ({ value }: { value: { text: string; attribution: string | null } }) => <PullQuote {...value} />,
    table: ({ value }: { value: TableFacts }) => <Table {...value} />,
    noteMark: ({ value }: { value: { number: number } }) => <NoteMark number={value.number} />,
    embed: ({ value }: { value: { url?: unknown; title?: unknown } }) => <Embed url={value.url} title={value.title} />,
  },
  marks: {
    link: ({ value, children }) => (
      <SafeLink href={(value as { href?: unknown } | undefined)?.href}>{children}</SafeLink>
    ),
    internalLink: ({ value, children }) => {
      const { href = null, hreflang = null } = (value ?? {}) as { href?: string | null; hreflang?: Locale | null }
      return (
        <InnerLink href={href} hreflang={hreflang}>
          {children}
        </InnerLink>
      )
    },
    foreign: ({ value, children }) => (
      <Foreign language={String((value as { language?: unknown } | undefined)?.language)}>{children}</Foreign>
    ),
  },
  // What we do not know how to draw is drawn as plain text, or not at all: readers never see a warning meant for us.
  unknownType: () => null,
  unknownMark: ({ children }) => <>{children}</>,
  unknownBlockStyle: paragraph,
  unknownList: ({ children }) => <ul>{children}</ul>,
  unknownListItem: ({ children }) => <li>{children}</li>,
}

/** Inside a note nothing stands but words. */
const noteComponents: PortableTextComponents = {
  ...components,
  block: ({ children }: { children?: ReactNode }) => <>{children} </>,
  types: {},
}

type Props = Pick<Text, 'body'> & {
  notes?: Text['notes']
  /** What stands before the text. */
  children?: ReactNode
}

/** The text of an article or page, with its footnotes. */
export function ArticleBody({ body, notes = [], children }: Props) {
  const locale = useLocale()
  return (
    <div className="body">
      {children}
      <PortableText value={typesetBody(body, locale)} components={components} onMissingComponent={false} />
      <Footnotes notes={notes.map((note) => typesetBody(note, locale))} components={noteComponents} />
    </div>
  )
}
