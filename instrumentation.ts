/** What runs once when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { startReconciling } = await import('./lib/delivery/reconcile.ts')
  startReconciling()
}
