/** Lets an editor in who comes from the Studio: its Presentation tool writes a secret into the Content Lake and sends it along. */
import { validatePreviewUrl } from '@sanity/preview-url-secret'
import { urlSearchParamPreviewPathname, urlSearchParamPreviewSecret } from '@sanity/preview-url-secret/constants'
import { z } from 'zod'
import { ask, lakeClient } from '../content/ask.ts'
import { isPagePlace, pathOf, placeAt } from '../urls.ts'
import type { Locale } from '../../messages/locales.ts'
import { editorsHour, type EditorSession } from './session.ts'

const editorQuery = `*[_type == "sanity.previewUrlSecret" && secret == $secret][0].userId`

/**
 * The session for whoever asks with this address; null when its secret is not one the Studio made within the last hour
 * for one editor. A secret that is shared by everybody, which Sanity also knows, opens nothing here.
 * Throws ContentLakeError when the Content Lake is away.
 */
export async function admitEditor(address: string, language: Locale): Promise<EditorSession | null> {
  const secret = new URL(address).searchParams.get(urlSearchParamPreviewSecret)
  if (!secret) return null
  const editor = await ask(editorQuery, { secret }, 'raw')
  const { isValid } = await validatePreviewUrl(lakeClient('raw'), address)
  const named = z.string().min(1).safeParse(editor)
  return isValid && named.success
    ? { kind: 'editor', editor: named.data, language, until: Date.now() + editorsHour }
    : null
}

/** The path of ours that an address asks to be led to: taken apart and put together again, so that it leads nowhere else. */
export function wantedPath(address: string, parameter: string = urlSearchParamPreviewPathname): string | null {
  const wanted = new URL(address).searchParams.get(parameter) ?? ''
  const path = /^\/[^?#]*/.exec(wanted)?.[0]
  const place = path === undefined ? null : placeAt(path)
  return place !== null && isPagePlace(place) ? pathOf(place) : null
}
