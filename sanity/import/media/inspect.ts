/** Whether bytes are a picture readers can be shown, told from the bytes and not from their name. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'

const extensions: Record<string, string> = { jpeg: 'jpg', png: 'png', gif: 'gif', webp: 'webp', tiff: 'tif' }

/** `asset`: the id Sanity gives to a picture of these bytes. */
export type Inspected = { asset: string } | { problem: string }

/** Looks at all of a picture, for a head alone proves nothing. Never throws. */
export async function inspect(bytes: Buffer): Promise<Inspected> {
  try {
    const picture = sharp(bytes, { failOn: 'truncated' })
    const { format, width, height, compression } = await picture.metadata()
    const extension = format === 'heif' && compression === 'av1' ? 'avif' : extensions[format]
    if (extension === undefined) return { problem: `it is a picture of a kind that is not carried (${format})` }
    await picture.resize(8).raw().toBuffer()
    const sha1 = createHash('sha1').update(bytes).digest('hex')
    return { asset: `image-${sha1}-${width}x${height}-${extension}` }
  } catch {
    const isPage = /^\s*<(?:!doctype|html)/i.test(bytes.subarray(0, 200).toString('latin1'))
    return { problem: isPage ? 'what is there is a web page' : 'what is there is no picture, or a damaged one' }
  }
}
