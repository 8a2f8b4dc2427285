/** The desk's list of every draft that a link shows to somebody without an account, with its links. */
import { Card, Stack, Text } from '@sanity/ui'
import { NameOf, useNames } from '../names.tsx'
import { RoleNotice } from '../role.tsx'
import { useSay } from '../use-words.ts'
import { useDraftLinks } from './links.ts'
import { LinkRows } from './share-draft.tsx'

export function SharedList() {
  const say = useSay()
  const shared = [...Map.groupBy(useDraftLinks(), ({ document }) => document)]
  const names = useNames(shared.map(([document]) => document))
  return (
    <Stack gap={2} padding={3}>
      <Text size={1} muted>
        {say(
          shared.length === 0
            ? 'No draft is shown to anybody by a link.'
            : 'Whoever has one of these links sees the draft, without an account, until it ends or is withdrawn.',
        )}
      </Text>
      {shared.length > 0 && <RoleNotice writes="link" />}
      {shared.map(([document, links]) => (
        <Card key={document} padding={3} radius={2} border>
          <Stack gap={3}>
            <NameOf id={document} names={names} />
            <LinkRows links={links} />
          </Stack>
        </Card>
      ))}
    </Stack>
  )
}
