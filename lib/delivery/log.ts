/** One line of JSON per thing that happened, on standard output. */

type Entry = { event: string } & Record<string, string | number | boolean | null>

export function log(entry: Entry): void {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`)
}

/** An error in a few words: its message and that of what caused it, without stack or secret. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}

/**
 * Lets the process outlive whoever reads its output. Without it a closed pipe is an error, which is printed, which is
 * an error: the server would spend its time on nothing else.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}
