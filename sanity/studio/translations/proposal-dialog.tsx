/** Two articles side by side, and the question whether they are versions of one text. */
import { Badge, Box, Button, Card, Dialog, Flex, Grid, Spinner, Stack, Text } from '@sanity/ui'
import { useId, useState } from 'react'
import { RoleNotice, WritingButton } from '../role.tsx'
import { useLanguageName, usePercent, useSay } from '../use-words.ts'
import { DocumentLink } from './document-link.tsx'
import { Choice } from './join-dialog.tsx'
import { join } from './joining.ts'
import { languageOf, titleOf, type Entry } from './newsroom.ts'
import { ProposalReasons } from './proposal-reasons.tsx'
import { acceptable, reject, useProposals, type Proposed } from './proposals.ts'
import { TextPreview } from './text-preview.tsx'
import { useAct, useLakeClient, useNewsroom } from './use-newsroom.tsx'

type Props = {
  /** The id of the proposal that is shown first; the next one follows when it is decided. */
  first: string
  onClose: () => void
}

export function ProposalDialog({ first, onClose }: Props) {
  const say = useSay()
  const newsroom = useNewsroom()
  // What was decided here stands in the list until the Content Lake tells of it.
  const [decided, setDecided] = useState<readonly string[]>([])
  const proposals = acceptable(newsroom, useProposals()).filter(({ proposal }) => !decided.includes(proposal._id))
  const [shownId, setShownId] = useState(first)
  const place = proposals.findIndex(({ proposal }) => proposal._id === shownId)
  const shown = proposals[place]
  const id = useId()
  const showNext = () => {
    const next = proposals[place + 1] ?? proposals.find(({ proposal }) => proposal._id !== shownId)
    if (next) setShownId(next.proposal._id)
    else onClose()
  }
  const settle = () => {
    setDecided([...decided, shownId])
    showNext()
  }
  return (
    <Dialog id={id} header={say('Are these two the same text?')} width={3} onClose={onClose}>
      {shown ? (
        <Question key={shownId} proposed={shown} isLast={proposals.length < 2} onDone={settle} onPass={showNext} />
      ) : (
        <Stack gap={4} padding={4}>
          <Text size={1} muted>
            {say('Somebody has decided on this one, or one of the two has found another.')}
          </Text>
          <Flex>
            <Button mode="ghost" text={say('Next')} onClick={showNext} />
          </Flex>
        </Stack>
      )}
    </Dialog>
  )
}

type QuestionProps = { proposed: Proposed; isLast: boolean; onDone: () => void; onPass: () => void }

function Question({ proposed: { proposal, entries }, isLast, onDone, onPass }: QuestionProps) {
  const say = useSay()
  const percent = usePercent()
  const newsroom = useNewsroom()
  const client = useLakeClient()
  const { act, isBusy } = useAct()
  const [originalId, setOriginalId] = useState<string | null>(null)
  const [a, b] = entries
  const original = entries.find(({ id }) => id === originalId) ?? null

  async function decide(deed: () => Promise<unknown>, done: string) {
    if (await act(deed, done)) onDone()
  }

  return (
    <Stack gap={4} padding={4}>
      <Flex gap={3} align="flex-start" wrap="wrap">
        <Badge tone="primary" fontSize={1}>
          {say('Likelihood: {percent}', { percent: percent(proposal.probability ?? 0) })}
        </Badge>
        <ProposalReasons reasons={proposal.reasons} />
      </Flex>
      <RoleNotice />
      <OriginalChoice entries={entries} chosen={originalId} onChoose={setOriginalId} />
      <Flex gap={2} wrap="wrap">
        <WritingButton
          writes="pair"
          tone="primary"
          text={say('Yes, join them')}
          disabled={isBusy}
          onClick={() =>
            void decide(() => join(client, newsroom, { a, b, original, proposal }), say('They are joined.'))
          }
        />
        <WritingButton
          writes="pair"
          mode="ghost"
          text={say('No, they are not')}
          disabled={isBusy}
          onClick={() => void decide(() => reject(client, proposal), say('They will not be proposed again.'))}
        />
        {!isLast && <Button mode="bleed" text={say('Next')} disabled={isBusy} onClick={onPass} />}
      </Flex>
      <Grid gridTemplateColumns={[1, 1, 2]} gap={4}>
        {entries.map((entry) => (
          <Side key={entry.id} entry={entry} />
        ))}
      </Grid>
    </Stack>
  )
}

type OriginalProps = { entries: [Entry, Entry]; chosen: string | null; onChoose: (id: string | null) => void }

function OriginalChoice({ entries, chosen, onChoose }: OriginalProps) {
  const say = useSay()
  const languageName = useLanguageName()
  const name = useId()
  const choices: [string | null, string][] = [
    [null, say('It is not known')],
    ...entries.map((entry): [string, string] => [entry.id, languageName(languageOf(entry))]),
  ]
  return (
    <Flex gap={2} align="center" wrap="wrap" role="radiogroup" aria-label={say('Which of them is the original?')}>
      <Text size={1} weight="semibold">
        {say('Which of them is the original?')}
      </Text>
      {choices.map(([id, title]) => (
        <Choice key={id ?? ''} name={name} isChosen={id === chosen} title={title} onChoose={() => onChoose(id)} />
      ))}
    </Flex>
  )
}

function Side({ entry }: { entry: Entry }) {
  const languageName = useLanguageName()
  const language = languageOf(entry)
  return (
    <Card border radius={2} padding={4} aria-label={titleOf(entry)} role="region">
      <Stack gap={4}>
        <Box>
          <Badge>{languageName(language)}</Badge>
        </Box>
        <DocumentLink entry={entry} />
        <TextPreview entry={entry} waiting={<Spinner muted />} />
      </Stack>
    </Card>
  )
}
