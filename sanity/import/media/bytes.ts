/** The bytes of a picture, or in a few words why there are none. */
export type Bytes = { bytes: Buffer } | { problem: string }

/** Answers the bytes at an address of the old site. Never throws for what is wrong with one picture. */
export type MediaSource = (address: string) => Promise<Bytes>

/** No photograph comes near. */
export const largestPicture = 40 * 1024 * 1024

export const tooLarge = { problem: 'it is larger than 40 MB' }
