/** The desk's list of what is scheduled: what could not be published first, then by its moment. */
import { Card, Stack, Text } from '@sanity/ui'
import { useCurrentLocale } from 'sanity'
import { NameOf, useNames, type Names } from '../names.tsx'
import { useSay } from '../use-words.ts'
import { sayMoment } from './moment.ts'
import { useTimeZone } from './newsroom.ts'
import { sayProblem } from './problem.ts'
import { useSchedules, type Schedule } from './use-schedules.ts'

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

type Props = { schedule: Schedule; names: Names; timeZone: string }

function Scheduled({ schedule: { publishAt, documents, problem }, names, timeZone }: Props) {
  const say = useSay()
  const locale = useCurrentLocale().id
  return (
    <Card tone={problem ? 'critical' : 'default'} padding={3} radius={2} border>
      <Stack gap={3}>
        {documents.map((id) => (
          <NameOf key={id} id={id} names={names} />
        ))}
        <Text size={1} muted>
          {sayMoment(new Date(publishAt), timeZone, locale)}
        </Text>
        {problem && <Text size={1}>{sayProblem(problem, say)}</Text>}
      </Stack>
    </Card>
  )
}
