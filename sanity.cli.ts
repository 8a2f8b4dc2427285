/** What Sanity's command line needs: building the Studio, extracting the schema, generating types. */
import { defineCliConfig } from 'sanity/cli'
import { dataset, projectId } from './sanity/project.ts'

/** Written into the Studio. Sanity's own names for these, with `STUDIO` in them, come first: hosts that build the Studio know them. */
const studioEnv = {
  SANITY_PROJECT_ID: process.env.SANITY_STUDIO_PROJECT_ID || process.env.SANITY_PROJECT_ID || '',
  SANITY_DATASET: process.env.SANITY_STUDIO_DATASET || process.env.SANITY_DATASET || '',
  LAKE_PORT: process.env.LAKE_PORT ?? '',
  SITE_URL: process.env.SANITY_STUDIO_SITE_URL || process.env.SITE_URL || '',
}

export default defineCliConfig({
  api: { projectId: studioEnv.SANITY_PROJECT_ID || projectId, dataset: studioEnv.SANITY_DATASET || dataset },
  typegen: {
    path: './lib/content/**/*.ts',
    schema: '.sanity/schema.json',
    generates: './sanity/types.ts',
    overloadClientMethods: false,
  },
  schemaExtraction: { path: '.sanity/schema.json' },
  deployment: { autoUpdates: false },
  server: { port: 3334 },
  // The browser has no process: what sanity/project.ts reads from the environment is written into the bundle.
  vite: (config) => ({ ...config, define: { ...config.define, 'process.env': JSON.stringify(studioEnv) } }),
})
