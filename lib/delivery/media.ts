/** Pictures, from the site's own origin: asked of the Content Lake once, and kept. */
import { dataset, isLocal, lakeAddress, projectId } from '../../sanity/project.ts'
import { askForFile } from '../content/ask.ts'
import type { MediaRequest } from '../images.ts'
import { keptOr } from './kept-files.ts'

/** The quality pictures are made in: what a reader sees no difference above. WebP keeps more at the same number. */
const quality = { webp: 65, jpg: 72 }

/** The picture's bytes; null when the Content Lake has none by that name. Throws ContentLakeError when it is away. */
export async function getPicture(path: string, wanted: MediaRequest): Promise<Buffer | null> {
  return keptOr(path, () => askForFile(sourceOf(wanted)))
}

/** The address of the picture at the Content Lake, as its image pipeline takes it. */
function sourceOf({ file, rect, width, height, format }: MediaRequest): string {
  const base = isLocal ? lakeAddress : 'https://cdn.sanity.io'
  const address = new URL(`/images/${projectId}/${dataset}/${file}`, base)
  address.search = new URLSearchParams({
    rect: `${rect.left},${rect.top},${rect.width},${rect.height}`,
    w: String(width),
    h: String(height),
    fit: 'crop',
    fm: format,
    q: String(quality[format]),
  }).toString()
  return address.href
}
