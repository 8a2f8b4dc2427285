/** Before the journeys: the newsroom they visit. `npm test` opens it beforehand; `npx playwright test` alone has it opened here. */
import { createProcesses } from '../lib/commands/processes.ts'
import { buildStage, createStage, openStage, toTestVariables } from '../lib/commands/stage.ts'

export default async function openNewsroom(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.E2E_SITE) return undefined
  const processes = createProcesses()
  const stage = await createStage()
  const close = async () => {
    await processes.stop()
    stage.clear()
  }
  try {
    console.log('Building the site for the tests (about a minute)…')
    await buildStage(processes, stage)
    await openStage(processes, stage)
  } catch (error) {
    await close()
    throw error
  }
  // The processes in which the tests run inherit these.
  Object.assign(process.env, toTestVariables(stage))
  return close
}
