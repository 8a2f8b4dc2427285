/** WordPress with its default theme and the same article: Debian's packages, on sockets and in a folder of our own. */
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../ports.ts'
import { demand, type Processes } from '../processes.ts'
import type { BenchArticle } from './article.ts'
import { startNginx } from './nginx.ts'
import { demandFound, type Tools } from '../debian.ts'
import { configurationFile, setUpScript } from './wordpress-files.ts'

/** The article's address: every time anew, and out of a page cache. */
export type WordPress = { plain: string; cached: string }

/** Throws a Problem when something it needs is not on this machine, or does not come up. */
export async function startWordPress(
  processes: Processes,
  tools: Tools,
  { folder, article }: { folder: string; article: BenchArticle },
): Promise<WordPress> {
  mkdirSync(folder, { recursive: true })
  const site = join(folder, 'site')
  const [cached, plain] = [await freePort(), await freePort()].map((port) => `http://localhost:${port}`) as [
    string,
    string,
  ]
  copyProgram(tools, site)
  writeFileSync(
    join(site, 'wp-config.php'),
    configurationFile({ address: cached, socket: join(folder, 'database.sock') }),
  )
  const php = writePhpSettings(tools, folder)
  await startDatabase(processes, tools, folder)
  await setUp(processes, tools, { folder, site, php, article })
  await startPhp(processes, tools, folder, php)
  const http = servers({ folder, site, cached, plain })
  const page = `/${article.slug}/`
  await startNginx(processes, tools, {
    name: 'nginx before WordPress',
    folder: join(folder, 'nginx'),
    http,
    ready: cached + page,
  })
  return { plain: plain + page, cached: cached + page }
}

