/** Everything outside the API: the built Studio when there is one, else a page that says what answers here. */

import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { httpError } from '../errors.ts'
import type { Answer, Exchange } from './exchange.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
}

export type Studio = {
  folder: string | undefined
  /** What the Studio is to know of where it runs: it finds them as `globalThis.studioVariables`. */
  variables: Record<string, string>
}

/** Serves a single-page application from `folder`: its files, and its first page for every other address. */
export async function answerStudio({ method, path }: Exchange, { folder, variables }: Studio): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') throw httpError(405, `${method} is not possible here`)
  const asked = decodePath(path)
  if (folder !== undefined && (await isFile(join(folder, 'index.html')))) {
    const file = join(folder, normalize(asked))
    const first = join(folder, 'index.html')
    if (file !== first && file.startsWith(folder + sep) && (await isFile(file))) return serveFile(file)
    if (file === first || extname(asked) === '') return serveFirst(first, variables)
  } else if (asked === '/') return { headers: { 'content-type': 'text/html; charset=utf-8' }, body: welcome }
  throw httpError(404, 'Not found')
}

function decodePath(path: string): string {
  try {
    const decoded = decodeURIComponent(path)
    if (!decoded.includes('\0')) return decoded
  } catch {
    // Falls through to the same refusal as a path no file can have.
  }
  throw httpError(400, 'Invalid address')
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  )

/** Built files carry a hash in their name; the first page names them and so must be asked for each time. */
function serveFile(path: string): Answer {
  const isHashed = /[.-][\w-]{8,}\.\w+$/.test(path) && !path.endsWith('.html')
  return {
    headers: {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-frame-options': 'SAMEORIGIN',
    },
    body: createReadStream(path),
  }
}

/** One build serves wherever it is started: what differs is written into its first page. */
async function serveFirst(path: string, variables: Record<string, string>): Promise<Answer> {
  const html = await readFile(path, 'utf8')
  const values = JSON.stringify(variables).replaceAll('<', '\\u003c')
  const script = `<script>globalThis.studioVariables=${values}</script>`
  return { ...serveFile(path), body: html.replace(/<head[^>]*>/, (head) => head + script) }
}

const welcome = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Local Content Lake</title>
<style>body{font:1.1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem;color-scheme:light dark}</style>
<h1>Local Content Lake</h1>
<p>This address answers the same requests as Sanity’s API, from a file on this computer. Programs talk to it; there is nothing to see here.</p>
<p>The Studio, where editors write, will appear at this address once it has been built.</p>
<hr>
<div lang="es">
<p>Esta dirección responde a las mismas peticiones que la API de Sanity, desde un archivo de este ordenador. La usan los programas; aquí no hay nada que ver.</p>
<p>El Studio, donde se escribe, aparecerá en esta dirección en cuanto esté construido.</p>
</div>
</html>
`
