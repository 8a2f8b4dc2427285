/** The Nu HTML checker, the one behind validator.w3.org. It is slow to start: give it all files at once. */
import { execFile, execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'

const run = promisify(execFile)

type Message = { url: string; type: string; message: string; extract?: string; lastLine?: number }

/** What it objects to in HTML files: errors only, and none about style, of which it knows less than browsers do. */
export async function checkFiles(files: string[]): Promise<string[]> {
  demandJava()
  const jar = createRequire(import.meta.url)('vnu-jar') as string
  const options = ['-jar', jar, '--exit-zero-always', '--errors-only', '--stdout', '--format', 'json']
  const { stdout } = await run('java', ['-Xss8m', '-XX:TieredStopAtLevel=1', ...options, ...files], {
    maxBuffer: 64 << 20,
  })
  const { messages } = JSON.parse(stdout) as { messages: Message[] }
  return messages
    .filter(({ message }) => !message.startsWith('CSS:'))
    .map(({ url, message, extract }) => `${url.split('/').at(-1)}: ${message} ${extract ?? ''}`)
}

/** The checker is a Java program. Installs Java where that can be done; otherwise says how. */
function demandJava(): void {
  if (hasJava()) return
  if (process.getuid?.() === 0) {
    execFileSync('sh', ['-c', 'apt-get update -qq; apt-get install -y -qq default-jre-headless'], { stdio: 'ignore' })
  }
  if (!hasJava()) throw new Error('The Nu HTML checker needs Java. On Debian: apt-get install default-jre-headless')
}

function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
