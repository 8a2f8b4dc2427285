/** Where an editor tells readers what was corrected, without publishing anything else. */
import { Button, Card, Checkbox, Dialog, Flex, Stack, Text, TextArea } from '@sanity/ui'
import { useId, useState } from 'react'
import { useSay } from '../use-words.ts'
import type { Owed } from './corrections.ts'
import { Choice } from './join-dialog.tsx'
import { languageOf, titleOf, type Correction, type Entry } from './newsroom.ts'
import { PublishButton } from './publish-button.tsx'
import { correct } from './publishing.ts'
import { useAct, useLakeClient } from './use-newsroom.tsx'

const kinds = { correction: 'Correction', clarification: 'Clarification', update: 'Update' } as const

export function CorrectionDialog({ entry, owed, onClose }: { entry: Entry; owed?: Owed; onClose: () => void }) {
  const say = useSay()
  const client = useLakeClient()
  const { act, isBusy } = useAct()
  const id = useId()
  const [kind, setKind] = useState<Correction['kind']>(owed?.correction.kind ?? 'correction')
  const [text, setText] = useState('')
  const [onlyHere, setOnlyHere] = useState(false)

  async function carryOut() {
    const made = { kind, text, onlyHere, ...(owed && { answers: owed.correction }) }
    if (await act(() => correct(client, entry, made), say('The correction is published.'))) onClose()
  }

  return (
    <Dialog
      id={id}
      header={say('Add a correction to “{title}”', { title: titleOf(entry) })}
      width={1}
      onClose={onClose}
      footer={
        <Flex padding={3} gap={2} align="center" justify="flex-end">
          <Button mode="bleed" text={say('Cancel')} onClick={onClose} />
          <PublishButton
            entry={entry}
            tone="primary"
            text={say('Publish the correction')}
            disabled={isBusy || text.trim() === ''}
            onClick={() => void carryOut()}
          />
        </Flex>
      }
    >
      <Stack gap={4} padding={4}>
        {owed && (
          <Card padding={3} radius={2} tone="caution" border>
            <Stack gap={3}>
              <Text size={1} weight="semibold">
                {say('What “{title}” says:', { title: titleOf(owed.from) })}
              </Text>
              <Text size={1} lang={languageOf(owed.from) ?? undefined}>
                {owed.correction.text}
              </Text>
            </Stack>
          </Card>
        )}
        <Stack gap={1} role="radiogroup" aria-label={say('Kind')}>
          {Object.entries(kinds).map(([value, title]) => (
            <Choice
              key={value}
              name={`${id}-kind`}
              isChosen={kind === value}
              title={say(title)}
              onChoose={() => setKind(value as Correction['kind'])}
            />
          ))}
        </Stack>
        <Stack gap={3}>
          <Text as="label" size={1} weight="semibold" htmlFor={`${id}-text`}>
            {say('What readers are told')}
          </Text>
          <TextArea
            id={`${id}-text`}
            rows={4}
            lang={languageOf(entry) ?? undefined}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </Stack>
        {!owed && (
          <Flex as="label" gap={3} align="center">
            <Checkbox checked={onlyHere} onChange={(event) => setOnlyHere(event.currentTarget.checked)} />
            <Text size={1}>{say('It concerns this language alone: the other version owes none.')}</Text>
          </Flex>
        )}
        <Text size={1} muted>
          {say('Readers see it at once, with the date of now. An unpublished draft stays unpublished.')}
        </Text>
      </Stack>
    </Dialog>
  )
}
