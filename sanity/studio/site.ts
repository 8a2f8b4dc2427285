/** Where the site is whose content is edited here. */

/** What the local Content Lake writes into the Studio that it serves, whatever the ports of the day. */
const served = (globalThis as { studioVariables?: { SITE_URL?: string } }).studioVariables

/** An origin. A Studio that is deployed elsewhere has it from its build: SITE_URL, or SANITY_STUDIO_SITE_URL. */
export const siteAddress = served?.SITE_URL || process.env.SITE_URL || 'http://localhost:3000'
