/** The way out of the drafts, as the bar on every draft offers it. */

export const leaveParameter = 'to'

/** How the door tells the bar which page it stands on. */
export const pathHeader = 'x-draft-path'

/** The address that forgets the session and leads to the page at a path, or to the front page when readers have none there. */
export const leavePath = (path: string) => `/api/draft/disable?${leaveParameter}=${encodeURIComponent(path)}`
