/** What a schedule depends on besides the draft: the newsroom's clock, its other language version, and a site that publishes. */
import type { SanityClient } from '@sanity/client'
import { useEffect, useState } from 'react'
import { useClient } from 'sanity'
import { apiVersion } from '../../project.ts'
import { siteAddress } from '../site.ts'

/** The time zone of the newsroom, from the site's settings; null until it is known. */
export function useTimeZone(): string | null {
  const client = useClient({ apiVersion })
  const [timeZone, setTimeZone] = useState<string | null>(null)
  useEffect(() => {
    const question = client.fetch<string | null>('*[_id == "siteSettings"][0].timeZone')
    question.then(
      (zone) => setTimeZone(isTimeZone(zone) ? zone : 'UTC'),
      () => setTimeZone('UTC'),
    )
  }, [client])
  return timeZone
}

function isTimeZone(name: string | null): name is string {
  try {
    return name !== null && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

export type Version = { id: string; type: string; title: string; language: string }

const otherVersionsQuery = `*[_type == "translation.metadata" && references($id)][0].translations[value._ref != $id].value._ref`
const draftsQuery = `*[_id in $ids] {_id, "type": _type, title, language}`

/** The drafts of a document's other language versions. */
export async function findOtherDrafts(client: SanityClient, id: string): Promise<Version[]> {
  const raw = { perspective: 'raw' } as const
  const ids = (await client.fetch<(string | null)[] | null>(otherVersionsQuery, { id }, raw)) ?? []
  const drafts = ids.flatMap((other) => (other ? [`drafts.${other}`] : []))
  if (drafts.length === 0) return []
  type Found = { _id: string; type: string; title: string | null; language: string | null }
  const found = await client.fetch<Found[]>(draftsQuery, { ids: drafts }, raw)
  return found.map(({ _id, type, title, language }) => ({
    id: _id.slice('drafts.'.length),
    type,
    title: title ?? '',
    language: language ?? '',
  }))
}

/** Whether the site publishes what is scheduled: `why` it does not, in its own words. */
export type Publishing = { is: 'ready' } | { is: 'away' } | { is: 'off'; why: string }

/** Asks the site. Never throws. */
export async function askSite(): Promise<Publishing> {
  try {
    const response = await fetch(`${siteAddress}/api/health`, { signal: AbortSignal.timeout(5000) })
    const { scheduling } = (await response.json()) as { scheduling?: { status: string; why?: string } }
    return scheduling?.status === 'ok' ? { is: 'ready' } : { is: 'off', why: scheduling?.why ?? '' }
  } catch {
    return { is: 'away' }
  }
}
