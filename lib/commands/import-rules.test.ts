import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { root, tool } from './program.ts'

const rooms = ['app', 'components', 'lib', 'sanity', 'messages', 'e2e']

/** What nobody may write, and the rule that says so. */
const planted = [
  { rule: 'app', file: 'app/planted.ts', text: `import '../sanity/schema/article'` },
  { rule: 'app', file: 'app/planted-command.ts', text: `import '@/lib/commands/ports'` },
  { rule: 'door', file: 'proxy.ts', text: `import './components/byline'` },
  { rule: 'components', file: 'components/planted.tsx', text: `import '@/lib/delivery/database'` },
  { rule: 'components', file: 'components/planted-env.tsx', text: `import '@/lib/env'` },
  { rule: 'components-never-fetch', file: 'components/planted-read.tsx', text: `import '@/lib/content/article'` },
  { rule: 'lib', file: 'lib/content/planted.ts', text: `import '../../components/byline'` },
  { rule: 'lib', file: 'lib/planted.ts', text: `import '../sanity/schema/article.ts'` },
  { rule: 'lib', file: 'lib/planted-lake.ts', text: `import '../sanity/lake/errors.ts'` },
  { rule: 'commands', file: 'lib/commands/planted.ts', text: `import '../content/article.ts'` },
  { rule: 'schema', file: 'sanity/schema/planted.ts', text: `import '../../lib/images.ts'` },
  { rule: 'studio', file: 'sanity/studio/planted.ts', text: `import '../../lib/content/article.ts'` },
  { rule: 'lake', file: 'sanity/lake/planted.ts', text: `import '../project.ts'` },
  { rule: 'lake', file: 'sanity/lake/planted-words.ts', text: `import '../../messages/locales.ts'` },
  { rule: 'seed', file: 'sanity/seed/planted.ts', text: `import '../lake/errors.ts'` },
  { rule: 'import', file: 'sanity/import/planted.ts', text: `import '../schema/article.ts'` },
  { rule: 'transfer', file: 'sanity/transfer/planted.ts', text: `import '../schema/article.ts'` },
  { rule: 'messages', file: 'messages/planted.ts', text: `import '../lib/urls.ts'` },
  { rule: 'e2e', file: 'e2e/planted.ts', text: `import '../lib/content/article.ts'` },
  { rule: 'project-imports-nothing', file: 'sanity/project.ts', text: `import '../messages/locales.ts'` },
  { rule: 'client-takes-plain-props', file: 'components/planted.client.tsx', text: `import './planted-read'` },
  { rule: 'no-cycles', file: 'lib/planted-circle.ts', text: `import './planted-ring.ts'` },
]

const answerShape = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
  modules: z.array(z.object({ source: z.string() })),
})
type Answer = z.output<typeof answerShape>

const copy = mkdtempSync(join(tmpdir(), 'ambas-rules-'))
let before: Answer
let after: Answer

beforeAll(() => {
  const files = ['tsconfig.json', '.dependency-cruiser.cjs', 'package.json', 'proxy.ts', 'instrumentation.ts']
  for (const name of [...rooms, ...files]) {
    cpSync(join(root, name), join(copy, name), { recursive: true, filter: (path) => !path.includes('sanity/dist') })
  }
  before = cruise(copy)
  for (const { file, text } of planted) plant(file, text)
  plant('lib/planted-ring.ts', `import './planted-circle.ts'`)
  after = cruise(copy)
})

afterAll(() => {
  rmSync(copy, { recursive: true, force: true })
})

test('modules of every room are read', () => {
  expect(before.summary.totalCruised).toBeGreaterThan(100)
  const unread = rooms.filter((room) => !before.modules.some(({ source }) => source.startsWith(`${room}/`)))
  expect(unread).toEqual([])
})

test.each(planted)('$file is caught by the rule "$rule"', ({ file, rule }) => {
  const caught = after.summary.violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)
  expect(caught).toContain(rule)
})

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true })
  writeFileSync(join(copy, file), `${text}\n`)
}

function cruise(cwd: string): Answer {
  const { command, args } = tool('depcruise', '--output-type', 'json', ...rooms, 'proxy.ts', 'instrumentation.ts')
  // `err` of depcruise is its number of violations: the answer is in what it prints.
  const run = () =>
    execFileSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'pipe'] })
  return answerShape.parse(JSON.parse(run()))
}
