/** `/assets/images` and `/assets/files`: receives a file and makes the asset document that stands for it. */

import { extname } from 'node:path'
import { randomUUID } from 'node:crypto'
import { authoriseChange } from '../access/identity.ts'
import { httpError } from '../errors.ts'
import { json, type Answer, type Exchange } from '../http/exchange.ts'
import type { Committer } from '../mutations/commit.ts'
import type { Content } from '../mutations/mutation.ts'
import type { Documents } from '../store/documents.ts'
import type { Document } from '../store/document.ts'
import type { Files, ReceivedFile } from './files.ts'
import { detectImageFormat, mimeTypes } from './formats.ts'
import { readImageMetadata } from './metadata.ts'

const largestImage = 64 * 1024 * 1024
const largestFile = 512 * 1024 * 1024

export type UploadParts = {
  files: Files
  documents: Documents
  committer: Committer
  projectId: string
  dataset: string
  address: () => string
}

/** Stores an upload and answers `{document}`; the same content again answers the document there is. */
export async function answerUpload(exchange: Exchange, parts: UploadParts): Promise<Answer> {
  const isImage = exchange.caught.kind === 'images'
  refuseUnauthorised(exchange, isImage)
  const file = await parts.files.receive(exchange.request, isImage ? largestImage : largestFile)
  try {
    const asset = isImage ? await toImageAsset(file) : toFileAsset(file, exchange)
    const existing = parts.documents.get(asset.id)
    if (existing !== null && (await parts.files.exists(asset.name))) return json({ document: existing })
    await parts.files.keep(file, asset.name)
    return json({ document: existing ?? createAssetDocument(asset, file, exchange, parts) })
  } finally {
    await parts.files.discard(file)
  }
}

/** Asked before the body is read: somebody without the right should not fill the disk. */
function refuseUnauthorised({ identity }: Exchange, isImage: boolean): void {
  const _type = isImage ? 'sanity.imageAsset' : 'sanity.fileAsset'
  authoriseChange(identity, 0, null, { _id: 'asset', _type, _rev: '', _createdAt: '', _updatedAt: '' })
}

type Asset = { id: string; type: string; folder: string; name: string; extension: string; fields: Partial<Document> }

async function toImageAsset(file: ReceivedFile): Promise<Asset> {
  const extension = detectImageFormat(file.head)
  if (extension === null) {
    throw httpError(
      400,
      'Invalid image, could not read metadata: JPEG, PNG, WebP, GIF, AVIF, TIFF and SVG are accepted',
    )
  }
  const metadata = await readImageMetadata(file.path)
  const { width, height } = metadata.dimensions
  return {
    id: `image-${file.sha1}-${width}x${height}-${extension}`,
    type: 'sanity.imageAsset',
    folder: 'images',
    name: `${file.sha1}-${width}x${height}.${extension}`,
    extension,
    fields: { mimeType: mimeTypes[extension], metadata },
  }
}

function toFileAsset(file: ReceivedFile, { search, headers }: Exchange): Asset {
  const named = extname(search.get('filename') ?? '')
    .slice(1)
    .toLowerCase()
  const extension = /^[a-z0-9]{1,12}$/.test(named) ? named : 'bin'
  return {
    id: `file-${file.sha1}-${extension}`,
    type: 'sanity.fileAsset',
    folder: 'files',
    name: `${file.sha1}.${extension}`,
    extension,
    fields: { mimeType: headers['content-type']?.split(';')[0] ?? 'application/octet-stream' },
  }
}

function createAssetDocument(
  asset: Asset,
  file: ReceivedFile,
  exchange: Exchange,
  parts: UploadParts,
): Document | null {
  const { projectId, dataset } = parts
  const path = `${asset.folder}/${projectId}/${dataset}/${asset.name}`
  const document = {
    _id: asset.id,
    _type: asset.type,
    assetId: file.sha1,
    sha1hash: file.sha1,
    extension: asset.extension,
    size: file.size,
    path,
    url: `${parts.address()}/${path}`,
    uploadId: randomUUID(),
    ...asset.fields,
    ...describedBy(exchange.search),
  } satisfies Content
  parts.committer.commit([{ createIfNotExists: document }], {
    author: exchange.identity.id,
    authorise: (index, before, after) => authoriseChange(exchange.identity, index, before, after),
  })
  return parts.documents.get(asset.id)
}

/** What the uploader says of the file in the address. */
function describedBy(search: URLSearchParams): Partial<Document> {
  const fields: Partial<Document> = {}
  const filename = search.get('filename')
  if (filename !== null) fields.originalFilename = filename
  for (const name of ['label', 'title', 'description', 'creditLine']) {
    const value = search.get(name)
    if (value !== null) fields[name] = value
  }
  const [id, name, url] = ['sourceId', 'sourceName', 'sourceUrl'].map((parameter) => search.get(parameter))
  if (id && name) fields.source = { id, name, ...(url ? { url } : {}) }
  return fields
}
