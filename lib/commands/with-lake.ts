/**
 * `with-lake.ts FILE [arguments]`: runs one of our files against the Content Lake. The local one is started for the
 * time if it is not up. `npm run seed` and `npm run import` are this.
 */
import { runCommand } from './command.ts'
import { prepareEnvironment, type Environment } from './environment.ts'
import { demandFree } from './ports.ts'
import { answers, type Processes } from './processes.ts'
import { ours, root } from './program.ts'
import { countDocuments, startLake } from './servers.ts'

await runCommand(async (processes) => {
  const [file = '', ...args] = process.argv.slice(2)
  const environment = prepareEnvironment(root)
  if (environment.isLocal) await reachLake(processes, environment)
  const { variables } = environment
  // npm runs scripts in the project's folder; a file named on the command line is meant from where the person was.
  const cwd = process.env.INIT_CWD ?? process.cwd()
  const { code } = await processes.run({ name: file, ...ours(file, ...args), env: variables, cwd }, console.log)
  return code ?? 1
})

async function reachLake(processes: Processes, environment: Environment): Promise<void> {
  const { lake } = environment
  if (await answers(`${lake.address}/v1/ping`)) {
    // Asked for the sake of its refusal: a lake with other secrets is not ours to fill.
    await countDocuments(environment)
    return
  }
  await demandFree({ number: lake.port, variable: 'LAKE_PORT', for: 'the local Content Lake' })
  await startLake(processes, environment)
}
