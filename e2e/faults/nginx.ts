/** The nginx recipe of deploy/, run by this machine's nginx on a port and in a folder of the test's own. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../lib/commands/ports.ts'
import { answers } from '../../lib/commands/processes.ts'
import { root } from '../../lib/commands/program.ts'

const program = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path))
const modules = ['ngx_http_brotli_filter_module.so', 'ngx_http_brotli_static_module.so'].map(
  (name) => `/usr/lib/nginx/modules/${name}`,
)

export const hasNginx = program !== undefined
export const hasBrotli = modules.every((path) => existsSync(path))

export type Front = { address: string; close: () => Promise<void> }

/** Starts nginx before a site. Throws what `nginx -t` says when the recipe is not right. */
export async function startFront(site: string, build: string): Promise<Front> {
  if (program === undefined) throw new Error('There is no nginx on this machine')
  const folder = mkdtempSync(join(tmpdir(), 'ambas-front-'))
  const port = await freePort()
  const file = writeConfiguration(folder, port, site, build)
  execFileSync(program, ['-t', '-c', file, '-p', folder], { stdio: 'pipe' })
  const server = spawn(program, ['-c', file, '-p', folder, '-g', 'daemon off;'], { stdio: 'ignore' })
  const address = `http://localhost:${port}`
  while (!(await answers(`${address}/api/health`))) if (server.exitCode !== null) throw new Error('nginx has ended')
  return {
    address,
    async close() {
      server.kill('SIGTERM')
      await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function writeConfiguration(folder: string, port: number, site: string, build: string): string {
  const included = join(folder, 'include')
  mkdirSync(included)
  for (const name of hasBrotli ? ['brotli.conf', 'brotli-static.conf'] : []) {
    writeFileSync(join(included, name), readFileSync(join(root, 'deploy/nginx', name)))
  }
  const recipe = readFileSync(join(root, 'deploy/nginx/ambas.conf'), 'utf8')
    .replaceAll('/var/cache/nginx/ambas', join(folder, 'cache'))
    .replaceAll('/run/ambas-compressor.sock', join(folder, 'compressor.sock'))
    .replaceAll('/etc/nginx/ambas/', `${included}/`)
    .replaceAll('/opt/ambas/.next/', `${join(root, build)}/`)
    .replaceAll('localhost:3000', new URL(site).host)
    .replaceAll('listen 80;', `listen localhost:${port};`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(folder, kind)};`,
  )
  const lines = [
    ...(hasBrotli ? modules.map((path) => `load_module ${path};`) : []),
    `pid ${join(folder, 'pid')}; error_log ${join(folder, 'error.log')};`,
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'events {}',
    `http { types { text/css css; application/javascript js; font/woff2 woff2; } access_log off; ${temporary.join(' ')}`,
    recipe,
    '}',
  ]
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, lines.join('\n'))
  return file
}
