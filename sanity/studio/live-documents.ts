/** Our tools' own documents of one type, as every part of the Studio sees them: asked once, and again whenever they change. */
import type { SanityClient } from '@sanity/client'
import { useSyncExternalStore } from 'react'
import { useClient } from 'sanity'
import { apiVersion } from '../project.ts'

type Store<T> = { subscribe: (listener: () => void) => () => void; current: () => T[] }

/** A hook that answers what a query finds, and listens to what a filter names; both are GROQ. */
export function createLiveDocuments<T>({ filter, query }: { filter: string; query: string }): () => T[] {
  const stores = new WeakMap<SanityClient, Store<T>>()
  return function useLiveDocuments() {
    const client = useClient({ apiVersion })
    const store = stores.get(client) ?? createStore<T>(client, { filter, query })
    stores.set(client, store)
    return useSyncExternalStore(store.subscribe, store.current)
  }
}

function createStore<T>(client: SanityClient, { filter, query }: { filter: string; query: string }): Store<T> {
  const listeners = new Set<() => void>()
  let documents: T[] = []
  let stop = () => {}

  const load = async () => {
    documents = await client.fetch<T[]>(query, {}, { perspective: 'raw' })
    for (const listener of listeners) listener()
  }

  const listen = () => {
    const options = { events: ['welcome', 'mutation'], includeResult: false, visibility: 'query' } as const
    const events = client
      .listen(`*[${filter}]`, {}, { ...options, events: [...options.events] })
      // Until the next event what was known stays: nothing else is lost by a question that fails.
      .subscribe(() => void load().catch(() => undefined))
    stop = () => events.unsubscribe()
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      if (listeners.size === 1) listen()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) stop()
      }
    },
    current: () => documents,
  }
}
