/** What a page is about, in as many words as search engines and networks show. */

/** In characters. */
const longest = 160
const shortest = 50

/** The first text that there is; a second one is put behind when the first alone says too little. Cut at a word's end. */
export function describe(...texts: (string | null | undefined)[]): string {
  const [first = '', ...others] = texts.flatMap((text) => text?.replace(/\s+/g, ' ').trim() || [])
  if (first.length >= shortest) return shortened(first)
  const more = others.find((text) => text !== first)
  return shortened(more ? `${first}${/[.!?…]$/.test(first) ? '' : '.'} ${more}` : first)
}

function shortened(text: string): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest - 1)
  return `${(/\s/.test(cut) ? cut.replace(/\s+\S*$/, '') : cut).replace(/[,;:.\s]+$/, '')}…`
}
