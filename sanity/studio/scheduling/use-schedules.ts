/** What is scheduled. */
import { createLiveDocuments } from '../live-documents.ts'

/** Documents whose drafts the site publishes at a moment, together or not at all. Ids are those of published documents. */
export type Schedule = {
  _id: string
  publishAt: string
  documents: string[]
  /** Why the site could not publish them when their moment came. */
  problem?: { why: string; document?: string; detail?: string } | null
}

/** Everything scheduled, the earliest first. */
export const useSchedules = createLiveDocuments<Schedule>({
  filter: '_type == "schedule"',
  query: '*[_type == "schedule"] | order(publishAt asc) {_id, publishAt, documents, problem}',
})

/** The schedule a document is in. */
export function useScheduleOf(id: string): Schedule | undefined {
  return useSchedules().find(({ documents }) => documents.includes(id))
}
