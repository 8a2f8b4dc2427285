/** A server-sent event as text: a name, data as JSON, and an id the client repeats when it comes back. */
export function toEvent(name: string, data: unknown, id?: string): string {
  return `event: ${name}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`
}
