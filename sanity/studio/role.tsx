/** What a person's role lets them do, said before they try: a button that cannot be pressed, and a sentence why. */
import { Button, Card, Text, type ButtonProps } from '@sanity/ui'
import { useDocumentValuePermissions } from 'sanity'
import { useSay } from './use-words.ts'

/** What is written first when something is begun. Roles are told apart by kind of document and by whether it is a draft. */
const firstWritings = {
  draft: { _id: 'drafts.any', _type: 'article' },
  pair: { _id: 'any', _type: 'translation.metadata' },
  link: { _id: 'preview.any', _type: 'previewLink' },
}

/** Whether the person may write drafts, pairs, or links to drafts; null until it is known. */
export function useMayWrite(what: keyof typeof firstWritings = 'draft'): boolean | null {
  const [permission, isLoading] = useDocumentValuePermissions({ document: firstWritings[what], permission: 'create' })
  return isLoading || !permission ? null : permission.granted
}

type Props = Pick<ButtonProps, 'text' | 'tone' | 'mode' | 'icon' | 'fontSize' | 'disabled' | 'onClick'> & {
  writes?: keyof typeof firstWritings
}

/** A button that writes, for those who may. `RoleNotice` says the rest. */
export function WritingButton({ writes = 'draft', disabled, ...button }: Props) {
  const mayWrite = useMayWrite(writes)
  return <Button {...button} disabled={disabled || mayWrite !== true} />
}

/** What stands above such buttons for whom they are not. Sanity's contributors write drafts, and no pairs. */
export function RoleNotice({ writes = 'draft' }: Pick<Props, 'writes'>) {
  const say = useSay()
  const mayWrite = useMayWrite(writes)
  const mayPair = useMayWrite('pair')
  if (mayWrite === null || (mayWrite && (writes !== 'draft' || mayPair !== false))) return null
  return (
    <Card tone="caution" border radius={2} padding={3}>
      <Text size={1}>
        {mayWrite
          ? say('Your role lets you write drafts. To create, join or separate language versions, ask an editor.')
          : say('Your role lets you look here. To have something done, ask an editor.')}
      </Text>
    </Card>
  )
}
