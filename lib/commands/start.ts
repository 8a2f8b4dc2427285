/** `npm start`: the whole newsroom, with the site as readers will get it. */
import { parseArguments, runCommand } from './command.ts'
import { openNewsroom, prefixed } from './newsroom.ts'
import { buildSite, startSite } from './servers.ts'

const folder = '.next'

await runCommand((processes) => {
  parseArguments(process.argv.slice(2), [])
  return openNewsroom(processes, async ({ environment, isContentNew }) => {
    await buildSite(processes, environment, { folder, isForced: isContentNew }, console.log)
    console.log('Starting the site…')
    return startSite(processes, environment, folder, prefixed('site'))
  })
})
