/** nginx serving a page as a file that was compressed beforehand: as fast as this machine can serve it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { freePort } from '../ports.ts'
import type { Processes } from '../processes.ts'
import { hasBrotli, startNginx } from './nginx.ts'
import type { Tools } from '../debian.ts'

/** Answers the file's address. */
export async function startStaticFile(
  processes: Processes,
  tools: Tools,
  { folder, html }: { folder: string; html: string },
): Promise<string> {
  const files = join(folder, 'files')
  mkdirSync(files, { recursive: true })
  writeFileSync(join(files, 'article.html'), html)
  writeFileSync(join(files, 'article.html.gz'), gzipSync(html, { level: 9 }))
  writeFileSync(join(files, 'article.html.br'), brotliCompressSync(html))
  const address = `http://localhost:${await freePort()}`
  const brotli = hasBrotli(tools) ? 'brotli_static on;' : ''
  const http = `server { listen ${new URL(address).host}; root ${files}; gzip_static on; ${brotli}
    open_file_cache max=100 inactive=60s; }`
  const url = `${address}/article.html`
  await startNginx(processes, tools, { name: 'nginx with a file', folder, http, ready: url })
  return url
}
