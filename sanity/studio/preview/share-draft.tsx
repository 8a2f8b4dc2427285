/** "Link for showing this draft": makes links, lists those there are, and withdraws them. */
import { CopyIcon } from '@sanity/icons/Copy'
import { LinkIcon } from '@sanity/icons/Link'
import { TrashIcon } from '@sanity/icons/Trash'
import { Button, Card, Flex, Stack, Text, TextInput } from '@sanity/ui'
import { useState } from 'react'
import {
  definePlugin,
  useClient,
  useCurrentLocale,
  useCurrentUser,
  useUser,
  type DocumentActionComponent,
} from 'sanity'
import { apiVersion } from '../../project.ts'
import { useAct } from '../translations/use-newsroom.tsx'
import { RoleNotice, WritingButton } from '../role.tsx'
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
  const { act, isBusy } = useAct()
  const links = useDraftLinks().filter((link) => link.document === document)
  const make = (days: number) => void act(() => makeLink(client, { document, days, by: user?.id ?? '' }))
  const offers = [
    { days: 1, text: say('New link for 1 day') },
    { days: 7, text: say('New link for 7 days') },
  ]
  return (
    <Stack gap={4}>
      <Text size={1}>
        {say('Whoever has the link sees this draft as it is at that moment, and no other. No account is needed.')}
      </Text>
      <RoleNotice writes="link" />
      <Flex gap={2} wrap="wrap">
        {offers.map(({ days, text }) => (
          <WritingButton
            key={days}
            writes="link"
            mode="ghost"
            icon={LinkIcon}
            text={text}
            disabled={isBusy}
            onClick={() => make(days)}
          />
        ))}
      </Flex>
      <LinkRows links={links} />
    </Stack>
  )
}

/** Links, each with a way to copy and to withdraw it. */
export function LinkRows({ links }: { links: DraftLink[] }) {
  const client = useClient({ apiVersion })
  const { act, isBusy } = useAct()
  return (
    <>
      {links.map((link) => (
        <LinkRow key={link._id} link={link} isBusy={isBusy} onWithdraw={() => void act(() => withdraw(client, link))} />
      ))}
    </>
  )
}

function LinkRow({ link, isBusy, onWithdraw }: { link: DraftLink; isBusy: boolean; onWithdraw: () => void }) {
  const say = useSay()
  const locale = useCurrentLocale().id
  const [author] = useUser(link.by ?? '')
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
            {[say('Until {moment}', { moment: until }), author?.displayName].filter(Boolean).join(' · ')}
          </Text>
          <Button
            mode="ghost"
            icon={CopyIcon}
            text={isCopied ? say('Copied') : say('Copy')}
            onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
          />
          <WritingButton
            writes="link"
            mode="ghost"
            tone="critical"
            icon={TrashIcon}
            text={say('Withdraw')}
            disabled={isBusy}
            onClick={onWithdraw}
          />
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
