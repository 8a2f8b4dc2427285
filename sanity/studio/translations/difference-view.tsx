/** What changed in an original since it was translated: before beside after, word by word. */
import { Box, Button, Card, Flex, Grid, Spinner, Stack, Text } from '@sanity/ui'
import { useEffect, useState } from 'react'
import { useSay } from '../use-words.ts'
import { differenceOf, type DifferenceRow, type Piece } from './difference.ts'
import { languageOf, measuredState, textKey, type Entry, type Source } from './newsroom.ts'
import { readTexts, type Texts } from './past-text.ts'
import { useLakeClient } from './use-newsroom.tsx'

export function DifferenceView({ original, source }: { original: Entry; source: Source }) {
  const say = useSay()
  const texts = useTexts(original, source)
  const [isWhole, setWhole] = useState(false)
  if (texts === 'away') return <Text size={1}>{say('The text could not be read. Please try again.')}</Text>
  if (!texts) return <Spinner muted />
  if (!texts.then) {
    return (
      <Stack gap={4}>
        <Text size={1} muted>
          {say(
            'The history no longer has the text this was translated from, so the changes cannot be shown. This is the original as it is now:',
          )}
        </Text>
        {texts.now.map((words, place) => (
          <Text as="p" key={place} size={1} lang={languageOf(original) ?? undefined}>
            {words}
          </Text>
        ))}
      </Stack>
    )
  }
  const rows = differenceOf(texts.then, texts.now, languageOf(original) ?? undefined)
  const shown = isWhole ? rows : rows.filter(({ isChanged }) => isChanged)
  const hidden = rows.length - shown.length
  return (
    <Stack gap={3} data-testid="difference">
      <Grid gridTemplateColumns={2} gap={3}>
        <Text size={1} weight="semibold">
          {say('When it was translated')}
        </Text>
        <Text size={1} weight="semibold">
          {say('Now')}
        </Text>
      </Grid>
      {shown.map((row, place) => (
        <Row key={place} row={row} language={languageOf(original)} />
      ))}
      {(hidden > 0 || isWhole) && (
        <Flex>
          <Button
            mode="bleed"
            fontSize={1}
            padding={2}
            text={say(isWhole ? 'Only what changed' : 'Show the whole text')}
            onClick={() => setWhole(!isWhole)}
          />
        </Flex>
      )}
    </Stack>
  )
}

function useTexts(original: Entry, source: Source): Texts | 'away' | null {
  const client = useLakeClient()
  const [texts, setTexts] = useState<Texts | 'away' | null>(null)
  const now = textKey(measuredState(original))
  useEffect(() => {
    let isGone = false
    readTexts(client, original, source).then(
      (found) => !isGone && setTexts(found),
      () => !isGone && setTexts('away'),
    )
    return () => {
      isGone = true
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- read again when a text is another, not when another entry says the same
  }, [client, original.id, now, source.revision, source.fingerprint])
  return texts
}

function Row({ row, language }: { row: DifferenceRow; language: string | null }) {
  return (
    <Grid gridTemplateColumns={2} gap={3}>
      <Side pieces={row.before} language={language} />
      <Side pieces={row.after} language={language} />
    </Grid>
  )
}

function Side({ pieces, language }: { pieces: Piece[] | null; language: string | null }) {
  if (!pieces) return <Box />
  return (
    <Card padding={2} radius={2} border>
      <Text as="p" size={1} lang={language ?? undefined}>
        {pieces.map((piece, place) => (
          <Marked key={place} {...piece} />
        ))}
      </Text>
    </Card>
  )
}

function Marked({ words, is }: Piece) {
  if (is === 'same') return <>{words}</>
  // Said by more than colour: a line through what is gone, one under what is new.
  return is === 'removed' ? (
    <del style={{ backgroundColor: 'color-mix(in srgb, currentColor 8%, #f03e2f44)' }}>{words}</del>
  ) : (
    <ins style={{ backgroundColor: 'color-mix(in srgb, currentColor 8%, #3ab66744)' }}>{words}</ins>
  )
}
