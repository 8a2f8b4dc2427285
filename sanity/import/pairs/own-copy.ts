/** A word of its own: one cut out of a text holds all of the text in memory for as long as it is kept. */
export const ownCopy = (word: string): string => Buffer.from(word).toString()
