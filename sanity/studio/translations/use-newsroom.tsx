/** The newsroom as every part of the Studio sees it: read once, for all of them. */
import type { SanityClient } from '@sanity/client'
import { useToast } from '@sanity/ui/toast'
import { createContext, useCallback, useContext, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useClient, type LayoutProps } from 'sanity'
import { apiVersion } from '../../project.ts'
import { languages } from '../../schema/language.ts'
import { useSay } from '../use-words.ts'
import { toBoard, type Board } from './board.ts'
import { createLiveNewsroom } from './live.ts'
import { emptyNewsroom, type Entry, type Newsroom } from './newsroom.ts'

type Known = { newsroom: Newsroom; board: Board }

const codes = languages.map(({ id }) => id)

const NewsroomContext = createContext<Known>({ newsroom: emptyNewsroom, board: toBoard(emptyNewsroom, codes) })

/** Around the whole Studio. */
export function NewsroomLayout(props: LayoutProps): ReactNode {
  const client = useLakeClient()
  const live = useMemo(() => createLiveNewsroom(client), [client])
  const newsroom = useSyncExternalStore(live.subscribe, live.get)
  const known = useMemo(() => ({ newsroom, board: toBoard(newsroom, codes) }), [newsroom])
  return <NewsroomContext value={known}>{props.renderDefault(props)}</NewsroomContext>
}

/** Drafts and published documents each by their own id. */
export function useLakeClient(): SanityClient {
  const client = useClient({ apiVersion })
  return useMemo(() => client.withConfig({ perspective: 'raw' }), [client])
}

export const useNewsroom = () => useContext(NewsroomContext).newsroom
export const useBoard = () => useContext(NewsroomContext).board

/** What the newsroom has of a document; undefined for what is no article or page, or was not read yet. */
export function useEntry(id: string): Entry | undefined {
  return useNewsroom().entries.get(id.replace(/^drafts\./, ''))
}

/** Carries something out. `isBusy` until it is done; a failure is told in words, and answers false. */
export function useAct() {
  const say = useSay()
  const toast = useToast()
  const [isBusy, setBusy] = useState(false)
  const act = useCallback(
    async (deed: () => Promise<unknown>, done?: string): Promise<boolean> => {
      setBusy(true)
      try {
        await deed()
        if (done) toast.push({ status: 'success', title: done, closable: true })
        return true
      } catch (error) {
        console.error(error)
        toast.push({ status: 'error', title: say(reasonOf(error)), closable: true, duration: 15_000 })
        return false
      } finally {
        setBusy(false)
      }
    },
    [say, toast],
  )
  return { act, isBusy }
}

function reasonOf(error: unknown): string {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined
  if (status === 401 || status === 403) return 'Your role does not allow this. Ask an editor.'
  if (status === 409) return 'Somebody changed this at the same moment. Nothing was done; please look again.'
  return 'It did not work, and nothing was changed. Please try again.'
}
