/** The parameters of an image address, checked: what to cut, how large, and in which format. */

import { z } from 'zod'
import { httpError } from '../errors.ts'
import type { ImageFormat } from './formats.ts'

const largestSide = 8192

const whole = z.coerce.number().int()
const side = whole.min(1).max(largestSide).optional()
const numbers = z.string().regex(/^\d{1,6}(,\d{1,6}){3}$/)
const part = z.coerce.number().min(0).max(1).optional()

const shape = z.object({
  w: side,
  h: side,
  'max-w': side,
  'max-h': side,
  dpr: z.coerce.number().min(0.1).max(5).default(1),
  fit: z.enum(['clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale']).default('clip'),
  crop: z.enum(['top', 'bottom', 'left', 'right', 'center', 'entropy', 'focalpoint']).default('center'),
  'fp-x': part,
  'fp-y': part,
  rect: numbers
    .transform((text) => {
      const [left = 0, top = 0, width = 0, height = 0] = text.split(',').map(Number)
      return { left, top, width, height }
    })
    .refine(({ width, height }) => width > 0 && height > 0, 'has no area')
    .optional(),
  q: whole.min(0).max(100).optional(),
  fm: z.enum(['jpg', 'pjpg', 'png', 'webp', 'avif', 'gif']).optional(),
  auto: z.enum(['format']).optional(),
  bg: z
    .string()
    .regex(/^([0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})$/i)
    .optional(),
  blur: whole.min(0).max(2000).optional(),
  sharp: whole.min(0).max(100).optional(),
  sat: whole.min(-100).max(100).optional(),
  flip: z.enum(['h', 'v', 'hv']).optional(),
  or: z.enum(['0', '90', '180', '270']).transform(Number).optional(),
})

export type ImageRequest = z.output<typeof shape>

/** Reads the parameters it knows and passes over others. Throws 400 for a value that makes no sense. */
export function parseImageRequest(search: URLSearchParams): ImageRequest {
  const known = Object.keys(shape.shape).flatMap((name) => {
    const value = search.get(name)
    return value === null || value === '' ? [] : [[name, value]]
  })
  const parsed = shape.safeParse(Object.fromEntries(known))
  if (parsed.success) return parsed.data
  throw httpError(400, `Invalid image address: ${z.prettifyError(parsed.error)}`)
}

/** The format to answer in. With `auto=format` WebP where the browser takes it, for it costs far less to make than AVIF. */
export function outputFormat(request: ImageRequest, original: ImageFormat, accept: string): ImageFormat {
  if (request.auto === 'format' && original !== 'svg' && /image\/webp/.test(accept)) return 'webp'
  if (request.fm === 'pjpg') return 'jpg'
  return request.fm ?? original
}
