/** A pair that contradicts itself or another, in a sentence, with what mends it. */
import { Card, Flex, Stack, Text } from '@sanity/ui'
import { WritingButton } from '../role.tsx'
import { useLanguageName, useSay } from '../use-words.ts'
import { DocumentLink } from './document-link.tsx'
import type { Fault } from './faults.ts'
import { mend } from './joining.ts'
import { titleOf, type Entry, type Pair } from './newsroom.ts'
import { useAct, useLakeClient, useNewsroom } from './use-newsroom.tsx'

export function FaultCard({ fault }: { fault: Fault }) {
  const say = useSay()
  const languageName = useLanguageName()
  const newsroom = useNewsroom()
  const client = useLakeClient()
  const { act, isBusy } = useAct()
  const present = (pair: Pair, but?: Entry) =>
    pair.members.flatMap(({ id }) => (id === but?.id ? [] : (newsroom.entries.get(id) ?? [])))
  const names = (entries: Entry[]) => entries.map(titleOf).join(' · ') || say('nothing else')
  const button = (text: string, keep?: string) => (
    <WritingButton
      writes="pair"
      key={keep}
      fontSize={1}
      mode="ghost"
      disabled={isBusy}
      text={text}
      onClick={() => void act(() => mend(client, newsroom, fault, keep), say('The pair is mended.'))}
    />
  )
  const { sentence, links, ways } = (() => {
    switch (fault.is) {
      case 'claimed':
        return {
          sentence: say('Several pairs claim this document. In which does it belong?'),
          links: [fault.entry],
          ways: fault.pairs.map((pair) =>
            button(say('With {titles}', { titles: names(present(pair, fault.entry)) }), pair.id),
          ),
        }
      case 'doubled':
        return {
          sentence: say('A pair has several versions in {language}. Which one belongs to it?', {
            language: languageName(fault.language),
          }),
          links: present(fault.pair),
          ways: fault.entries.map((entry) => button(titleOf(entry), entry.id)),
        }
      case 'mislabelled':
        return {
          sentence: say('A pair says another language of a document than the document itself.'),
          links: present(fault.pair),
          ways: [button(say('Take the document’s'))],
        }
      case 'gone':
        return {
          sentence: say('A pair refers to a document that is gone.'),
          links: present(fault.pair),
          ways: [button(say('Forget it'))],
        }
    }
  })()
  return (
    <Card tone="critical" border radius={2} padding={3}>
      <Stack gap={4}>
        <Text size={1} weight="semibold">
          {sentence}
        </Text>
        {links.map((entry) => (
          <DocumentLink key={entry.id} entry={entry} />
        ))}
        <Flex gap={2} wrap="wrap">
          {ways}
        </Flex>
      </Stack>
    </Card>
  )
}
