/** What Sanity records of an image: its size as it is seen, a tiny preview, and the colours it is made of. */

import sharp from 'sharp'
import { httpError } from '../errors.ts'
import { readPalette, type Palette } from './palette.ts'

/** Pixels an image may have; decoding takes four bytes for each. */
export const largestPicture = 100_000_000

export type ImageMetadata = {
  _type: 'sanity.imageMetadata'
  hasAlpha: boolean
  isOpaque: boolean
  lqip: string
  dimensions: { _type: 'sanity.imageDimensions'; width: number; height: number; aspectRatio: number }
  palette: Palette
}

/** Reads an image file. Throws 400 when it cannot be decoded or is too large. */
export async function readImageMetadata(path: string): Promise<ImageMetadata> {
  try {
    const image = sharp(path, { limitInputPixels: largestPicture }).autoOrient()
    const { hasAlpha, autoOrient } = await image.metadata()
    const { width, height } = autoOrient
    const [preview, pixels, { isOpaque }] = await Promise.all([
      image.clone().resize(20).png({ palette: true }).toBuffer(),
      image
        .clone()
        .resize(48, 48, { fit: 'inside' })
        .removeAlpha()
        .toColourspace('srgb')
        .raw({ depth: 'uchar' })
        .toBuffer(),
      image.clone().stats(),
    ])
    return {
      _type: 'sanity.imageMetadata',
      hasAlpha,
      isOpaque,
      lqip: `data:image/png;base64,${preview.toString('base64')}`,
      dimensions: { _type: 'sanity.imageDimensions', width, height, aspectRatio: width / height },
      palette: readPalette(pixels),
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw httpError(400, `Invalid image, could not read metadata: ${reason}`)
  }
}
