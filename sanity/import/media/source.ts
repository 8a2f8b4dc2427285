/** Where the pictures of an archive come from. */
import type { MediaSource } from './bytes.ts'
import { openFolder } from './folder.ts'
import { placesInCopy } from './media-address.ts'
import { openWeb } from './web.ts'

/**
 * `given` is what `--media` says: a folder or the address of a copy of the uploads. Without it, pictures come from the
 * addresses in the export, and so do those of other sites in any case. Throws a Failure when there is no such folder.
 */
export async function openSource(given: string | null, isOwn: (address: string) => boolean): Promise<MediaSource> {
  const web = openWeb({ isPrivateAllowed: false })
  if (given === null) return web
  const copy = /^https?:\/\//.test(given) ? copyAt(given) : await openFolder(given)
  return (address) => (isOwn(address) ? copy(address) : web(address))
}

/** Whoever names an address means it, also when it is one of their own network. */
function copyAt(address: string): MediaSource {
  const web = openWeb({ isPrivateAllowed: true })
  const base = address.endsWith('/') ? address : `${address}/`
  return (picture) => {
    const [place = ''] = placesInCopy(picture)
    return web(new URL(place.split('/').map(encodeURIComponent).join('/'), base).href)
  }
}
