/** The names this site answers to. A request for any other is not ours, and nothing is made or kept for it. */
import { env } from '../env.ts'

/** Names of the machine itself: a front, a health check or a developer asks by them, with any port. */
const own = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether a Host header names this site: its public address, this machine, or a name in SITE_HOSTS. */
export function isOurHost(host: string | null): boolean {
  if (host === null) return false
  const { SITE_URL, SITE_HOSTS } = env()
  const asked = host.toLowerCase()
  return asked === new URL(SITE_URL).host || own.has(asked.replace(/:\d+$/, '')) || SITE_HOSTS.includes(asked)
}
