/** The panel beside a document: its other language versions, how it stands to its original, and what it owes. */
import { AddIcon } from '@sanity/icons/Add'
import { ExpandIcon } from '@sanity/icons/Expand'
import { LinkIcon } from '@sanity/icons/Link'
import { TranslateIcon } from '@sanity/icons/Translate'
import { Badge, Box, Button, Card, Dialog, Flex, Spinner, Stack, Text } from '@sanity/ui'
import { useState, type ReactNode } from 'react'
import { defineDocumentInspector, useSchema, type DocumentInspectorProps, type ObjectSchemaType } from 'sanity'
import { useRouter } from 'sanity/router'
import { DocumentInspectorHeader } from 'sanity/structure'
import { languages } from '../../schema/language.ts'
import { RoleNotice, WritingButton } from '../role.tsx'
import { useAge, useLanguageName, useSay } from '../use-words.ts'
import { owedBy, type Owed } from './corrections.ts'
import { CorrectionDialog } from './correction-dialog.tsx'
import { DifferenceView } from './difference-view.tsx'
import { DocumentLink } from './document-link.tsx'
import { FaultCard } from './fault-card.tsx'
import { JoinDialog } from './join-dialog.tsx'
import { separate } from './joining.ts'
import { languageOf, originalOf, shownState, standingOf, titleOf, versionsOf, type Entry } from './newsroom.ts'
import { keepToItself } from './publishing.ts'
import { useAct, useBoard, useEntry, useLakeClient, useNewsroom } from './use-newsroom.tsx'
import { callMinor, callUpToDate, createVersion } from './versions.ts'

export const panelName = 'ambas-translation'

export const translationPanel = defineDocumentInspector({
  name: panelName,
  component: TranslationPanel,
  useMenuItem: ({ documentId }) => {
    const say = useSay()
    const newsroom = useNewsroom()
    const entry = useEntry(documentId)
    const isPressing = entry && (standingOf(newsroom, entry, shownState(entry)) || owedBy(newsroom, entry).length > 0)
    return {
      icon: TranslateIcon,
      title: say('Translation'),
      showAsAction: true,
      ...(isPressing && { tone: 'caution' as const }),
    }
  },
})

function TranslationPanel({ documentId, onClose }: DocumentInspectorProps) {
  const say = useSay()
  const { isLoaded } = useNewsroom()
  const entry = useEntry(documentId)
  return (
    <Flex direction="column" height="fill" overflow="hidden" data-testid="translation-panel">
      <DocumentInspectorHeader
        as="header"
        flex="none"
        title={say('Translation')}
        closeButtonLabel={say('Close')}
        onClose={onClose}
      />
      <Box flex={1} overflow="auto" padding={4}>
        {entry ? (
          <Stack gap={5}>
            <RoleNotice />
            <Faults entry={entry} />
            <Standing entry={entry} />
            <Owing entry={entry} />
            <Versions entry={entry} />
          </Stack>
        ) : isLoaded ? (
          <Text size={1} muted>
            {say('Write something first; then it can have a translation.')}
          </Text>
        ) : (
          <Spinner muted />
        )}
      </Box>
    </Flex>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack as="section" gap={3}>
      <Text as="h2" size={1} weight="semibold">
        {title}
      </Text>
      {children}
    </Stack>
  )
}

function Faults({ entry }: { entry: Entry }) {
  const { faults } = useBoard()
  const own = faults.filter((fault) =>
    fault.is === 'claimed' ? fault.entry.id === entry.id : fault.pair.members.some(({ id }) => id === entry.id),
  )
  return own.map((fault, place) => <FaultCard key={place} fault={fault} />)
}

/** Whether a translation says what its original says, and what to do when it does not. */
function Standing({ entry }: { entry: Entry }) {
  const say = useSay()
  const newsroom = useNewsroom()
  const client = useLakeClient()
  const { act, isBusy } = useAct()
  const [isLarge, setLarge] = useState(false)
  const { source } = shownState(entry)
  const original = originalOf(newsroom, entry.id, source)
  if (!original || !source) return null
  const standing = standingOf(newsroom, entry, shownState(entry))
  const isBehindForReaders = Boolean(entry.draft && entry.published && standingOf(newsroom, entry))
  return (
    <Section title={say('Translated from')}>
      <DocumentLink entry={original} />
      {standing === null && <Spinner muted />}
      {standing === false && (
        <Text size={1} muted>
          {say('It says what its original says now.')}
        </Text>
      )}
      {standing === false && isBehindForReaders && (
        <Text size={1} muted>
          {say('Readers still have the earlier text until this draft is published.')}
        </Text>
      )}
      {standing && (
        <Card tone="caution" border radius={2} padding={3}>
          <Stack gap={4}>
            <Text size={1} weight="semibold">
              {say('The original says something else now')}
            </Text>
            <DifferenceView original={original} source={source} />
            <Flex>
              <Button
                mode="bleed"
                fontSize={1}
                padding={2}
                icon={ExpandIcon}
                text={say('Show it larger')}
                onClick={() => setLarge(true)}
              />
            </Flex>
            {isLarge && (
              <Dialog
                id="ambas-difference"
                header={say('The original says something else now')}
                width={2}
                onClose={() => setLarge(false)}
              >
                <Box padding={4}>
                  <DifferenceView original={original} source={source} />
                </Box>
              </Dialog>
            )}
            <Flex gap={2} wrap="wrap">
              <WritingButton
                fontSize={1}
                tone="primary"
                disabled={isBusy}
                text={say('The translation is up to date')}
                onClick={() =>
                  void act(() => callUpToDate(client, newsroom, entry), say('The translation counts as up to date.'))
                }
              />
              <WritingButton
                fontSize={1}
                mode="ghost"
                disabled={isBusy}
                text={say('This change is minor')}
                onClick={() =>
                  void act(
                    () => callMinor(client, newsroom, entry),
                    say('The change counts as minor until the next one.'),
                  )
                }
              />
            </Flex>
          </Stack>
        </Card>
      )}
    </Section>
  )
}

