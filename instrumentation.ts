/** What runs once when the server starts. */

/** Milliseconds. The first readers after a start are served before anything is prepared. */
const afterStart = 10_000

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { outliveReaders } = await import('./lib/delivery/log.ts')
  outliveReaders()
  const { refuseUntakeable } = await import('./lib/delivery/methods.ts')
  refuseUntakeable()
  const { startReconciling } = await import('./lib/delivery/reconcile.ts')
  const { startPublishing } = await import('./lib/scheduling/scheduler.ts')
  const { prepareKeptPages } = await import('./lib/delivery/prepare.ts')
  startReconciling()
  startPublishing()
  setTimeout(prepareKeptPages, afterStart).unref()
}
