/** Words that the configuration needs before the Studio knows which language its editor has chosen: in the browser's. */

const isSpanish = typeof navigator !== 'undefined' && navigator.language.startsWith('es')

/** The English or the Spanish of something. */
export const say = <T = string>(english: T, spanish: T): T => (isSpanish ? spanish : english)
