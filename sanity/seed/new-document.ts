/** What every document of the demo newspaper is made with. */

/** A document before the lake has stored it. */
export type New<T> = T extends unknown ? Omit<T, '_createdAt' | '_updatedAt' | '_rev'> : never

export type SeedOptions = {
  /** The id of the asset that a picture's file became. Throws when there is no such picture. */
  assetOf: (file: string) => string
  /** The revision that the documents will have: the id of the transaction that writes them. */
  revision: string
}
