/** Publishing is not for every role: a button that says so to whom it is not for. */
import { Button, Text, type ButtonProps } from '@sanity/ui'
import { useDocumentPairPermissions } from 'sanity'
import { useSay } from '../use-words.ts'
import type { Entry } from './newsroom.ts'

/** Whether the person may publish a document; null until it is known. */
export function useMayPublish(id: string, type: string): boolean | null {
  const [permission, isLoading] = useDocumentPairPermissions({ id, type, permission: 'publish' })
  return isLoading || !permission ? null : permission.granted
}

type Props = Pick<ButtonProps, 'text' | 'tone' | 'disabled' | 'onClick'> & { entry: Entry }

/** What publishes an entry. Who may not cannot press it, and reads why. */
export function PublishButton({ entry, disabled, ...button }: Props) {
  const say = useSay()
  const mayPublish = useMayPublish(entry.id, entry.kind)
  return (
    <>
      {mayPublish === false && (
        <Text size={1} muted>
          {say('Your role does not allow this. Ask an editor.')}
        </Text>
      )}
      <Button {...button} disabled={disabled || mayPublish !== true} />
    </>
  )
}
