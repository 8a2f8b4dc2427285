/** A program to run, and the two kinds of them we have: our own TypeScript files and the tools that packages bring. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

export type Variables = Record<string, string | undefined>

export type Program = {
  /** What people call it: "The Content Lake". */
  name: string
  command: string
  args: string[]
  env: Variables
  /** The folder it runs in: the project's when left out. */
  cwd?: string
  /** It is ended after this many seconds. */
  seconds?: number
  /** It takes the processors only when nothing else wants them. */
  isPatient?: boolean
}

type Call = Pick<Program, 'command' | 'args'>

/** One of our own files, run by the Node that runs us. */
export function ours(file: string, ...args: string[]): Call {
  return { command: process.execPath, args: [join(root, file), ...args] }
}

/** A tool that a package brings, run by the Node that runs us, whatever the machine's own is. */
export function tool(name: string, ...args: string[]): Call {
  return { command: process.execPath, args: [join(root, 'node_modules/.bin', name), ...args] }
}
