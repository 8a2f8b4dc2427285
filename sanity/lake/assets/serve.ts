/** `/images/…` and `/files/…`: pictures as their address asks for them, and files to be saved. */

import { createReadStream } from 'node:fs'
import { seesPrivate } from '../access/identity.ts'
import { httpError } from '../errors.ts'
import type { Answer, Exchange } from '../http/exchange.ts'
import type { Files } from './files.ts'
import { mimeTypes, type ImageFormat } from './formats.ts'
import type { ImageCache } from './image-cache.ts'
import { outputFormat, parseImageRequest } from './image-request.ts'
import { transformImage } from './transform.ts'

const imageName = /^[0-9a-f]{40}-\d{1,5}x\d{1,5}\.(jpg|png|webp|gif|avif|tif|svg)$/
const fileName = /^[0-9a-f]{40}\.[a-z0-9]{1,12}$/

/** A name is the hash of the content: what it names never changes. */
const forever = 'public, max-age=31536000, immutable'

/** Should a browser open a file after all, nothing in it may run or load. */
const inert = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" }

type Parts = { files: Files; cache: ImageCache }

/** Answers an image address. The original bytes, EXIF and all, are only for those with a token (`dlRaw`, exports). */
export async function answerImage(exchange: Exchange, { files, cache }: Parts): Promise<Answer> {
  const { caught, search, headers, identity } = exchange
  const name = caught.name ?? ''
  const original = imageName.exec(name)?.[1] as ImageFormat | undefined
  if (original === undefined || !(await files.exists(name))) throw httpError(404, 'Image not found')
  const path = files.pathOf(name)
  if (search.get('dlRaw') === 'true' && seesPrivate(identity)) return download(path, mimeTypes[original], name, search)
  const request = parseImageRequest(search)
  const format = outputFormat(request, original, headers.accept ?? '')
  if (format === 'svg') return download(path, mimeTypes.svg, name, search)
  const isAnimated = original === 'gif' || original === 'webp'
  const key = JSON.stringify([name, request, format])
  const body = await cache.get(key, () => transformImage(path, request, format, isAnimated))
  return { headers: { ...imageHeaders(format, request.auto), ...saving(search, name) }, body }
}

function imageHeaders(format: ImageFormat, auto: string | undefined): Record<string, string> {
  const vary = auto === undefined ? 'origin' : 'origin, accept'
  return { 'content-type': mimeTypes[format], 'cache-control': forever, vary, ...inert }
}

/** `dl` asks for a download, under a name of the asker's choice. */
function saving(search: URLSearchParams, name: string): Record<string, string> {
  const wanted = search.get('dl')
  if (wanted === null) return {}
  const filename = wanted === '' ? name : wanted
  return {
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(filename).replaceAll("'", '%27')}`,
  }
}

/** Answers a file, to be saved and never shown: it may be a page that would run here. */
export async function answerFile({ caught, search }: Exchange, { files }: Parts): Promise<Answer> {
  const name = caught.name ?? ''
  if (!fileName.test(name) || !(await files.exists(name))) throw httpError(404, 'File not found')
  return download(files.pathOf(name), 'application/octet-stream', name, search)
}

function download(path: string, type: string, name: string, search: URLSearchParams): Answer {
  const asked = new URLSearchParams(search)
  if (!asked.has('dl')) asked.set('dl', '')
  return {
    headers: { 'content-type': type, 'cache-control': forever, ...inert, ...saving(asked, name) },
    body: createReadStream(path),
  }
}
