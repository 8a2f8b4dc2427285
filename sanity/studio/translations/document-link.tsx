/** A document's title as a link to where it is edited. */
import { Text } from '@sanity/ui'
import { IntentLink } from 'sanity/router'
import { languageOf, titleOf, type Entry } from './newsroom.ts'

type Props = { entry: Entry; panel?: string }

export function DocumentLink({ entry, panel }: Props) {
  return (
    <Text size={1} weight="medium">
      <IntentLink intent="edit" params={editing(entry, panel)} lang={languageOf(entry) ?? undefined}>
        {titleOf(entry)}
      </IntentLink>
    </Text>
  )
}

/** What an intent to edit is told; `panel` is the one to open beside the document. */
export function editing(entry: Entry, panel?: string): Record<string, string> {
  const language = languageOf(entry)
  return { id: entry.id, type: entry.kind, ...(language && { language }), ...(panel && { inspect: panel }) }
}
