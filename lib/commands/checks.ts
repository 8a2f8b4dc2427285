/** The steps that need no browser: what `npm run check` is, and the first part of `npm test`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listTooOld } from './dependency-floors.ts'
import type { Processes } from './processes.ts'
import { root, tool, type Variables } from './program.ts'
import { countOf, countVitest } from './reports.ts'
import { plainShell } from './stage.ts'
import { programs, verdict, type Step } from './steps.ts'

const generatedTypes = join(root, 'sanity/types.ts')

/** What runs our own code. `folder` is for reports and temporary files; the caller removes it. */
export function listUnitTests(processes: Processes, folder: string): Step[] {
  // What tests leave in the folder for temporary files goes with it.
  const env = { ...quietly(), TMPDIR: folder }
  return [
    // The longest first: the other is done beside it. It writes a file for a while that later ones read.
    unitTests(processes, env, join(folder, 'vitest.json')),
    verdict('generated types', () => compareGenerated(processes, env)),
  ]
}

/** What reads our sources and nothing else. `isPatient`: beside something that should not be held up by it. */
export function listReadings(processes: Processes, { isPatient = false } = {}): Step[] {
  const run = (name: string, ...args: string[]) => ({ ...tool(name, ...args), env: quietly(), isPatient })
  return [
    programs('types of routes', processes, run('next', 'typegen')),
    // Without them some routes belong to no project.
    { ...programs('lint', processes, run('eslint', '--max-warnings', '0', '.')), needs: ['types of routes'] },
    { ...programs('types', processes, run('tsc', '--noEmit')), needs: ['types of routes'] },
    programs('format', processes, run('prettier', '--check', '--log-level', 'warn', '.')),
    programs('import rules', processes, run('depcruise', 'app', 'components', 'lib', 'sanity', 'messages', 'e2e')),
    programs('unused files', processes, run('knip')),
    verdict('dependency floors', () => Promise.resolve(listTooOld(root))),
  ]
}

const quietly = (): Variables => ({ ...plainShell(), NEXT_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' })

/** Generates the types of the schema and the queries again; the committed ones must be the same. */
async function compareGenerated(processes: Processes, env: Variables): Promise<string[]> {
  const committed = existsSync(generatedTypes) ? readFileSync(generatedTypes, 'utf8') : ''
  try {
    const { code, output } = await processes.run({ name: 'typegen', command: 'npm', args: ['run', 'typegen'], env })
    if (code !== 0) return [output]
    const isSame = readFileSync(generatedTypes, 'utf8') === committed
    return isSame ? [] : ['sanity/types.ts is not what the schema and the queries say now. Run: npm run typegen']
  } finally {
    // A check changes nothing: what was there stays, for the developer to compare.
    if (committed !== '') writeFileSync(generatedTypes, committed)
  }
}

function unitTests(processes: Processes, env: Variables, report: string): Step {
  return {
    name: 'unit tests',
    run: async () => {
      const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      const { code, output } = await processes.run({ name: 'Vitest', ...tool('vitest', ...args), env })
      const count = countOf(report, countVitest)
      // An error outside any test fails the run and no test.
      return { passed: count.passed, failed: code !== 0 && count.failed === 0 ? 1 : count.failed, output }
    },
  }
}
