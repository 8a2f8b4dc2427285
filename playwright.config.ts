import { defineConfig, devices } from '@playwright/test'
import { findLightChromium } from './lib/commands/chromium.ts'

const { executablePath, args } = findLightChromium() ?? { args: [] }

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/global-setup.ts',
  fullyParallel: true,
  workers: 4,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? ([['json']] as const) : [])],
  outputDir: 'test-results',
  use: {
    baseURL: process.env.E2E_SITE,
    // A trace copies the page at every step, which costs more than the step: ask for one (`--trace on`) to look into a failure.
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath !== undefined && { executablePath }), args },
  },
  projects: [
    // Each of these opens a newsroom of its own and ill-treats it. They wait more than they work, so they begin.
    { name: 'faults', testDir: 'e2e/faults', use: devices['Desktop Chrome'] },
    // Readers see the demo newspaper as it was filled in; editors, who change it, begin when readers are done.
    { name: 'desktop', testDir: 'e2e/readers', use: devices['Desktop Chrome'] },
    {
      name: 'phone',
      testDir: 'e2e/readers',
      use: devices['Pixel 7'],
      testIgnore: /(accessibility|enhancement|head|headers|html|look|pictures|whole)\.spec\.ts/,
    },
    {
      name: 'editors',
      testDir: 'e2e/editors',
      use: { ...devices['Desktop Chrome'], contextOptions: { reducedMotion: 'reduce' } },
      dependencies: ['desktop', 'phone'],
    },
  ],
})
