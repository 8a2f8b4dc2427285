import { defineConfig, devices } from '@playwright/test'
import { findChromium } from './lib/commands/chromium.ts'

const { executablePath, args } = findChromium() ?? { args: [] }

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? ([['json']] as const) : [])],
  outputDir: 'test-results',
  use: {
    baseURL: process.env.E2E_SITE,
    trace: 'retain-on-failure',
    launchOptions: { ...(executablePath !== undefined && { executablePath }), args },
  },
  projects: [
    { name: 'desktop', use: devices['Desktop Chrome'] },
    // What is behind the pages is the same on every screen.
    { name: 'phone', use: devices['Pixel 7'], testMatch: /(reading|accessibility|front-page)\.spec\.ts/ },
  ],
})
