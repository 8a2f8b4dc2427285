/** Whether bytes are a picture readers can be shown, told from the bytes and not from their name. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'

const extensions: Record<string, string> = { jpeg: 'jpg', png: 'png', gif: 'gif', webp: 'webp', tiff: 'tif' }

/** `bytes`: what to carry. `asset`: the id Sanity gives to a picture of these bytes. `isDrawn`: it was lines, and is dots now. */
export type Inspected = { bytes: Buffer; asset: string; isDrawn: boolean } | { problem: string }

/** Looks at all of a picture, for a head alone proves nothing. Never throws. */
export async function inspect(bytes: Buffer): Promise<Inspected> {
  const kind = foreignKind(bytes)
  if (kind !== null) return { problem: notCarried(kind) }
  try {
    const { format } = await sharp(bytes).metadata()
    if (format === 'svg') return await measured(await drawn(bytes), true)
    return await measured(bytes, false)
  } catch {
    const isPage = /^\s*<(?:!doctype html|html)/i.test(bytes.subarray(0, 200).toString('latin1'))
    return { problem: isPage ? 'what is there is a web page' : 'what is there is no picture, or a damaged one' }
  }
}

async function measured(bytes: Buffer, isDrawn: boolean): Promise<Inspected> {
  const picture = sharp(bytes, { failOn: 'truncated' })
  const { format, width, height, compression } = await picture.metadata()
  const extension = format === 'heif' && compression === 'av1' ? 'avif' : extensions[format]
  if (extension === undefined) return { problem: notCarried(format) }
  await picture.resize(8).raw().toBuffer()
  const sha1 = createHash('sha1').update(bytes).digest('hex')
  return { bytes, asset: `image-${sha1}-${width}x${height}-${extension}`, isDrawn }
}

/** Pixels: as wide as readers are ever shown a picture. */
const drawingWidth = 1920

/** Resolutions a drawing is drawn at: its own, at most as much finer as the library does. */
const [ownDensity, finest] = [72, 2400]

/**
 * An SVG as a PNG. An SVG is a document that can run scripts and fetch things, so none is ever kept; it is drawn here, by a
 * library that does neither.
 */
async function drawn(bytes: Buffer): Promise<Buffer> {
  const { width } = await sharp(bytes).metadata()
  const density = Math.min(finest, Math.max(ownDensity, Math.ceil((ownDensity * drawingWidth) / width)))
  return sharp(bytes, { density })
    .timeout({ seconds: 20 })
    .resize({ width: drawingWidth, height: drawingWidth, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer()
}

/** Kinds of pictures that are not read here, by how their files begin. */
function foreignKind(bytes: Buffer): string | null {
  const start = bytes.subarray(0, 12).toString('latin1')
  if (start.startsWith('BM')) return 'BMP'
  return /^.{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/s.test(start) && !bytes.subarray(0, 64).includes('avif')
    ? 'HEIC'
    : null
}

const notCarried = (kind: string) =>
  `it is a ${kind}, which is not carried: save it as a JPEG, under the same name, in a folder for --media`
