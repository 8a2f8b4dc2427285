import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, ''),
      // Outside Next nothing is a browser bundle: the guard has nothing to guard.
      'server-only': fileURLToPath(new URL('node_modules/server-only/empty.js', import.meta.url)),
    },
  },
  test: {
    include: ['{app,components,lib,messages,sanity}/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'sanity/dist/**'],
    // Many tests wait for a program of ours that they started: one more at a time than there are processors.
    maxWorkers: availableParallelism() + 1,
    // The collaborator of most tests is a real Content Lake, which takes its time to start on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // So does whatever a test waits for.
    expect: { poll: { timeout: 15_000 } },
    allowOnly: false,
  },
})
