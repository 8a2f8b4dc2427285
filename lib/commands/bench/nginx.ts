/** nginx with a configuration of ours, in a folder of its own. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../ports.ts'
import type { Processes, Server } from '../processes.ts'
import { root } from '../program.ts'
import { demandFound, type Tools } from '../debian.ts'

const findBrotli = (tools: Tools) => tools.find('usr/lib/nginx/modules/ngx_http_brotli_static_module.so')

export const hasBrotli = (tools: Tools) => findBrotli(tools) !== null

type Configuration = {
  name: string
  /** Its own, empty: caches, sockets and logs go there. */
  folder: string
  /** What stands inside `http { }`. */
  http: string
  /** Answers with success when it is up. */
  ready: string
}

/** Starts nginx and waits until it answers. Throws a Problem with what it says when the configuration is not right. */
export function startNginx(
  processes: Processes,
  tools: Tools,
  { name, folder, http, ready }: Configuration,
): Promise<Server> {
  mkdirSync(folder, { recursive: true })
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const brotli = findBrotli(tools)
  const lines = [
    ...(brotli === null ? [] : [`load_module ${brotli};`]),
    'daemon off; worker_processes 2;',
    `pid ${join(folder, 'pid')}; error_log ${join(folder, 'error.log')};`,
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'events { worker_connections 1024; }',
    'http {',
    `include ${demandFound(tools.find('etc/nginx/mime.types'), "nginx's table of types")};`,
    'default_type text/html; access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;',
    ...kinds.map((kind) => `${kind}_temp_path ${join(folder, kind)};`),
    http,
    '}',
  ]
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, lines.join('\n'))
  const command = demandFound(tools.find('usr/sbin/nginx'), 'nginx')
  const args = ['-c', file, '-p', folder, '-e', join(folder, 'error.log')]
  return processes.serve({ name, command, args, env: tools.env() }, { address: ready, seconds: 20 })
}

/** Starts the recipe of deploy/nginx before the site. Answers its address. */
export async function startFront(
  processes: Processes,
  tools: Tools,
  { folder, site, build }: { folder: string; site: string; build: string },
): Promise<string> {
  const address = `http://localhost:${await freePort()}`
  const included = join(folder, 'include')
  mkdirSync(included, { recursive: true })
  if (hasBrotli(tools)) writeFileSync(join(included, 'brotli-static.conf'), readRecipe('brotli-static.conf'))
  const http = readRecipe('ambas.conf')
    .replaceAll('/var/cache/nginx/ambas', join(folder, 'cache'))
    .replaceAll('/etc/nginx/ambas/', `${included}/`)
    .replaceAll('/srv/ambas/.next/', `${join(root, build)}/`)
    .replaceAll('localhost:3000', new URL(site).host)
    .replaceAll('listen 80;', `listen ${new URL(address).host};`)
  await startNginx(processes, tools, { name: 'nginx before the site', folder, http, ready: `${address}/api/health` })
  return address
}

const readRecipe = (name: string) => readFileSync(join(root, 'deploy/nginx', name), 'utf8')
