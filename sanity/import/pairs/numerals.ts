/** Numbers written out, as a translation writes them too: “thirty-three” and «treinta y tres». */

type Numerals = {
  /** Worth by word; accents are taken off before. */
  values: ReadonlyMap<string, number>
  /** What may stand between the words of one number. */
  joints: ReadonlySet<string>
}

const numerals: Record<string, Numerals> = {
  en: {
    values: valuesOf({
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      nine: 9,
      ten: 10,
      eleven: 11,
      twelve: 12,
      thirteen: 13,
      fourteen: 14,
      fifteen: 15,
      sixteen: 16,
      seventeen: 17,
      eighteen: 18,
      nineteen: 19,
      twenty: 20,
      thirty: 30,
      forty: 40,
      fifty: 50,
      sixty: 60,
      seventy: 70,
      eighty: 80,
      ninety: 90,
      hundred: 100,
      thousand: 1000,
    }),
    joints: new Set(['and']),
  },
  es: {
    values: valuesOf({
      dos: 2,
      tres: 3,
      cuatro: 4,
      cinco: 5,
      seis: 6,
      siete: 7,
      ocho: 8,
      nueve: 9,
      diez: 10,
      once: 11,
      doce: 12,
      trece: 13,
      catorce: 14,
      quince: 15,
      dieciseis: 16,
      diecisiete: 17,
      dieciocho: 18,
      diecinueve: 19,
      veinte: 20,
      veintiun: 21,
      veintiuno: 21,
      veintiuna: 21,
      veintidos: 22,
      veintitres: 23,
      veinticuatro: 24,
      veinticinco: 25,
      veintiseis: 26,
      veintisiete: 27,
      veintiocho: 28,
      veintinueve: 29,
      treinta: 30,
      cuarenta: 40,
      cincuenta: 50,
      sesenta: 60,
      setenta: 70,
      ochenta: 80,
      noventa: 90,
      cien: 100,
      ciento: 100,
      doscientos: 200,
      doscientas: 200,
      trescientos: 300,
      trescientas: 300,
      cuatrocientos: 400,
      cuatrocientas: 400,
      quinientos: 500,
      quinientas: 500,
      seiscientos: 600,
      seiscientas: 600,
      setecientos: 700,
      setecientas: 700,
      ochocientos: 800,
      ochocientas: 800,
      novecientos: 900,
      novecientas: 900,
      mil: 1000,
    }),
    joints: new Set(['y']),
  },
}

function valuesOf(words: Record<string, number>): ReadonlyMap<string, number> {
  return new Map(Object.entries(words))
}

const one = new Map([
  ['en', 'one'],
  ['es', 'un'],
])

/** The numbers of a text that are written out; none in a language whose words for them are not known. */
export function writtenNumbers(text: string, language: string): number[] {
  const known = numerals[language.slice(0, 2)]
  if (!known) return []
  const unit = one.get(language.slice(0, 2))
  const words =
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/\p{L}+/gu) ?? []
  const found: number[] = []
  let [total, group, isOpen] = [0, 0, false]
  const close = () => {
    if (isOpen) found.push(total + group)
    ;[total, group, isOpen] = [0, 0, false]
  }
  for (const [place, word] of words.entries()) {
    const value = known.values.get(word) ?? (isOpen && word === unit ? 1 : undefined)
    const isJoint = isOpen && known.joints.has(word) && known.values.has(words[place + 1] ?? '')
    if (value === undefined) {
      if (!isJoint) close()
      continue
    }
    if (value === 1000) [total, group] = [total + Math.max(1, group) * 1000, 0]
    else if (value === 100 && group > 0 && group < 10) group *= 100
    // “Two, three people”: the second is no part of the first.
    else if (isOpen && !fits(group, value)) {
      close()
      group = value
    } else group += value
    isOpen = true
  }
  close()
  return found
}

/** Whether a lesser value can follow: ninety and nine, but not nine and ninety. */
const fits = (group: number, value: number) =>
  group === 0 || (group % 100 === 0 && value < 100) || (group % 100 >= 20 && group % 10 === 0 && value < 10)
