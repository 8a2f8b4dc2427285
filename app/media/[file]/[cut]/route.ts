/** A picture at one of the sizes the site uses. Its address changes with its content, so it may be kept for ever. */
import { getPicture } from '@/lib/delivery/media'
import { log, reason } from '@/lib/delivery/log'
import { parseMediaPath } from '@/lib/images'

const types = { webp: 'image/webp', jpg: 'image/jpeg' }

export async function GET(_request: Request, { params }: RouteContext<'/media/[file]/[cut]'>): Promise<Response> {
  const { file, cut } = await params
  const path = `/media/${file}/${cut}`
  const wanted = parseMediaPath(path)
  if (wanted === null) return refusal(404)
  try {
    const bytes = await getPicture(path, wanted)
    return bytes === null ? refusal(404) : picture(bytes, types[wanted.format])
  } catch (error) {
    log({ event: 'picture not made', path, why: reason(error) })
    return refusal(503)
  }
}

function picture(bytes: Buffer, type: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-length': String(bytes.length),
      'cache-control': 'public, max-age=31536000, immutable',
      // Other sites may show our pictures: a shared link brings its picture along.
      'cross-origin-resource-policy': 'cross-origin',
    },
  })
}

function refusal(status: 404 | 503): Response {
  return new Response(null, {
    status,
    headers: { 'cache-control': 'no-store', ...(status === 503 ? { 'retry-after': '30' } : {}) },
  })
}
