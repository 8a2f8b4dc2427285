import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['{app,components,lib,messages,sanity}/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'sanity/dist/**'],
    // The collaborator of most tests is a real Content Lake, which takes its time to start on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
  },
})
