/** Where an editor says that two documents are versions of one another. */
import { SearchIcon } from '@sanity/icons/Search'
import { Box, Button, Card, Dialog, Flex, Radio, Stack, Text, TextInput } from '@sanity/ui'
import { useId, useMemo, useState } from 'react'
import { useLanguageName, useSay, type Say } from '../use-words.ts'
import { join, refusalOf, type Refusal } from './joining.ts'
import { languageOf, titleOf, type Entry } from './newsroom.ts'
import { listPartners } from './search.ts'
import { useAct, useLakeClient, useNewsroom } from './use-newsroom.tsx'

/** Found documents shown at once: more is searched for, not scrolled to. */
const most = 7

export function JoinDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const say = useSay()
  const languageName = useLanguageName()
  const newsroom = useNewsroom()
  const client = useLakeClient()
  const { act, isBusy } = useAct()
  const id = useId()
  const [words, setWords] = useState('')
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [originalId, setOriginalId] = useState<string | null | undefined>(undefined)
  const found = useMemo(() => listPartners(newsroom, entry, words).slice(0, most), [newsroom, entry, words])
  const other = chosenId === null ? undefined : newsroom.entries.get(chosenId)
  const refusal = other && refusalOf(newsroom, entry, other)
  const originals: [Entry | null, string][] = other
    ? [
        [entry, `${titleOf(entry)} (${languageName(languageOf(entry))})`],
        [other, `${titleOf(other)} (${languageName(languageOf(other))})`],
        [null, say('Neither: each was written on its own')],
      ]
    : []

  async function carryOut() {
    const original = originals.find(([each]) => (each?.id ?? null) === originalId)?.[0] ?? null
    if (!other || originalId === undefined) return
    const done = say('They are joined.')
    if (await act(() => join(client, newsroom, { a: entry, b: other, original }), done)) onClose()
  }

  return (
    <Dialog
      id={id}
      header={say('Join “{title}” with its translation or original', { title: titleOf(entry) })}
      width={1}
      onClose={onClose}
      footer={
        <Flex padding={3} gap={2} justify="flex-end">
          <Button mode="bleed" text={say('Cancel')} onClick={onClose} />
          <Button
            tone="primary"
            text={say('Join')}
            disabled={isBusy || !other || Boolean(refusal) || originalId === undefined}
            onClick={() => void carryOut()}
          />
        </Flex>
      }
    >
      <Stack gap={4} padding={4}>
        <TextInput
          icon={SearchIcon}
          aria-label={say('Search by title')}
          placeholder={say('Search by title')}
          value={words}
          autoFocus
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Stack gap={1} role="radiogroup" aria-label={say('What it is joined with')}>
          {found.length === 0 && (
            <Text size={1} muted>
              {say('Nothing in another language has this in its title.')}
            </Text>
          )}
          {found.map((each) => (
            <Choice
              key={each.id}
              name={`${id}-other`}
              isChosen={each.id === chosenId}
              title={titleOf(each)}
              detail={[languageName(languageOf(each)), each.published ? '' : say('Draft')].filter(Boolean).join(' · ')}
              onChoose={() => {
                setChosenId(each.id)
                setOriginalId(undefined)
              }}
            />
          ))}
        </Stack>
        {other && refusal && (
          <Card tone="critical" padding={3} radius={2} border role="alert">
            <Text size={1}>{sayRefusal(say, languageName, refusal)}</Text>
          </Card>
        )}
        {other && !refusal && (
          <Stack gap={1} role="radiogroup" aria-label={say('Which of them is the original?')}>
            <Box paddingBottom={2}>
              <Text size={1} weight="semibold">
                {say('Which of them is the original?')}
              </Text>
            </Box>
            {originals.map(([each, title]) => (
              <Choice
                key={each?.id ?? ''}
                name={`${id}-original`}
                isChosen={originalId === (each?.id ?? null)}
                title={title}
                onChoose={() => setOriginalId(each?.id ?? null)}
              />
            ))}
            <Box paddingTop={2}>
              <Text size={1} muted>
                {say('The translation counts as up to date with what its original says today.')}
              </Text>
            </Box>
          </Stack>
        )}
      </Stack>
    </Dialog>
  )
}

type ChoiceProps = { name: string; isChosen: boolean; title: string; detail?: string; onChoose: () => void }

export function Choice({ name, isChosen, title, detail, onChoose }: ChoiceProps) {
  return (
    <Card as="label" padding={2} radius={2} tone={isChosen ? 'primary' : 'default'}>
      <Flex gap={3} align="center">
        <Radio name={name} checked={isChosen} onChange={onChoose} />
        <Stack gap={2} flex={1}>
          <Text size={1}>{title}</Text>
          {detail && (
            <Text size={0} muted>
              {detail}
            </Text>
          )}
        </Stack>
      </Flex>
    </Card>
  )
}

function sayRefusal(say: Say, languageName: (code: string | null) => string, refusal: Refusal): string {
  switch (refusal.is) {
    case 'joined already':
      return say('These two are joined already.')
    case 'same language':
      return say('Both are in the same language: a pair has one version in each.')
    case 'different kinds':
      return say('An article and a page cannot be joined.')
    case 'taken':
      return say('“{title}” already has a version in {language}: “{other}”. Separate those two first.', {
        title: titleOf(refusal.entry),
        other: titleOf(refusal.other),
        language: languageName(refusal.language),
      })
  }
}
