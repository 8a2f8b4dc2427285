/** What documents are called, for the desk's lists of what is planned for them. */
import { Flex, Text } from '@sanity/ui'
import { useEffect, useState } from 'react'
import { useClient } from 'sanity'
import { IntentLink } from 'sanity/router'
import { apiVersion } from '../project.ts'

type Named = { id: string; type: string; title: string; language: string }

/** By published id. */
export type Names = Map<string, Named>

const namesQuery = `*[_id in $ids] {"id": _id, "type": _type, "title": coalesce(title, ""), "language": coalesce(language, "")}`

/** What documents are called, by their published id; the draft's name before the published one's. */
export function useNames(ids: string[]): Names {
  const client = useClient({ apiVersion })
  const [names, setNames] = useState<Names>(new Map())
  const key = ids.join()
  useEffect(() => {
    const wanted = key === '' ? [] : key.split(',').flatMap((id) => [id, `drafts.${id}`])
    const question = client.fetch<Named[]>(namesQuery, { ids: wanted }, { perspective: 'raw' })
    question.then(
      (found) => {
        const draftsLast = found.toSorted((a, b) => Number(isDraft(a)) - Number(isDraft(b)))
        setNames(new Map(draftsLast.map((each) => [each.id.replace(/^drafts\./, ''), each])))
      },
      () => undefined,
    )
  }, [client, key])
  return names
}

const isDraft = ({ id }: Named) => id.startsWith('drafts.')

/** A document's language and title, which opens it. */
export function NameOf({ id, names }: { id: string; names: Names }) {
  const { type = 'article', title = id, language = '' } = names.get(id) ?? {}
  return (
    <Flex gap={2}>
      <Text size={1} muted>
        {language.toUpperCase()}
      </Text>
      <Text size={1} weight="medium">
        <IntentLink intent="edit" params={{ id, type }}>
          {title}
        </IntentLink>
      </Text>
    </Flex>
  )
}
