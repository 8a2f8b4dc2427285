/** `npm test`: everything that can be checked, on servers, data and a build of its own. Ends with `N passed, N failed`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listReadings, listUnitTests } from './checks.ts'
import { demandChromium } from './chromium.ts'
import { parseArguments, runCommand } from './command.ts'
import type { Processes } from './processes.ts'
import { tool } from './program.ts'
import { nginxKit, openTools, redisKit } from './debian.ts'
import { countOf, countPlaywright } from './reports.ts'
import { buildStage, createStage, openStage, plainShell, toTestVariables, type Stage } from './stage.ts'
import { runSteps, summary, verdict, type Step } from './steps.ts'

await runCommand(async (processes) => {
  parseArguments(process.argv.slice(2), [])
  const folder = mkdtempSync(join(tmpdir(), 'ambas-test-'))
  const stage = await createStage()
  process.once('exit', () => {
    stage.clear()
    rmSync(folder, { recursive: true, force: true })
  })
  const total = await runSteps([
    ...listUnitTests(processes, folder),
    verdict('browser', async () => {
      await demandChromium(processes, console.log)
      return []
    }),
    verdict('nginx and Redis', async () => {
      // Where they cannot be had the recipe of deploy/ is only looked at, and no two instances are one site.
      await openTools(processes, nginxKit, console.log)
      await openTools(processes, redisKit, console.log)
      return []
    }),
    verdict('build', async () => {
      await buildStage(processes, stage)
      return []
    }),
    journeys(processes, stage, folder),
    // The journeys often wait for something: what is left of the processors is enough for these.
    ...listReadings(processes, { isPatient: true }),
  ])
  console.log(`\n${summary(total)}`)
  return total.failed === 0 ? 0 : 1
})

function journeys(processes: Processes, stage: Stage, folder: string): Step {
  const report = join(folder, 'playwright.json')
  return {
    name: 'end to end',
    needs: ['browser', 'build'],
    isAlone: true,
    run: async () => {
      await openStage(processes, stage)
      const env = { ...plainShell(), ...toTestVariables(stage), TMPDIR: folder, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
      const { code, output } = await processes.run({ name: 'Playwright', ...tool('playwright', 'test'), env })
      const count = countOf(report, countPlaywright)
      return { passed: count.passed, failed: code !== 0 && count.failed === 0 ? 1 : count.failed, output }
    },
  }
}
