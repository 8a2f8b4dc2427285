/** Publishing on schedule, as editors see it. The site does it (lib/scheduling); no paid plan of Sanity's is needed. */
import { ClockIcon } from '@sanity/icons/Clock'
import type { SanityClient } from '@sanity/client'
import { definePlugin, type DocumentActionProps } from 'sanity'
import type { StructureBuilder } from 'sanity/structure'
import { publishAfter } from '../publish-after.ts'
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
        ? publishAfter(forgetFirst, [...actions.slice(0, 1), useScheduleAction, useCancelAction, ...actions.slice(1)])
        : actions,
    badges: (badges, { schemaType }) => (schedulable.has(schemaType) ? [useScheduledBadge, ...badges] : badges),
  },
  form: { components: { input: ScheduledInput } },
})

/** What is published by hand is not published again at its moment. */
const forgetFirst = (client: SanityClient, { id }: DocumentActionProps) => forget(client, [id])

/** The desk's entry. */
export function scheduledItem(S: StructureBuilder, title: string) {
  return S.listItem()
    .id('scheduled')
    .title(title)
    .icon(ClockIcon)
    .child(S.component(ScheduledList).id('scheduled').title(title))
}
