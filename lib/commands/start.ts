/** `npm start`: the whole newsroom, with the site as readers will get it. */
import { buildSite, buildStudio } from './builds.ts'
import { parseArguments, runCommand } from './command.ts'
import { openNewsroom, prefixed } from './newsroom.ts'
import { startSite } from './servers.ts'

const folder = '.next'

await runCommand((processes) => {
  parseArguments(process.argv.slice(2), [])
  return openNewsroom(processes, {
    async prepare(environment) {
      // The local lake serves the Studio; for hosted Sanity it is deployed: npx sanity deploy.
      if (environment.isLocal) await buildStudio(processes, environment, console.log)
    },
    async serve(environment, isContentNew) {
      await buildSite(processes, environment, { folder, isForced: isContentNew }, console.log)
      console.log('Starting the site…')
      return [await startSite(processes, environment, folder, prefixed('site'))]
    },
    studio: ({ isLocal, lake }) =>
      isLocal ? lake.address : 'npm run dev serves it here; npx sanity deploy puts it online',
  })
})
