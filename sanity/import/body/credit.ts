/** Who made a picture, where the end of its caption says it. */

const maker =
  /(?:photo(?:graph)?|picture|image|foto(?:graf[ií]a)?|imagen|cr[eé]dit(?:o|os|s)?|courtesy|cortes[ií]a)(?:\s+(?:credit|by|of|de|por))?\s*[:/]\s*|(?:photo(?:graph)?|picture|image|foto(?:graf[ií]a)?|imagen)\s+(?:by|por|de)\s+(?=\p{Lu})|(?:courtesy of|cortesía de)\s+|©\s*/iu

const inBrackets = new RegExp(`^(.*?)\\s*[(\\[](?:${maker.source})([^()\\[\\]]{2,120})[)\\]]\\s*\\.?$`, 'isu')
const lastSentence = new RegExp(`^(?:(.*[.!?…”»"])\\s+|)(?:${maker.source})([^.!?]{2,80}?)\\.?$`, 'isu')

/** `The bridge (Photo: Li Wei)` in two. A caption that names nobody stays whole. */
export function splitCredit(caption: string): { caption: string; credit: string } {
  const [, words = '', credit = ''] = inBrackets.exec(caption) ?? lastSentence.exec(caption) ?? []
  return credit.trim() === '' ? { caption, credit: '' } : { caption: words.trim(), credit: credit.trim() }
}
