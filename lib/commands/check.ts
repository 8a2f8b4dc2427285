/** `npm run check`: everything in `npm test` that needs no browser and no build. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listReadings, listUnitTests } from './checks.ts'
import { parseArguments, runCommand } from './command.ts'
import { runSteps, summary } from './steps.ts'

await runCommand(async (processes) => {
  parseArguments(process.argv.slice(2), [])
  const folder = mkdtempSync(join(tmpdir(), 'ambas-check-'))
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  const total = await runSteps([...listUnitTests(processes, folder), ...listReadings(processes)])
  console.log(`\n${summary(total)}`)
  return total.failed === 0 ? 0 : 1
})
