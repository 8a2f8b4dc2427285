/** Publishing on schedule, as editors see it. The site does it (lib/scheduling); no paid plan of Sanity's is needed. */
import { ClockIcon } from '@sanity/icons/Clock'
import { definePlugin, useClient, type DocumentActionComponent } from 'sanity'
import type { StructureBuilder } from 'sanity/structure'
import { apiVersion } from '../../project.ts'
import { useCancelAction, useScheduleAction } from './actions.tsx'
import { ScheduledInput, useScheduledBadge } from './notice.tsx'
import { forget } from './schedule.ts'
import { ScheduledList } from './scheduled-list.tsx'

const schedulable = new Set(['article', 'page'])

export const scheduling = definePlugin({
  name: 'scheduling',
  document: {
    actions: (actions, { schemaType }) =>
      schedulable.has(schemaType)
        ? [...actions.slice(0, 1), useScheduleAction, useCancelAction, ...actions.slice(1)].map((action) =>
            action.action === 'publish' ? forgetting(action) : action,
          )
        : actions,
    badges: (badges, { schemaType }) => (schedulable.has(schemaType) ? [useScheduledBadge, ...badges] : badges),
  },
  form: { components: { input: ScheduledInput } },
})

/** The Studio's own "Publish", which ends what is scheduled for the document. If that fails, it is published all the same. */
function forgetting(publish: DocumentActionComponent): DocumentActionComponent {
  const usePublish = publish
  const useForgettingPublish: DocumentActionComponent = (props) => {
    const client = useClient({ apiVersion })
    const description = usePublish(props)
    const onHandle = description?.onHandle
    if (!description || !onHandle) return description
    const forgetAndPublish = async () => {
      await forget(client, [props.id]).catch(() => undefined)
      onHandle()
    }
    return { ...description, onHandle: () => void forgetAndPublish() }
  }
  useForgettingPublish.action = publish.action
  useForgettingPublish.displayName = publish.displayName
  return useForgettingPublish
}

/** The desk's entry. */
export function scheduledItem(S: StructureBuilder, title: string) {
  return S.listItem()
    .id('scheduled')
    .title(title)
    .icon(ClockIcon)
    .child(S.component(ScheduledList).id('scheduled').title(title))
}
