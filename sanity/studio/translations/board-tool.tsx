/** The translation board: everything there is to do about translations, and a button beside each to do it. */
import { LinkIcon } from '@sanity/icons/Link'
import { SearchIcon } from '@sanity/icons/Search'
import {
  Badge,
  Box,
  Button,
  Card,
  Container,
  Flex,
  Heading,
  Spinner,
  Stack,
  Tab,
  TabList,
  TabPanel,
  Text,
  TextInput,
} from '@sanity/ui'
import { useState, type ReactNode } from 'react'
import { IntentLink } from 'sanity/router'
import { RoleNotice, WritingButton } from '../role.tsx'
import { useAge, useLanguageName, usePercent, useSay } from '../use-words.ts'
import type { Task } from './board.ts'
import { CorrectionDialog } from './correction-dialog.tsx'
import { DocumentLink, editing } from './document-link.tsx'
import { FaultCard } from './fault-card.tsx'
import { JoinDialog } from './join-dialog.tsx'
import { languageOf, titleOf, type Entry } from './newsroom.ts'
import { CreateButton, panelName } from './panel.tsx'
import { ProposalDialog } from './proposal-dialog.tsx'
import { ProposalReasons } from './proposal-reasons.tsx'
import { acceptable, useProposals, type Proposed } from './proposals.ts'
import { PublishDialog } from './publish-dialog.tsx'
import { isTitled } from './search.ts'
import { useBoard, useNewsroom } from './use-newsroom.tsx'

/** Rows shown before more are asked for. */
const page = 50

/** One list of the board: its rows, and what can be done about each. */
type List = { id: string; title: string; about: string; count: number; content: ReactNode }

/** What an editor is about to do in a dialog. */
type Doing = ReactNode

export function BoardTool() {
  const say = useSay()
  const { isLoaded } = useNewsroom()
  const { isComparing } = useBoard()
  const [doing, setDoing] = useState<Doing>(null)
  const lists = useLists(setDoing)
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = lists.find(({ id }) => id === chosen) ?? lists.find(({ count }) => count > 0) ?? lists[0]
  return (
    <Card height="fill" overflow="auto" tone="transparent">
      <Container width={2} padding={4} paddingTop={5}>
        <Stack gap={5}>
          <Flex gap={3} align="center">
            <Heading as="h1" size={2}>
              {say('Translations')}
            </Heading>
            {(!isLoaded || isComparing) && <Spinner muted />}
          </Flex>
          {isLoaded && shown && (
            <>
              <RoleNotice />
              <TabList gap={1}>
                {lists.map(({ id, title, count }) => (
                  <Tab
                    key={id}
                    id={`tab-${id}`}
                    aria-controls={`panel-${id}`}
                    label={`${title} (${count})`}
                    selected={id === shown.id}
                    onClick={() => setChosen(id)}
                    onFocus={() => setChosen(id)}
                  />
                ))}
              </TabList>
              <TabPanel id={`panel-${shown.id}`} aria-labelledby={`tab-${shown.id}`}>
                <Stack gap={4}>
                  <Text size={1} muted>
                    {shown.about}
                  </Text>
                  {shown.content}
                </Stack>
              </TabPanel>
            </>
          )}
        </Stack>
      </Container>
      {doing}
    </Card>
  )
}

function useLists(setDoing: (doing: Doing) => void): List[] {
  const say = useSay()
  const languageName = useLanguageName()
  const board = useBoard()
  const close = () => setDoing(null)
  const proposals = acceptable(useNewsroom(), useProposals())
  const see = (entry: Entry, text: string) => (
    <Button as={IntentLink} intent="edit" params={editing(entry, panelName)} fontSize={1} mode="ghost" text={text} />
  )
  const list = <T extends Task>(
    id: string,
    title: string,
    about: string,
    tasks: T[],
    row: (task: T) => RowParts,
  ): List => ({
    id,
    title,
    about,
    count: tasks.length,
    content: <Rows key={id} tasks={tasks} row={row} />,
  })
  return [
    list(
      'behind',
      say('Behind'),
      say('Translations whose original says something else now. Longest waiting first.'),
      board.behind,
      ({ entry, original }) => ({
        detail: say('from “{title}”', { title: titleOf(original) }),
        acts: see(entry, say('See what changed')),
      }),
    ),
    list(
      'owed',
      say('Corrections owed'),
      say('Another language version has told its readers of a correction; this one has not.'),
      board.owed,
      ({ entry, from, correction }) => ({
        detail: correction.text,
        detailLanguage: languageOf(from),
        acts: (
          <Button
            fontSize={1}
            mode="ghost"
            text={say('Add the correction')}
            onClick={() => setDoing(<CorrectionDialog entry={entry} owed={{ from, correction }} onClose={close} />)}
          />
        ),
      }),
    ),
    list(
      'drafts',
      say('Drafts waiting'),
      say('Versions of a pair with changes that readers do not see yet. Longest waiting first.'),
      board.drafts,
      ({ entry, both }) => ({
        detail: entry.published ? say('Changes to what is published') : say('Not published yet'),
        acts: (
          <>
            {both && (
              <Button
                fontSize={1}
                mode="ghost"
                text={say('Publish together')}
                onClick={() => setDoing(<PublishDialog entry={entry} onClose={close} />)}
              />
            )}
            {see(entry, say('Go on'))}
          </>
        ),
      }),
    ),
    ...[...board.lacking].map(([language, tasks]) =>
      list(
        `lacking-${language}`,
        say('Lacks {language}', { language: languageName(language) }),
        say('Published, with no version in {language}. Newest first.', { language: languageName(language) }),
        tasks,
        ({ entry }) => ({
          acts: (
            <>
              <WritingButton
                writes="pair"
                fontSize={1}
                mode="ghost"
                icon={LinkIcon}
                text={say('Join')}
                onClick={() => setDoing(<JoinDialog entry={entry} onClose={close} />)}
              />
              <CreateButton entry={entry} language={language} />
            </>
          ),
        }),
      ),
    ),
    {
      id: 'proposals',
      title: say('Possible pairs'),
      about: say('Articles that an import thinks are versions of one text, and is not sure of. The likeliest first.'),
      count: proposals.length,
      content: (
        <ProposalRows
          proposals={proposals}
          onCompare={(id) => setDoing(<ProposalDialog first={id} onClose={close} />)}
        />
      ),
    },
    {
      id: 'faults',
      title: say('To mend'),
      about: say('Pairs that contradict each other or themselves.'),
      count: board.faults.length,
      content: board.faults.map((fault, place) => <FaultCard key={place} fault={fault} />),
    },
  ]
}