function Owing({ entry }: { entry: Entry }) {
  const say = useSay()
  const owed = owedBy(useNewsroom(), entry)
  if (owed.length === 0) return null
  return (
    <Section title={say('Corrections owed here')}>
      {owed.map((each) => (
        <OwedCard key={each.from.id + each.correction._key} entry={entry} owed={each} />
      ))}
    </Section>
  )
}

function OwedCard({ entry, owed }: { entry: Entry; owed: Owed }) {
  const say = useSay()
  const age = useAge()
  const client = useLakeClient()
  const { act, isBusy } = useAct()
  const [isOpen, setOpen] = useState(false)
  return (
    <Card tone="caution" border radius={2} padding={3}>
      <Stack gap={4}>
        <Text size={1} lang={languageOf(owed.from) ?? undefined}>
          {owed.correction.text}
        </Text>
        <Text size={0} muted>
          {titleOf(owed.from)} · {age(owed.correction.date)}
        </Text>
        <Flex gap={2} wrap="wrap">
          <Button fontSize={1} tone="primary" text={say('Add the correction')} onClick={() => setOpen(true)} />
          <WritingButton
            fontSize={1}
            mode="ghost"
            disabled={isBusy}
            text={say('Not needed here')}
            onClick={() => void act(() => keepToItself(client, owed.from, owed.correction))}
          />
        </Flex>
      </Stack>
      {isOpen && <CorrectionDialog entry={entry} owed={owed} onClose={() => setOpen(false)} />}
    </Card>
  )
}

/** Each language: its version, or what can be done about there being none. */
function Versions({ entry }: { entry: Entry }) {
  const say = useSay()
  const newsroom = useNewsroom()
  const client = useLakeClient()
  const { act, isBusy } = useAct()
  const [isSure, setSure] = useState(false)
  const [isJoining, setJoining] = useState(false)
  const versions = versionsOf(newsroom, entry.id)
  return (
    <Section title={say('Language versions')}>
      {languages.map(({ id, title }) => (
        <Card key={id} border radius={2} padding={3}>
          <Stack gap={3}>
            <Text size={0} muted lang={id}>
              {title}
            </Text>
            <Version
              entry={entry}
              language={id}
              version={versions.find((each) => languageOf(each) === id)}
              onJoin={() => setJoining(true)}
            />
          </Stack>
        </Card>
      ))}
      {isJoining && <JoinDialog entry={entry} onClose={() => setJoining(false)} />}
      {versions.length > 1 && !isSure && (
        <Flex>
          <WritingButton
            writes="pair"
            mode="bleed"
            fontSize={1}
            text={say('Separate from the others')}
            onClick={() => setSure(true)}
          />
        </Flex>
      )}
      {versions.length > 1 && isSure && (
        <Card tone="caution" border radius={2} padding={3}>
          <Stack gap={4}>
            <Text size={1}>{say('Readers will no longer be led from one to the other. Both stay as they are.')}</Text>
            <Flex gap={2}>
              <Button
                fontSize={1}
                tone="critical"
                disabled={isBusy}
                text={say('Separate')}
                onClick={() =>
                  void act(() => separate(client, newsroom, entry), say('They are separated.')).then(() =>
                    setSure(false),
                  )
                }
              />
              <Button fontSize={1} mode="bleed" text={say('Cancel')} onClick={() => setSure(false)} />
            </Flex>
          </Stack>
        </Card>
      )}
    </Section>
  )
}

type VersionProps = { entry: Entry; language: string; version: Entry | undefined; onJoin: () => void }

function Version({ entry, language, version, onJoin }: VersionProps) {
  const say = useSay()
  const newsroom = useNewsroom()
  if (!version) {
    return (
      <Flex gap={2} wrap="wrap">
        <CreateButton entry={entry} language={language} />
        <WritingButton
          writes="pair"
          mode="ghost"
          fontSize={1}
          icon={LinkIcon}
          text={say('Join with one that exists')}
          onClick={onJoin}
        />
      </Flex>
    )
  }
  const isBehind = standingOf(newsroom, version, shownState(version))
  return (
    <Stack gap={3}>
      {version.id === entry.id ? <Text size={1}>{titleOf(version)}</Text> : <DocumentLink entry={version} />}
      <Flex gap={2} wrap="wrap">
        {version.id === entry.id && <Badge tone="primary">{say('This one')}</Badge>}
        {version.published && <Badge tone="positive">{say('Published')}</Badge>}
        {version.draft && <Badge tone="caution">{say('Draft')}</Badge>}
        {isBehind && <Badge tone="caution">{say('Behind its original')}</Badge>}
      </Flex>
    </Stack>
  )
}

/** Makes a version in a language and opens it. */
export function CreateButton({ entry, language }: { entry: Entry; language: string }) {
  const say = useSay()
  const languageName = useLanguageName()
  const newsroom = useNewsroom()
  const client = useLakeClient()
  const router = useRouter()
  const schemaType = useSchema().get(entry.kind) as ObjectSchemaType
  const { act, isBusy } = useAct()
  return (
    <WritingButton
      writes="pair"
      fontSize={1}
      tone="primary"
      icon={AddIcon}
      disabled={isBusy}
      text={say('Create the {language} version', { language: languageName(language) })}
      onClick={() =>
        void act(async () => {
          const id = await createVersion(client, newsroom, { entry, language, schemaType })
          router.navigateIntent('edit', { id, type: entry.kind, language, inspect: panelName })
        })
      }
    />
  )
}
