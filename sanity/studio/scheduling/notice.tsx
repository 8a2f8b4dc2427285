/** Above the form of a scheduled document: when it will be published, or why it was not. */
import { Card, Flex, Text } from '@sanity/ui'
import { ClockIcon } from '@sanity/icons/Clock'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import { useCurrentLocale, useFormValue, type DocumentBadgeComponent, type InputProps } from 'sanity'
import { useSay } from '../use-words.ts'
import { sayMoment } from './moment.ts'
import { useTimeZone } from './newsroom.ts'
import { sayProblem } from './problem.ts'
import { useScheduleOf, type Schedule } from './use-schedules.ts'

/** The form of a whole document with the notice above it; any other input as it is. */
export function ScheduledInput(props: InputProps) {
  if (props.path.length > 0) return props.renderDefault(props)
  return (
    <>
      <Notice />
      {props.renderDefault(props)}
    </>
  )
}

function Notice() {
  const id = useFormValue(['_id'])
  const planned = useScheduleOf(typeof id === 'string' ? id.replace(/^drafts\./, '') : '')
  return planned ? <NoticeOf planned={planned} /> : null
}

function NoticeOf({ planned }: { planned: Schedule }) {
  const say = useSay()
  const locale = useCurrentLocale().id
  const timeZone = useTimeZone()
  if (timeZone === null) return null
  const { problem, documents } = planned
  const moment = sayMoment(new Date(planned.publishAt), timeZone, locale)
  const together = documents.length > 1 ? ` ${say('Both languages together.')}` : ''
  return (
    <Card tone={problem ? 'critical' : 'primary'} padding={3} radius={2} border marginBottom={4} data-testid="schedule">
      <Flex gap={3}>
        <Text size={1}>{problem ? <WarningOutlineIcon /> : <ClockIcon />}</Text>
        <Text size={1}>
          {problem
            ? `${say('Not published on {moment}.', { moment })} ${sayProblem(problem, say)} ${say('Mend it, then publish it or schedule it anew.')}`
            : `${say('Will be published on {moment}.', { moment })}${together}`}
        </Text>
      </Flex>
    </Card>
  )
}

export const useScheduledBadge: DocumentBadgeComponent = ({ id }) => {
  const say = useSay()
  const planned = useScheduleOf(id)
  if (!planned) return null
  return planned.problem
    ? { label: say('Not published'), color: 'danger', icon: WarningOutlineIcon }
    : { label: say('Scheduled'), color: 'primary', icon: ClockIcon }
}