function ProposalRows({ proposals, onCompare }: { proposals: Proposed[]; onCompare: (id: string) => void }) {
  const say = useSay()
  const percent = usePercent()
  const languageName = useLanguageName()
  const [shown, setShown] = useState(page)
  return (
    <Stack gap={3}>
      {proposals.length === 0 && <Empty text={say('Nothing to decide here.')} />}
      <Stack as="ul" gap={2} padding={0} margin={0}>
        {proposals.slice(0, shown).map(({ proposal, entries }) => (
          <Card key={proposal._id} as="li" border radius={2} padding={3} style={{ listStyle: 'none' }}>
            <Flex gap={4} align="center" wrap="wrap">
              <Box flex={1} style={{ minWidth: '16rem' }}>
                <Stack gap={3}>
                  {entries.map((entry) => (
                    <Flex key={entry.id} gap={2} align="center">
                      <Badge>{languageName(languageOf(entry))}</Badge>
                      <DocumentLink entry={entry} />
                    </Flex>
                  ))}
                  <Text size={1} weight="semibold">
                    {say('Likelihood: {percent}', { percent: percent(proposal.probability ?? 0) })}
                  </Text>
                  <ProposalReasons reasons={proposal.reasons} />
                </Stack>
              </Box>
              <Button fontSize={1} mode="ghost" text={say('Compare')} onClick={() => onCompare(proposal._id)} />
            </Flex>
          </Card>
        ))}
      </Stack>
      {proposals.length > shown && <ShowMore onClick={() => setShown(shown + page)} />}
    </Stack>
  )
}

function ShowMore({ onClick }: { onClick: () => void }) {
  const say = useSay()
  return (
    <Flex justify="center">
      <Button mode="ghost" text={say('Show more')} onClick={onClick} />
    </Flex>
  )
}

function Empty({ text }: { text: string }) {
  return (
    <Card padding={4} radius={2} border>
      <Text size={1} muted>
        {text}
      </Text>
    </Card>
  )
}

type RowParts = { detail?: string; detailLanguage?: string | null; acts: ReactNode }

function Rows<T extends Task>({ tasks, row }: { tasks: T[]; row: (task: T) => RowParts }) {
  const say = useSay()
  const [words, setWords] = useState('')
  const [shown, setShown] = useState(page)
  const found = tasks.filter(({ entry }) => isTitled(entry, words))
  return (
    <Stack gap={3}>
      {tasks.length > page && (
        <TextInput
          icon={SearchIcon}
          aria-label={say('Search by title')}
          placeholder={say('Search by title')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {found.length === 0 && (
        <Empty text={say(tasks.length === 0 ? 'Nothing to do here.' : 'No title has this in it.')} />
      )}
      <Stack as="ul" gap={2} padding={0} margin={0}>
        {found.slice(0, shown).map((task, place) => (
          <Row key={`${task.entry.id}-${place}`} task={task} {...row(task)} />
        ))}
      </Stack>
      {found.length > shown && <ShowMore onClick={() => setShown(shown + page)} />}
    </Stack>
  )
}

function Row({ task: { entry, since }, detail, detailLanguage, acts }: { task: Task } & RowParts) {
  const say = useSay()
  const age = useAge()
  const languageName = useLanguageName()
  return (
    <Card as="li" border radius={2} padding={3} style={{ listStyle: 'none' }}>
      <Flex gap={4} align="center" wrap="wrap">
        <Box flex={1} style={{ minWidth: '16rem' }}>
          <Stack gap={3}>
            <DocumentLink entry={entry} />
            {detail && (
              <Text size={1} muted lang={detailLanguage ?? undefined}>
                {detail}
              </Text>
            )}
            <Flex gap={2} align="center" wrap="wrap">
              <Badge>{languageName(languageOf(entry))}</Badge>
              {entry.kind === 'page' && <Badge>{say('Page')}</Badge>}
              <Text size={0} muted>
                <time dateTime={since}>{age(since)}</time>
              </Text>
            </Flex>
          </Stack>
        </Box>
        <Flex gap={2} wrap="wrap">
          {acts}
        </Flex>
      </Flex>
    </Card>
  )
}
