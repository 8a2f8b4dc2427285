/** Writes words so that the same name or borrowed word is the same in languages that spell it differently. */
import anyAscii from 'any-ascii'
import { ownCopy } from './own-copy.ts'

/** Letters of a key that count: endings differ between languages more than beginnings. */
const length = 6

/** Sounds that one language spells one way and another language another way; in this order. */
const spellings: [RegExp, string][] = [
  [/[^a-z]/g, ''],
  [/^(wh|hu(?=[aeio]))/, 'w'],
  [/sch|sh|ch(?=[ei])/g, 's'],
  [/ph/g, 'f'],
  [/(?<=[a-z])gh/g, 'g'],
  [/[ckqx]h/g, 'k'],
  [/th/g, 't'],
  [/h/g, ''],
  [/qu(?=[ei])|ck|q/g, 'k'],
  [/c(?=[eiy])|ç/g, 's'],
  [/c/g, 'k'],
  [/^es(?=[bcdfgklmnpqrtv])/, 's'],
  [/^ps/, 's'],
  [/z/g, 's'],
  [/v|w/g, 'b'],
  [/y|j/g, 'i'],
  [/ou|oo/g, 'u'],
  [/ae|oe/g, 'e'],
  [/(.)\1+/g, '$1'],
]

/** The key of a word in any script; empty for what has no letters. */
export function wordKey(word: string): string {
  const ascii = anyAscii(word).toLowerCase()
  return spellings.reduce((key, [sound, letter]) => key.replace(sound, letter), ascii).slice(0, length)
}

const remembered = new Map<string, string>()

/** The same, remembered: an archive has few words many times. */
export function rememberedKey(word: string): string {
  const known = remembered.get(word)
  if (known !== undefined) return known
  const key = wordKey(word)
  if (remembered.size > 200_000) remembered.clear()
  remembered.set(ownCopy(word), key)
  return key
}
