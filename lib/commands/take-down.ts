/** `npm run take-down -- /en/articles/…`: the address answers 410 at once, whatever the Content Lake says. `--undo` puts it back. */
import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { parseArgs } from 'node:util'
import { runCommand } from './command.ts'
import { prepareEnvironment } from './environment.ts'
import { Problem } from './problem.ts'
import { root } from './program.ts'

await runCommand(async () => {
  const { values, positionals } = parseArgs({ options: { undo: { type: 'boolean' } }, allowPositionals: true })
  const { site, variables } = prepareEnvironment(root)
  const [given] = positionals
  if (given === undefined) throw new Problem('Say which address: npm run take-down -- /en/articles/the-slug')
  const path = new URL(given, site.address).pathname
  const body = JSON.stringify({ path, undo: values.undo === true })
  const signature = await encodeSignatureHeader(body, Date.now(), variables.SANITY_WEBHOOK_SECRET ?? '')
  const response = await send(`${site.address}/api/take-down`, body, signature)
  const answer = (await response.json()) as { message: string; path?: string; pages?: number }
  if (!response.ok) throw new Problem(`The site at ${site.address} refused: ${answer.message}`)
  console.log(`${answer.path ?? path}: ${answer.message}. Pages thrown away that showed it: ${answer.pages ?? 0}.`)
  if (values.undo !== true) console.log('Unpublish it in the Studio too, or listings will show its headline again.')
  return 0
})

async function send(address: string, body: string, signature: string): Promise<Response> {
  try {
    return await fetch(address, { method: 'POST', body, headers: { [SIGNATURE_HEADER_NAME]: signature } })
  } catch {
    throw new Problem(`No site answers at ${address}. Run this where the site runs, with the same PORT.`)
  }
}
