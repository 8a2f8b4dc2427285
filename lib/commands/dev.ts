/** `npm run dev`: the whole newsroom, with the site made anew from its sources as they change. */
import { parseArguments, runCommand } from './command.ts'
import { openNewsroom, prefixed } from './newsroom.ts'
import { startSiteForDevelopment } from './servers.ts'

await runCommand((processes) => {
  parseArguments(process.argv.slice(2), [])
  return openNewsroom(processes, ({ environment }) => {
    console.log('Starting the site, with hot reload…')
    return startSiteForDevelopment(processes, environment, prefixed('site'))
  })
})
