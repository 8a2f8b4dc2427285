/** Where an editor publishes all language versions of something in one step, once each of them may be. */
import { Button, Card, Dialog, Flex, Spinner, Stack, Text } from '@sanity/ui'
import { useEffect, useId, useState } from 'react'
import { useValidationStatus } from 'sanity'
import { useLanguageName, useSay } from '../use-words.ts'
import { languageOf, standingOf, titleOf, versionsOf, type Entry } from './newsroom.ts'
import { PublishButton } from './publish-button.tsx'
import { publishTogether } from './publishing.ts'
import { useAct, useLakeClient, useNewsroom } from './use-newsroom.tsx'

type Verdict = 'checking' | 'sound' | 'refused'

export function PublishDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const say = useSay()
  const newsroom = useNewsroom()
  const client = useLakeClient()
  const { act, isBusy } = useAct()
  const id = useId()
  const [verdicts, setVerdicts] = useState<Record<string, Verdict>>({})
  // Those that were waiting when the dialog was opened: once published they are drafts no longer.
  const [ids] = useState(() => versionsOf(newsroom, entry.id).flatMap(({ id, draft }) => (draft ? [id] : [])))
  const waiting = ids.flatMap((each) => newsroom.entries.get(each) ?? [])
  const isSound = waiting.every((each) => verdicts[each.id] === 'sound')

  async function carryOut() {
    if (await act(() => publishTogether(client, waiting), say('All languages are published.'))) onClose()
  }

  return (
    <Dialog
      id={id}
      header={say('Publish all languages together')}
      width={1}
      onClose={onClose}
      footer={
        <Flex padding={3} gap={2} align="center" justify="flex-end">
          <Button mode="bleed" text={say('Cancel')} onClick={onClose} />
          <PublishButton
            entry={entry}
            tone="positive"
            text={say('Publish all')}
            disabled={isBusy || !isSound || waiting.some(({ draft }) => !draft)}
            onClick={() => void carryOut()}
          />
        </Flex>
      }
    >
      <Stack gap={4} padding={4}>
        <Text size={1} muted>
          {say('Readers see all of them at the same moment. If one cannot be published, none is.')}
        </Text>
        {waiting.map((each) => (
          <Checked
            key={each.id}
            entry={each}
            onVerdict={(verdict) => setVerdicts((known) => ({ ...known, [each.id]: verdict }))}
          />
        ))}
      </Stack>
    </Dialog>
  )
}

/** One version, and what the Studio's own rules have against it. */
function Checked({ entry, onVerdict }: { entry: Entry; onVerdict: (verdict: Verdict) => void }) {
  const say = useSay()
  const languageName = useLanguageName()
  const newsroom = useNewsroom()
  const { isValidating, validation, revision } = useValidationStatus(`drafts.${entry.id}`, entry.kind, false)
  const errors = validation.filter(({ level }) => level === 'error')
  const isChecking = isValidating || revision === undefined
  const verdict: Verdict = isChecking ? 'checking' : errors.length === 0 ? 'sound' : 'refused'
  useEffect(() => {
    onVerdict(verdict)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- told when it changes, not when the listener is another
  }, [verdict])
  const isBehind = standingOf(newsroom, entry, entry.draft ?? undefined)
  return (
    <Card padding={3} radius={2} border tone={verdict === 'refused' ? 'critical' : 'default'}>
      <Stack gap={3}>
        <Flex gap={3} align="center">
          <Text size={1} weight="semibold">
            {languageName(languageOf(entry))}
          </Text>
          <Text size={1}>{titleOf(entry)}</Text>
          {isChecking && <Spinner muted />}
        </Flex>
        {errors.length > 0 && (
          <Stack as="ul" gap={2} paddingLeft={4} margin={0}>
            {errors.map(({ message }, place) => (
              <Text as="li" key={place} size={1}>
                {message}
              </Text>
            ))}
          </Stack>
        )}
        {verdict === 'sound' && (
          <Text size={1} muted>
            {say('Can be published.')}
          </Text>
        )}
        {isBehind && (
          <Text size={1} muted>
            {say('Its original has changed since it was translated: readers will be told so.')}
          </Text>
        )}
      </Stack>
    </Card>
  )
}
