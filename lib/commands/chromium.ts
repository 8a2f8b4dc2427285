/** Which Chromium the end-to-end tests run in, and how to come by one. */
import { chromium } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem.ts'
import type { Processes } from './processes.ts'
import { tool } from './program.ts'

/** Where distributions put it, and the names it goes by. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Debian's Chromium without the parts that draw windows: the same pages for a fifth less of the processor (2026-11-25). */
const windowless = 'chromium-headless-shell'

/** Playwright's download either runs within this many seconds or the machine has no way to it. */
const downloadSeconds = 180

/** What Playwright needs to know to start it. */
export type Chromium = { executablePath: string; args: string[] }

/** The Chromium of this machine: Playwright's own, else the system's; null when there is none that starts. */
export function findChromium(): Chromium | null {
  return firstToStart([chromium.executablePath(), ...onPath(names)])
}

/** The one that does least besides drawing pages, which is enough for most tests. It keeps no page for going back. */
export const findLightChromium = (): Chromium | null => firstToStart(onPath([windowless])) ?? findChromium()

function firstToStart(files: string[]): Chromium | null {
  const executablePath = files.find(starts)
  return executablePath === undefined ? null : { executablePath, args: listArguments() }
}

/**
 * The Chromium of this machine, brought to it when there is none, and the lighter one beside it where that can be had.
 * Throws a Problem that says what to install.
 */
export async function demandChromium(processes: Processes, say: (line: string) => void): Promise<Chromium> {
  const found = await bringChromium(processes, say)
  if (isDebianToChange() && onPath([windowless]).every((file) => !existsSync(file))) {
    say('Installing the lighter Chromium that Debian has…')
    await runFor(processes, ...install(windowless))
  }
  return found
}

async function bringChromium(processes: Processes, say: (line: string) => void): Promise<Chromium> {
  const found = findChromium()
  if (found) return found
  for (const [sentence, ...command] of listWays()) {
    say(sentence)
    await runFor(processes, ...command)
    const brought = findChromium()
    if (brought) return brought
  }
  throw new Problem(
    'The end-to-end tests need Chromium and none could be brought to this machine. Install it (on Debian: apt-get install chromium) or let Playwright do so: npx playwright install --with-deps chromium',
  )
}

/** A program and what it is given. */
type Command = [string, ...string[]]

function listWays(): [string, ...Command][] {
  const playwright = tool('playwright', 'install', 'chromium')
  const download: [string, ...Command] = ['Downloading Chromium…', playwright.command, ...playwright.args]
  return isDebianToChange() ? [download, ["Installing Debian's Chromium…", ...install('chromium')]] : [download]
}

/** Whether we may install what tests need: as root on Debian, which is what containers are. */
const isDebianToChange = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

const install = (name: string): Command => [
  'sh',
  '-c',
  `apt-get update && apt-get install -y --no-install-recommends ${name}`,
]

async function runFor(processes: Processes, command: string, ...args: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await processes.run({ name: 'Bringing Chromium', command, args, env, seconds: downloadSeconds })
}

function onPath(programs: string[]): string[] {
  return programs.flatMap((name) => (process.env.PATH ?? '').split(':').map((folder) => join(folder, name)))
}

/** A file that is there may still miss the libraries of a bare machine: only a start tells. */
function starts(executablePath: string): boolean {
  if (!existsSync(executablePath)) return false
  try {
    execFileSync(executablePath, ['--version'], { stdio: 'ignore', timeout: 20_000 })
    return true
  } catch {
    return false
  }
}

function listArguments(): string[] {
  return [
    // Chromium's sandbox refuses to run as root, which is what containers are.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
  ]
}
