/** "How it is shared": a document as WhatsApp, X, Facebook and Google will show it, draft or not. */
import { ShareIcon } from '@sanity/icons/Share'
import { Box, Card, Flex, Spinner, Text } from '@sanity/ui'
import type { ComponentType } from 'react'
import type { SanityDocument } from 'sanity'
import type { DefaultDocumentNodeResolver, UserViewComponent } from 'sanity/structure'
import { useSay } from '../use-words.ts'
import { translated } from '../words.ts'
import { frames } from './frames.tsx'
import { useLook, type Answer } from './look.ts'

const shared = new Set(['article', 'page'])

/** Articles and pages have a second view beside their form. */
export const documentViews: DefaultDocumentNodeResolver = (S, { schemaType, i18n }) => {
  const say = (english: string) => translated(english, i18n.currentLocale.id)
  return S.document().views(
    shared.has(schemaType)
      ? [S.view.form(), S.view.component(LookView).id('look').title(say('How it is shared')).icon(ShareIcon)]
      : [S.view.form()],
  )
}

const LookView: UserViewComponent = ({ documentId, document }) => {
  const { displayed } = document as { displayed: Partial<SanityDocument> }
  const answer = useLook(documentId, JSON.stringify(displayed))
  return (
    <Box padding={4} data-testid="look">
      {answer === null ? (
        <Flex align="center" justify="center" padding={6}>
          <Spinner />
        </Flex>
      ) : typeof answer === 'string' ? (
        <Problem answer={answer} />
      ) : (
        <Flex gap={5} wrap="wrap" align="flex-start">
          {Object.entries(frames).map(([name, Frame]) => (
            <section key={name} aria-label={name} style={{ width: 400, maxWidth: '100%' }}>
              <Box paddingBottom={3}>
                <Text as="h2" size={1} weight="semibold" muted>
                  {name}
                </Text>
              </Box>
              <Frame look={answer} />
            </section>
          ))}
        </Flex>
      )}
    </Box>
  )
}

const Problem: ComponentType<{ answer: Extract<Answer, string> }> = ({ answer }) => {
  const say = useSay()
  const words = {
    none: say('There is nothing to show yet: give it a title.'),
    refused: say('Only who may write can see drafts here.'),
    away: say(
      'The site does not answer, and only the site can draw this. It is tried again when you change something.',
    ),
  }
  return (
    <Card padding={4} radius={2} tone="caution" border>
      <Text size={1}>{words[answer]}</Text>
    </Card>
  )
}
