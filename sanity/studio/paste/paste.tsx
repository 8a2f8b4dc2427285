/** Tidies what is pasted into a text before the Studio makes Portable Text of it. */
import { defineBehavior, raise } from '@portabletext/editor/behaviors'
import { BehaviorPlugin } from '@portabletext/editor/plugins'
import { isSelectionExpanded } from '@portabletext/editor/selectors'
import { definePlugin, type PortableTextPluginsProps } from 'sanity'
import { tidied } from './tidy.ts'

const behaviors = [
  defineBehavior({
    on: 'clipboard.paste',
    guard: ({ event }) => {
      const { dataTransfer } = event.originEvent
      // What was copied in a text of the Studio is Portable Text already.
      const isOwn = dataTransfer.types.some((type) => type === 'application/x-portable-text')
      const data = isOwn ? null : tidied(dataTransfer.getData('text/html'))
      return data !== null && { data }
    },
    actions: [
      ({ event, snapshot }, { data }) => [
        ...(isSelectionExpanded(snapshot) ? [raise({ type: 'delete' })] : []),
        raise({ type: 'deserialize.data', mimeType: 'text/html', data, originEvent: event }),
      ],
    ],
  }),
]

function Plugins(props: PortableTextPluginsProps) {
  return (
    <>
      {props.renderDefault(props)}
      <BehaviorPlugin behaviors={behaviors} />
    </>
  )
}

export const pasting = definePlugin({ name: 'pasting', form: { components: { portableText: { plugins: Plugins } } } })