/** A copy of the program: Debian's has links to the places where it would be installed. */
function copyProgram(tools: Tools, target: string): void {
  const source = demandFound(tools.find('usr/share/wordpress'), 'WordPress')
  cpSync(source, target, { recursive: true, verbatimSymlinks: true })
  rmSync(join(target, 'wp-config.php'), { force: true })
  for (const name of readdirSync(target, { recursive: true, encoding: 'utf8' })) {
    const link = join(target, name)
    if (!lstatSync(link).isSymbolicLink() || existsSync(link)) continue
    const real = tools.find(readlinkSync(link).replace(/^\//, ''))
    rmSync(link)
    if (real !== null) symlinkSync(real, link)
  }
  mkdirSync(join(target, 'wp-content/uploads'), { recursive: true })
}

/** Where PHP finds its extensions, whatever the machine's own settings say. */
function writePhpSettings(tools: Tools, folder: string): string {
  const extensions = demandFound(tools.findIn('usr/lib/php', /^\d{8}$/), "PHP's extensions")
  const wanted = ['mysqlnd', 'mysqli', 'gd', 'ctype', 'tokenizer', 'iconv', 'fileinfo', 'exif', 'posix', 'mbstring']
  const there = wanted.filter((name) => existsSync(join(extensions, `${name}.so`)))
  const lines = [
    `extension_dir=${extensions}`,
    ...there.map((name) => `extension=${name}`),
    ...(existsSync(join(extensions, 'opcache.so')) ? ['zend_extension=opcache'] : []),
    'memory_limit=256M',
  ]
  const file = join(folder, 'php.ini')
  writeFileSync(file, lines.join('\n'))
  return file
}

const noOtherSettings = { PHP_INI_SCAN_DIR: '' }

async function startDatabase(processes: Processes, tools: Tools, folder: string): Promise<void> {
  const server = demandFound(tools.find('usr/sbin/mariadbd'), 'MariaDB')
  const base = server.replace(/\/sbin\/mariadbd$/, '')
  const data = join(folder, 'database')
  const who = process.getuid?.() === 0 ? ['--user=root'] : []
  const install = demandFound(tools.find('usr/bin/mariadb-install-db'), 'MariaDB')
  const common = [
    '--no-defaults',
    `--basedir=${base}`,
    `--datadir=${data}`,
    `--lc-messages-dir=${base}/share/mysql`,
    ...who,
  ]
  const setUp = [...common, '--auth-root-authentication-method=normal', '--skip-test-db']
  await demand(processes, { name: 'Setting MariaDB up', command: install, args: setUp, env: tools.env(), seconds: 90 })
  const places = ['socket=database.sock', 'pid-file=database.pid'].map(
    (place) => `--${place.replace('=', `=${folder}/`)}`,
  )
  const args = [...common, ...places, '--skip-networking', '--skip-log-bin', `--tmpdir=${folder}`]
  runAside(processes, { name: 'MariaDB', command: server, args, env: tools.env() })
}

async function startPhp(processes: Processes, tools: Tools, folder: string, settings: string): Promise<void> {
  const pool = [
    '[global]',
    `error_log = ${join(folder, 'php.log')}`,
    'daemonize = no',
    '[bench]',
    ...(process.getuid?.() === 0 ? ['user = root'] : []),
    `listen = ${join(folder, 'php.sock')}`,
    'pm = static',
    'pm.max_children = 8',
  ]
  const file = join(folder, 'php-fpm.conf')
  writeFileSync(file, pool.join('\n'))
  const command = demandFound(tools.findIn('usr/sbin', /^php-fpm\d/), 'PHP')
  const args = ['--nodaemonize', '--allow-to-run-as-root', '-c', settings, '--fpm-config', file]
  runAside(processes, { name: 'PHP', command, args, env: { ...tools.env(), ...noOtherSettings } })
  return Promise.resolve()
}

/** Starts what answers on a socket. Whoever needs it waits for the socket; whatever ends it, its user notices. */
function runAside(processes: Processes, program: Parameters<Processes['run']>[0]): void {
  void processes.run(program).catch(() => undefined)
}

type SetUp = { folder: string; site: string; php: string; article: BenchArticle }

/** Installs WordPress into the database and writes the article as an editor would have: in blocks, with a featured picture. */
async function setUp(processes: Processes, tools: Tools, { folder, site, php, article }: SetUp): Promise<void> {
  const picture = join(folder, 'picture.jpg')
  writeFileSync(picture, article.picture)
  const { title, slug, excerpt, publishedAt, alt, author } = article
  const facts = { title, slug, excerpt, publishedAt, alt, author, picture, content: inBlocks(article.html) }
  writeFileSync(join(folder, 'article.json'), JSON.stringify(facts))
  const script = join(folder, 'set-up.php')
  writeFileSync(
    script,
    setUpScript({ site, article: join(folder, 'article.json'), socket: join(folder, 'database.sock') }),
  )
  const command = demandFound(tools.findIn('usr/bin', /^php\d+\.\d+$/), 'PHP')
  const env = { ...tools.env(), ...noOtherSettings }
  await demand(processes, { name: 'Setting WordPress up', command, args: ['-c', php, script], env, seconds: 120 })
}

/** The HTML with the comments by which WordPress knows its blocks. */
function inBlocks(html: string): string {
  const blocks = { p: 'paragraph', h2: 'heading', h3: 'heading', ul: 'list', ol: 'list', blockquote: 'quote' }
  return Object.entries(blocks).reduce(
    (text, [tag, name]) =>
      text
        .replaceAll(new RegExp(`^<${tag}>`, 'gm'), `<!-- wp:${name} -->\n<${tag}>`)
        .replaceAll(new RegExp(`</${tag}>$`, 'gm'), `</${tag}>\n<!-- /wp:${name} -->`),
    html,
  )
}

type Places = { folder: string; site: string; cached: string; plain: string }

/** Two servers of one WordPress: with nginx keeping its pages for ten minutes, and without. */
function servers({ folder, site, cached, plain }: Places): string {
  const parameters = {
    ...{ QUERY_STRING: '$query_string', REQUEST_METHOD: '$request_method', CONTENT_TYPE: '$content_type' },
    ...{ CONTENT_LENGTH: '$content_length', SCRIPT_NAME: '$fastcgi_script_name', REQUEST_URI: '$request_uri' },
    ...{ DOCUMENT_URI: '$document_uri', DOCUMENT_ROOT: '$document_root', SERVER_PROTOCOL: '$server_protocol' },
    ...{
      GATEWAY_INTERFACE: 'CGI/1.1',
      SERVER_SOFTWARE: 'nginx',
      REMOTE_ADDR: '$remote_addr',
      SERVER_NAME: 'localhost',
    },
    SERVER_PORT: '$server_port',
    SCRIPT_FILENAME: '$document_root$fastcgi_script_name',
    // WordPress has one address and sends everybody there who comes by another.
    HTTP_HOST: new URL(cached).host,
  }
  const passed = Object.entries(parameters).map(([name, value]) => `fastcgi_param ${name} ${value};`)
  const server = (address: string, cache: string) => `server {
    listen ${new URL(address).host}; root ${site}; index index.php;
    gzip on; gzip_types text/css application/javascript application/json image/svg+xml;
    location / { try_files $uri $uri/ /index.php?$args; }
    location ~ \\.php$ { ${passed.join(' ')} fastcgi_pass unix:${join(folder, 'php.sock')}; ${cache} }
  }`
  const keep =
    'fastcgi_cache wordpress; fastcgi_cache_key $request_uri; fastcgi_cache_valid 200 10m; ' +
    'fastcgi_ignore_headers Cache-Control Expires Set-Cookie;'
  return [
    `fastcgi_cache_path ${join(folder, 'cache')} keys_zone=wordpress:10m max_size=100m use_temp_path=off;`,
    server(cached, keep),
    server(plain, ''),
  ].join('\n')
}
