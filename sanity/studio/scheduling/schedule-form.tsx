/** Asks when drafts are to be published, on the newsroom's clock, and whether the other language goes along. */
import { Button, Card, Checkbox, Flex, Spinner, Stack, Text, TextInput } from '@sanity/ui'
import { useEffect, useId, useState } from 'react'
import { useClient, useCurrentLocale, useCurrentUser, useValidationStatus } from 'sanity'
import { apiVersion } from '../../project.ts'
import { useSay } from '../use-words.ts'
import { sayShortly, toClockTime, toMoment, type ClockTime } from './moment.ts'
import { askSite, findOtherDrafts, useTimeZone, type Publishing, type Version } from './newsroom.ts'
import { schedule } from './schedule.ts'
import { useScheduleOf, useSchedules } from './use-schedules.ts'

type Props = {
  /** The document's id when published, its type, and whether it is. */
  document: Pick<Version, 'id' | 'type'> & { isPublished: boolean }
  onDone: () => void
}

/** The form, once it is known what it depends on. */
export function ScheduleForm({ document, onDone }: Props) {
  const client = useClient({ apiVersion })
  const timeZone = useTimeZone()
  const [others, setOthers] = useState<Version[] | null>(null)
  useEffect(() => {
    void findOtherDrafts(client, document.id).then(setOthers, () => setOthers([]))
  }, [client, document.id])
  if (timeZone === null || others === null) return <Spinner muted />
  return <ReadyForm document={document} other={others[0]} timeZone={timeZone} onDone={onDone} />
}

function ReadyForm({ document, other, timeZone, onDone }: Props & { other: Version | undefined; timeZone: string }) {
  const say = useSay()
  const locale = useCurrentLocale().id
  const client = useClient({ apiVersion })
  const user = useCurrentUser()
  const schedules = useSchedules()
  const planned = useScheduleOf(document.id)
  const [clock, setClock] = useState(() => firstGuess(planned?.publishAt, timeZone))
  const [isTogether, setTogether] = useState(other !== undefined)
  const [failure, setFailure] = useState<string | null>(null)
  const otherStatus = useValidationStatus(`drafts.${other?.id ?? document.id}`, other?.type ?? document.type, true)
  const isOtherFaulty = otherStatus.validation.some(({ level }) => level === 'error')
  const isOtherIn = other !== undefined && isTogether && !isOtherFaulty
  const at = toMoment(clock, timeZone)

  async function confirm() {
    if (at === null) return
    const versions = isOtherIn ? [document, other] : [document]
    try {
      const isAccepted = await schedule(client, schedules, {
        documents: versions.map(({ id }) => id),
        at,
        by: user?.id ?? '',
      })
      if (isAccepted) onDone()
      else setFailure(say('That moment has passed.'))
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <Stack gap={4} as="form" onSubmit={(event) => (event.preventDefault(), void confirm())}>
      <Clock clock={clock} onChange={setClock} timeZone={timeZone} />
      {other !== undefined && (
        <OtherVersion version={other} isIn={isOtherIn} isFaulty={isOtherFaulty} onChange={setTogether} />
      )}
      {!document.isPublished && (
        <Text size={1} muted>
          {say('Readers have not seen it yet: this moment becomes its date.')}
        </Text>
      )}
      <SiteWarning />
      {(failure !== null || at === null) && (
        <Card tone="critical" padding={3} radius={2} border role="alert">
          <Text size={1}>{failure ?? say('There is no such moment. Give a day and a time.')}</Text>
        </Card>
      )}
      {/* A button's own text is cut where it is too long, and what is last in it is the time. */}
      <Button type="submit" tone="primary" disabled={at === null}>
        <Text align="center" size={1} weight="medium" style={{ whiteSpace: 'normal' }}>
          {at === null ? say('Schedule') : say('Publish on {moment}', { moment: sayShortly(at, timeZone, locale) })}
        </Text>
      </Button>
    </Stack>
  )
}

/** The moment planned before, or else the next whole hour. */
function firstGuess(planned: string | undefined, timeZone: string): ClockTime {
  const hour = 60 * 60_000
  return toClockTime(planned ? new Date(planned) : new Date(Math.ceil((Date.now() + 60_000) / hour) * hour), timeZone)
}

type ClockProps = { clock: ClockTime; onChange: (clock: ClockTime) => void; timeZone: string }

function Clock({ clock, onChange, timeZone }: ClockProps) {
  const say = useSay()
  const id = useId()
  return (
    <Stack gap={3}>
      <Flex gap={3}>
        <Stack gap={2} flex={1}>
          <Text as="label" size={1} weight="medium" htmlFor={`${id}-day`}>
            {say('Day')}
          </Text>
          <TextInput
            id={`${id}-day`}
            type="date"
            value={clock.day}
            onChange={({ currentTarget }) => onChange({ ...clock, day: currentTarget.value })}
          />
        </Stack>
        <Stack gap={2} flex={1}>
          <Text as="label" size={1} weight="medium" htmlFor={`${id}-time`}>
            {say('Time')}
          </Text>
          <TextInput
            id={`${id}-time`}
            type="time"
            value={clock.time}
            onChange={({ currentTarget }) => onChange({ ...clock, time: currentTarget.value })}
          />
        </Stack>
      </Flex>
      <Text size={1} muted>
        {say('On the newsroom’s clock: {clock}.', { clock: timeZone.replaceAll('_', ' ') })}
      </Text>
    </Stack>
  )
}

type OtherProps = { version: Version; isIn: boolean; isFaulty: boolean; onChange: (isIn: boolean) => void }

function OtherVersion({ version, isIn, isFaulty, onChange }: OtherProps) {
  const say = useSay()
  const id = useId()
  return (
    <Flex gap={3} align="center">
      <Checkbox
        id={id}
        checked={isIn}
        disabled={isFaulty}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <Text as="label" size={1} htmlFor={id}>
        {say('Together with')} {version.language.toUpperCase()}: <b>{version.title}</b>
        {isFaulty && ` (${say('it has errors to mend first')})`}
      </Text>
    </Flex>
  )
}

/** Says when nothing would come of a schedule. */
function SiteWarning() {
  const say = useSay()
  const [publishing, setPublishing] = useState<Publishing>({ is: 'ready' })
  useEffect(() => {
    void askSite().then(setPublishing)
  }, [])
  if (publishing.is === 'ready') return null
  return (
    <Card tone="caution" padding={3} radius={2} border>
      <Text size={1}>
        {publishing.is === 'away'
          ? say('The site does not answer just now. It publishes what is due as soon as it is back.')
          : say('The site cannot publish anything on schedule. Tell whoever runs it: {reason}.', {
              reason: publishing.why,
            })}
      </Text>
    </Card>
  )
}
