/** What runs once when the server starts (what is not used is not loaded), and what hears of every fault while it serves. */
import type { Instrumentation } from 'next'

/** Milliseconds. The first readers after a start are served before anything is prepared. */
const afterStart = 10_000

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { flushCompileCache } = await import('node:module')
  const { outliveReaders } = await import('./lib/delivery/log.ts')
  outliveReaders()
  if (process.env.OTEL_EXPORTER_OTLP_ENDPOINT) {
    const { startTracing } = await import('./lib/delivery/traces.ts')
    startTracing()
  }
  const { keepBodiesOut } = await import('./lib/delivery/methods.ts')
  const { letPackedLeave } = await import('./lib/delivery/packed.ts')
  letPackedLeave()
  // In development Next sends itself messages.
  if (process.env.NODE_ENV === 'production') keepBodiesOut()
  const { startReconciling } = await import('./lib/delivery/reconcile.ts')
  const { startPublishing } = await import('./lib/scheduling/scheduler.ts')
  const { reportTraffic } = await import('./lib/delivery/traffic.ts')
  const { reportVitals } = await import('./lib/delivery/vitals.ts')
  const { prepareKeptPages } = await import('./lib/delivery/prepare.ts')
  const { makeStaleAgain } = await import('./lib/delivery/make-again.ts')
  startReconciling()
  startPublishing()
  if (process.env.REDIS_URL) {
    const { startNeighbours } = await import('./lib/delivery/neighbours.ts')
    startNeighbours()
  }
  reportTraffic()
  reportVitals()
  setTimeout(() => {
    // What was compiled stays for the next start, even if this one ends without warning.
    flushCompileCache()
    void prepareKeptPages()
    void makeStaleAgain()
  }, afterStart).unref()
}

/** One line for each fault: which page of ours could not be made, and why. */
export const onRequestError: Instrumentation.onRequestError = async (error, { method }, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log, reason } = await import('./lib/delivery/log.ts')
  log({ event: 'fault', method, route: routePath, in: routeType, why: reason(error) })
}
