/** `/data/live/events`: says which sync tags a commit has made old, so that pages showing them ask again. */

import { seesPrivate } from '../access/identity.ts'
import { httpError } from '../errors.ts'
import { isOn, type Answer, type Exchange } from '../http/exchange.ts'
import type { Committer } from '../mutations/commit.ts'
import type { Commit } from '../store/change.ts'
import { anythingTag, syncTagOf } from '../query/sync-tags.ts'
import { isPublicId } from '../store/document.ts'
import type { History } from '../store/history.ts'
import { toEvent } from './event.ts'

/** Returns the handler of live requests. */
export function createLiveFeed({ committer, history }: { committer: Committer; history: History }) {
  function answer({ search, identity, headers }: Exchange): Answer {
    const includesDrafts = isOn(search, 'includeDrafts')
    if (includesDrafts && !seesPrivate(identity)) throw httpError(401, 'Live events of drafts need a token')
    const lastSeen = headers['last-event-id']
    return {
      events(sink) {
        const latest = history.latest() ?? 'beginning'
        const hasMissed = lastSeen !== undefined && lastSeen !== latest
        // A page that was away while something changed cannot know what: it starts afresh.
        sink.write(toEvent(hasMissed ? 'restart' : 'welcome', {}, latest))
        return committer.subscribe((commit) => {
          const tags = tagsOf(commit, includesDrafts)
          if (tags.length > 0) sink.write(toEvent('message', { tags }, commit.transactionId))
        })
      },
    }
  }

  return { answer }
}

function tagsOf({ changes }: Commit, includesDrafts: boolean): string[] {
  const heard = changes.filter(({ id }) => includesDrafts || isPublicId(id))
  const types = new Set(
    heard.flatMap(({ before, after }) => [before?._type, after?._type]).filter((type) => type !== undefined),
  )
  return types.size === 0 ? [] : [...[...types].map(syncTagOf), anythingTag]
}
