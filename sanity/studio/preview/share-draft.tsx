/** "Link for showing this draft": makes links, lists those there are, and withdraws them. */
import { CopyIcon } from '@sanity/icons/Copy'
import { LinkIcon } from '@sanity/icons/Link'
import { TrashIcon } from '@sanity/icons/Trash'
import { Button, Card, Flex, Stack, Text, TextInput } from '@sanity/ui'
import { useState } from 'react'
import { definePlugin, useClient, useCurrentLocale, useCurrentUser, type DocumentActionComponent } from 'sanity'
import { apiVersion } from '../../project.ts'
import { useSay } from '../use-words.ts'
import { addressOf, makeLink, useDraftLinks, withdraw, type DraftLink } from './links.ts'

/** What has a page of its own in one language. */
const shareable = new Set(['article', 'page'])

const useShareAction: DocumentActionComponent = ({ id, draft }) => {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  if (!draft) return null
  const slug = (draft.slug as { current?: string } | undefined)?.current
  return {
    label: say('Link for showing this draft…'),
    icon: LinkIcon,
    disabled: !slug,
    ...(!slug && { title: say('Give it an address first.') }),
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: say('Show this draft to somebody'),
      width: 'medium',
      onClose: () => setOpen(false),
      content: <Links document={id} />,
    },
  }
}

function Links({ document }: { document: string }) {
  const say = useSay()
  const client = useClient({ apiVersion })
  const user = useCurrentUser()
  const { attempt, failure } = useAttempt()
  const links = useDraftLinks().filter((link) => link.document === document)
  const make = (days: number) => attempt(makeLink(client, { document, days, by: user?.id ?? '' }))
  return (
    <Stack gap={4}>
      <Text size={1}>
        {say('Whoever has the link sees this draft as it is at that moment, and no other. No account is needed.')}
      </Text>
      <Flex gap={2}>
        <Button mode="ghost" icon={LinkIcon} text={say('New link for 1 day')} onClick={() => make(1)} />
        <Button mode="ghost" icon={LinkIcon} text={say('New link for 7 days')} onClick={() => make(7)} />
      </Flex>
      <Failure reason={failure} />
      <LinkRows links={links} />
    </Stack>
  )
}

/** Links, each with a way to copy and to withdraw it. */
export function LinkRows({ links }: { links: DraftLink[] }) {
  const client = useClient({ apiVersion })
  const { attempt, failure } = useAttempt()
  return (
    <>
      <Failure reason={failure} />
      {links.map((link) => (
        <LinkRow key={link._id} link={link} onWithdraw={() => attempt(withdraw(client, link))} />
      ))}
    </>
  )
}

function useAttempt() {
  const [failure, setFailure] = useState<string | null>(null)
  const attempt = (deed: Promise<void>) =>
    void deed.then(
      () => setFailure(null),
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    )
  return { attempt, failure }
}

function Failure({ reason }: { reason: string | null }) {
  return reason === null ? null : (
    <Card tone="critical" padding={3} radius={2} border role="alert">
      <Text size={1}>{reason}</Text>
    </Card>
  )
}

function LinkRow({ link, onWithdraw }: { link: DraftLink; onWithdraw: () => void }) {
  const say = useSay()
  const locale = useCurrentLocale().id
  const [isCopied, setCopied] = useState(false)
  const form = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const until = form.format(new Date(link.until))
  const address = addressOf(link)
  return (
    <Card padding={3} radius={2} border>
      <Stack gap={3}>
        <TextInput
          readOnly
          value={address}
          aria-label={say('Link')}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Flex gap={2} align="center">
          <Text size={1} muted style={{ flex: 1 }}>
            {say('Until {moment}', { moment: until })}
          </Text>
          <Button
            mode="ghost"
            icon={CopyIcon}
            text={isCopied ? say('Copied') : say('Copy')}
            onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
          />
          <Button mode="ghost" tone="critical" icon={TrashIcon} text={say('Withdraw')} onClick={onWithdraw} />
        </Flex>
      </Stack>
    </Card>
  )
}

export const sharing = definePlugin({
  name: 'sharing-drafts',
  document: {
    actions: (actions, { schemaType }) => (shareable.has(schemaType) ? [...actions, useShareAction] : actions),
  },
})
