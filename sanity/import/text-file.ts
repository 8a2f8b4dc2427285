/** A file's text, piece by piece: the encoding found out, what is not text at all refused in plain words. */
import { open } from 'node:fs/promises'
import { Failure } from './failure.ts'

const pieceSize = 256 * 1024

/** XML forbids these outright, yet WordPress copies them from the editor into its exports. */

const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/**
 * Yields the text of a file in pieces, without the control characters XML forbids.
 * Throws a Failure when there is no such file, or it is packed, or its bytes are not in its encoding.
 */
export async function* readText(path: string): AsyncGenerator<string> {
  const file = await opened(path)
  try {
    const piece = Buffer.alloc(pieceSize)
    let decoder: TextDecoder | null = null
    for (let at = 0; ;) {
      const { bytesRead } = await file.read(piece, 0, pieceSize, at)
      const bytes = piece.subarray(0, bytesRead)
      decoder ??= decoderFor(bytes, path)
      yield decoded(decoder, bytes, bytesRead > 0, path, at).replace(forbidden, '')
      if (bytesRead === 0) return
      at += bytesRead
    }
  } finally {
    await file.close()
  }
}

async function opened(path: string) {
  try {
    const file = await open(path)
    const { size } = await file.stat().then((facts) => (facts.isFile() ? facts : { size: -1 }))
    if (size > 0) return file
    await file.close()
    throw new Failure(size === 0 ? `${path} is empty.` : `${path} is not a file.`)
  } catch (error) {
    if (error instanceof Failure) throw error
    const code = error instanceof Error && 'code' in error ? error.code : null
    throw new Failure(code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read (${String(code)}).`)
  }
}

function decoderFor(start: Buffer, path: string): TextDecoder {
  if (start.subarray(0, 2).toString('latin1') === 'PK') throw new Failure(packed(path, 'a zip'))
  if (start[0] === 0x1f && start[1] === 0x8b) throw new Failure(packed(path, 'packed with gzip'))
  const encoding = encodingOf(start)
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch {
    throw new Failure(`${path} says that it is written in “${encoding}”, which is no encoding known here.`)
  }
}

const packed = (path: string, how: string) => `${path} is ${how}: unpack it and import the .xml file inside.`

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const declared = /^\s*<\?xml[^>]*\sencoding=["']([\w.:-]+)["']/.exec(start.subarray(0, 200).toString('latin1'))
  return declared?.[1] ?? 'utf-8'
}

function decoded(decoder: TextDecoder, bytes: Buffer, hasMore: boolean, path: string, at: number): string {
  try {
    return decoder.decode(bytes, { stream: hasMore })
  } catch {
    throw new Failure(
      hasMore
        ? `${path} is not written in ${decoder.encoding}: what stands after ${placeOf(bytes, decoder, at)} is no such text. Export it again.`
        : `${path} ends in the middle of a character: it was cut off. Export or download it again.`,
    )
  }
}

/** Where the text stops being one: the words before it, or the byte. A character may have begun in the piece before. */
function placeOf(bytes: Buffer, { encoding }: TextDecoder, at: number): string {
  const [, sound = ''] = /^\ufffd{0,3}([^\ufffd]+)\ufffd/.exec(new TextDecoder(encoding).decode(bytes)) ?? []
  const words = sound.slice(-30).replace(/\s+/g, ' ').trim()
  return words === '' ? `byte ${at}` : `“${words}”`
}
