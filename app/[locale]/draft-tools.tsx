/** What stands on a page only while drafts are shown: the bar that says so and, for editors, the Studio's overlays. */
import { headers } from 'next/headers'
import { DraftBar } from '@/components/draft-bar'
import { VisualEditing } from '@/components/visual-editing.client'
import { previewing } from '@/lib/content/read'
import { getSite } from '@/lib/content/site'
import { env } from '@/lib/env'
import { leavePath, pathHeader } from '@/lib/preview/bar'
import { pathOf } from '@/lib/urls'
import type { Locale } from '@/messages/locales'

export async function DraftTools({ locale }: { locale: Locale }) {
  const preview = await previewing()
  if (preview === null) return null
  const { session, isPublished } = preview
  const { timeZone } = await getSite(locale)
  const showing = session.kind === 'guest' ? 'guest' : isPublished ? 'published' : 'drafts'
  const leave = leavePath((await headers()).get(pathHeader) ?? pathOf({ kind: 'front', locale }))
  return (
    <>
      <DraftBar {...session} showing={showing} timeZone={timeZone} leave={leave} />
      {session.kind === 'editor' && <VisualEditing studio={env().STUDIO_URL} />}
    </>
  )
}
