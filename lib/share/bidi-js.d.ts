/** bidi-js brings no types of its own; these are the parts in use. */
declare module 'bidi-js' {
  export default function createBidi(): {
    getEmbeddingLevels: (text: string, direction?: 'ltr' | 'rtl') => { levels: Uint8Array }
    getBidiCharTypeName: (character: string) => string
  }
}
