/** `node sanity/import/pairs/fit.ts`: fits the weights on one half of the corpus, prints them, and measures those committed. */
import { signalNames, type Signals } from './compare.ts'
import { readCorpus } from './corpus.ts'
import { compared, signalsAt, type Candidate } from './find-pairs.ts'
import { measure } from './measure.ts'

/** Which way each signal may speak at all; the rest speak for a pair. */
const against = new Set<keyof Signals>(['days', 'otherByline', 'length'])

type Example = { inputs: number[]; isPair: boolean }

/**
 * Logistic regression by gradient descent, with a penalty on large weights: a corpus that can be told apart without an
 * error must not make the machine certain. `signs` are -1, 1, or 0 where a weight may be either.
 */
function fitted(examples: Example[], signs: number[], penalty: number): { bias: number; weights: number[] } {
  let bias = 0
  let weights = signs.map(() => 0)
  const step = 2 / examples.length
  for (let round = 0; round < 8_000; round++) {
    const slope = weights.map((weight) => penalty * weight)
    let biasSlope = 0
    for (const { inputs, isPair } of examples) {
      const sum = inputs.reduce((total, input, place) => total + input * (weights[place] ?? 0), bias)
      const error = 1 / (1 + Math.exp(-sum)) - Number(isPair)
      biasSlope += error
      for (const [place, input] of inputs.entries()) slope[place] = (slope[place] ?? 0) + error * input
    }
    bias -= step * biasSlope
    weights = weights.map((weight, place) => {
      const next = weight - step * (slope[place] ?? 0)
      return next * (signs[place] ?? 0) < 0 ? 0 : next
    })
  }
  return { bias, weights }
}

const inputsOf = (signals: Signals) => signalNames.map((name) => signals[name])

const rounded = (number: number) => Math.round(number * 100) / 100

async function fit() {
  const { archive, keyOf } = await readCorpus('fitting')
  const keyAt = (place: number) => keyOf.get(archive.stories[place]?.id ?? '')
  const isPair = ({ places: [a, b] }: Candidate) => keyAt(a) === keyAt(b)
  const candidates = compared(archive, () => true)
  const examples = candidates.map((candidate) => ({
    inputs: inputsOf(signalsAt(candidate.places, archive)),
    isPair: isPair(candidate),
  }))
  const signs = signalNames.map((name) => (against.has(name) ? -1 : 1))
  const { bias, weights } = fitted(examples, signs, 0.1)
  console.log('weights', Object.fromEntries(signalNames.map((name, place) => [name, rounded(weights[place] ?? 0)])))
  console.log('bias', rounded(bias))
  // With the weights that are committed: run it a second time after changing them.
  const rivals = candidates.map((candidate) => ({
    inputs: [candidate.likeness, candidate.lead],
    isPair: isPair(candidate),
  }))
  const second = fitted(rivals, [1, 1], 1)
  const [likeness = 0, lead = 0] = second.weights
  console.log('competition', { bias: rounded(second.bias), likeness: rounded(likeness), lead: rounded(lead) })
}

if (process.argv.includes('--fit')) await fit()
for (const half of ['fitting', 'held-out'] as const) console.log(half, measure(await readCorpus(half)))
