/**
 * One value for the whole process. The door, the pages and the cache handler are separate bundles with modules of
 * their own; what they share hangs on the global object, under a name.
 */
export function processWide<T>(name: string, create: () => T): () => T {
  const key = Symbol.for(`ambas.${name}`)
  const home = globalThis as Record<symbol, T | undefined>
  return () => (home[key] ??= create())
}
