/** The desk's list of what is scheduled: what could not be published first, then by its moment. */
import { Card, Flex, Stack, Text } from '@sanity/ui'
import { useEffect, useState } from 'react'
import { useClient, useCurrentLocale } from 'sanity'
import { IntentLink } from 'sanity/router'
import { apiVersion } from '../../project.ts'
import { useSay } from '../use-words.ts'
import { sayMoment } from './moment.ts'
import { useTimeZone } from './newsroom.ts'
import { sayProblem } from './problem.ts'
import { useSchedules, type Schedule } from './use-schedules.ts'

type Named = { id: string; type: string; title: string; language: string }

const namesQuery = `*[_id in $ids] {"id": _id, "type": _type, "title": coalesce(title, ""), "language": coalesce(language, "")}`

export function ScheduledList() {
  const say = useSay()
  const schedules = useSchedules()
  const timeZone = useTimeZone()
  const names = useNames(schedules.flatMap(({ documents }) => documents))
  if (timeZone === null) return null
  const sorted = schedules.toSorted((a, b) => Number(Boolean(b.problem)) - Number(Boolean(a.problem)))
  return (
    <Stack gap={2} padding={3}>
      {sorted.length === 0 && (
        <Text size={1} muted>
          {say('Nothing is scheduled.')}
        </Text>
      )}
      {sorted.map((each) => (
        <Scheduled key={each._id} schedule={each} names={names} timeZone={timeZone} />
      ))}
    </Stack>
  )
}

type Props = { schedule: Schedule; names: Map<string, Named>; timeZone: string }

function Scheduled({ schedule: { publishAt, documents, problem }, names, timeZone }: Props) {
  const say = useSay()
  const locale = useCurrentLocale().id
  return (
    <Card tone={problem ? 'critical' : 'default'} padding={3} radius={2} border>
      <Stack gap={3}>
        {documents.map((id) => {
          const { type = 'article', title = id, language = '' } = names.get(id) ?? {}
          return (
            <Flex key={id} gap={2}>
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
        })}
        <Text size={1} muted>
          {sayMoment(new Date(publishAt), timeZone, locale)}
        </Text>
        {problem && <Text size={1}>{sayProblem(problem, say)}</Text>}
      </Stack>
    </Card>
  )
}

/** What documents are called, by their published id; the draft's name before the published one's. */
function useNames(ids: string[]): Map<string, Named> {
  const client = useClient({ apiVersion })
  const [names, setNames] = useState(new Map<string, Named>())
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
