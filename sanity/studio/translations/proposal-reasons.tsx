/** Why two articles are thought to be versions of one text, in the editor's language. */
import { Stack, Text } from '@sanity/ui'
import type { PairReason } from '../../pair-proposal.ts'
import { useSay, type Say } from '../use-words.ts'

export function ProposalReasons({ reasons }: { reasons: PairReason[] }) {
  const say = useSay()
  return (
    <Stack as="ul" gap={2} padding={0} margin={0}>
      {reasons.map((reason) => (
        <Text as="li" key={reason.is} size={1} muted style={{ listStyle: 'none' }}>
          {sayReason(say, reason)}
        </Text>
      ))}
    </Stack>
  )
}

function sayReason(say: Say, reason: PairReason): string {
  switch (reason.is) {
    case 'days':
      if (reason.count === 0) return say('Published on the same day')
      return reason.count === 1
        ? say('Published one day apart')
        : say('Published {count} days apart', { count: String(reason.count) })
    case 'pictures':
      return say('Pictures in both: {list}', listed(reason))
    case 'links':
      return say('Links in both: {list}', listed(reason))
    case 'names':
      return say('Names in both: {list}', listed(reason))
    case 'numbers':
      return say('Numbers in both: {list}', listed(reason))
    case 'words':
      return say('Similar words: {list}', listed(reason))
    case 'title':
      return say('Similar titles')
    case 'byline':
      return say('The same byline')
    case 'shape':
      return say('Built alike')
    case 'otherByline':
      return say('But signed by somebody else')
    case 'length':
      return say('But one is much longer')
    case 'said':
      return say('The archive they came from says so')
  }
}

const listed = ({ examples, count }: { examples: string[]; count: number }) => ({
  list: examples.join(' · ') + (count > examples.length ? ' …' : ''),
})
