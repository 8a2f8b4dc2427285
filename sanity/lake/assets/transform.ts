/** Makes the picture an image address asks for. What a camera wrote into the file (place, time, owner) is left behind. */

import sharp, { type Sharp } from 'sharp'
import type { ImageFormat } from './formats.ts'
import type { ImageRequest } from './image-request.ts'
import { largestPicture } from './metadata.ts'

const usualQuality = 75
/** A picture asked for as it is should stay as it is. */
const originalQuality = 92

type Size = { width: number; height: number }

/** Reads the original at `path` and returns the bytes of the picture asked for. */
export async function transformImage(
  path: string,
  request: ImageRequest,
  format: ImageFormat,
  isAnimated: boolean,
): Promise<Buffer> {
  const keepsFrames = isAnimated && (format === 'gif' || format === 'webp')
  let image = sharp(path, { limitInputPixels: largestPicture, animated: keepsFrames }).autoOrient()
  let size: Size = (await image.metadata()).autoOrient
  if (request.rect !== undefined) {
    const rect = inside(request.rect, size)
    image = image.extract(rect)
    size = rect
  }
  image = resize(image, request, size)
  image = retouch(image, request)
  return encode(image, format, request).toBuffer()
}

/** The part of a rectangle that lies within the picture, at least one pixel of it. */
function inside(rect: Size & { left: number; top: number }, size: Size) {
  const left = Math.min(rect.left, size.width - 1)
  const top = Math.min(rect.top, size.height - 1)
  return {
    left,
    top,
    width: Math.min(rect.width, size.width - left),
    height: Math.min(rect.height, size.height - top),
  }
}

function resize(image: Sharp, request: ImageRequest, size: Size): Sharp {
  const target = targetSize(request, size)
  if (target.width === undefined && target.height === undefined) return image
  const fits = {
    clip: 'inside',
    max: 'inside',
    fill: 'contain',
    fillmax: 'contain',
    crop: 'cover',
    min: 'cover',
    scale: 'fill',
  } as const
  const fit = fits[request.fit]
  const withoutEnlargement = request.fit === 'max' || request.fit === 'fillmax'
  if (fit === 'cover' && target.width !== undefined && target.height !== undefined && request.crop === 'focalpoint') {
    const { width, height } = target
    return image.extract(aroundFocus(request, size, width / height)).resize({ width, height, fit: 'fill' })
  }
  const position = request.crop === 'center' || request.crop === 'focalpoint' ? 'centre' : request.crop
  const background = request.bg === undefined ? { r: 255, g: 255, b: 255, alpha: 0 } : `#${request.bg}`
  return image.resize({ ...target, fit, position, background, withoutEnlargement })
}

/** The size to make, in real pixels. `min` never exceeds the original and keeps the wanted shape. */
function targetSize(request: ImageRequest, size: Size): Partial<Size> {
  const scaled = (wanted: number | undefined) =>
    wanted === undefined ? undefined : Math.max(1, Math.round(wanted * request.dpr))
  let width = scaled(least(request.w, request['max-w']))
  let height = scaled(least(request.h, request['max-h']))
  if (request.fit === 'min') {
    const shrink = Math.min(1, size.width / (width ?? size.width), size.height / (height ?? size.height))
    width = width === undefined ? undefined : Math.max(1, Math.round(width * shrink))
    height = height === undefined ? undefined : Math.max(1, Math.round(height * shrink))
  }
  return { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) }
}

function least(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return Math.min(one, other)
}

/** The largest area of the wanted shape whose centre is as near the focal point as the picture allows. */
function aroundFocus(request: ImageRequest, size: Size, ratio: number) {
  const width = Math.max(1, Math.min(size.width, Math.round(size.height * ratio)))
  const height = Math.max(1, Math.min(size.height, Math.round(size.width / ratio)))
  const place = (focus: number, whole: number, part: number) =>
    Math.round(Math.min(Math.max(focus * whole - part / 2, 0), whole - part))
  return {
    left: place(request['fp-x'] ?? 0.5, size.width, width),
    top: place(request['fp-y'] ?? 0.5, size.height, height),
    width,
    height,
  }
}

function retouch(image: Sharp, request: ImageRequest): Sharp {
  let result = image
  if (request.or !== undefined && request.or !== 0) result = result.rotate(request.or)
  if (request.flip?.includes('h')) result = result.flop()
  if (request.flip?.includes('v')) result = result.flip()
  if (request.blur) result = result.blur(Math.max(0.3, request.blur / 20))
  if (request.sharp) result = result.sharpen({ sigma: 0.5 + request.sharp / 50 })
  if (request.sat !== undefined) result = result.modulate({ saturation: Math.max(0, 1 + request.sat / 100) })
  return result
}

function encode(image: Sharp, format: ImageFormat, request: ImageRequest): Sharp {
  const isOriginal = request.w === undefined && request.h === undefined && request.fm === undefined
  const quality = request.q ?? (isOriginal && request.auto === undefined ? originalQuality : usualQuality)
  switch (format) {
    case 'png':
      return image.png()
    case 'webp':
      return image.webp({ quality: Math.max(1, quality) })
    case 'avif':
      return image.avif({ quality: Math.max(1, quality), effort: 2 })
    case 'gif':
      return image.gif()
    case 'tif':
      return image.tiff({ quality: Math.max(1, quality) })
    default: {
      // JPEG has no transparency: what shows through is the background, white unless asked otherwise.
      const background = request.bg === undefined ? '#ffffff' : `#${request.bg}`
      return image.flatten({ background }).jpeg({ quality: Math.max(1, quality), progressive: request.fm === 'pjpg' })
    }
  }
}
