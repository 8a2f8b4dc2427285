/** `npm run dev`: the whole newsroom, with site and Studio made anew from their sources as they change. */
import { parseArguments, runCommand } from './command.ts'
import { openNewsroom, prefixed } from './newsroom.ts'
import { startSiteForDevelopment, startStudioForDevelopment } from './servers.ts'

await runCommand((processes) => {
  parseArguments(process.argv.slice(2), [])
  return openNewsroom(processes, {
    ports: ({ studio }) => [{ number: studio.port, variable: 'STUDIO_PORT', for: 'the Studio' }],
    async serve(environment) {
      console.log('Starting the site and the Studio, with hot reload…')
      return Promise.all([
        startSiteForDevelopment(processes, environment, prefixed('site')),
        startStudioForDevelopment(processes, environment, prefixed('studio')),
      ])
    },
    studio: ({ studio }) => studio.address,
  })
})
