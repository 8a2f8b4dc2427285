/** The nginx recipe of deploy/, run by this machine's nginx on a port and in a folder of the test's own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as nginx from '../../lib/commands/bench/nginx.ts'
import { findTools, nginxKit } from '../../lib/commands/debian.ts'
import { createProcesses } from '../../lib/commands/processes.ts'

const tools = findTools(nginxKit)

export const hasNginx = tools.find('usr/sbin/nginx') !== null

export type Front = { address: string; close: () => Promise<void> }

/** Starts nginx before a site. Throws what nginx says when the recipe is not right. */
export async function startFront(site: string, build: string): Promise<Front> {
  const processes = createProcesses()
  const folder = mkdtempSync(join(tmpdir(), 'ambas-front-'))
  return {
    address: await nginx.startFront(processes, tools, { folder, site, build }),
    async close() {
      await processes.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
