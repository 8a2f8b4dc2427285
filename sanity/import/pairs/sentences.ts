/** The reasons for a pair in plain English, for the summary and the report. */
import type { PairReason } from '../../pair-proposal.ts'

export function sentenceFor(reason: PairReason): string {
  switch (reason.is) {
    case 'days':
      return reason.count === 0 ? 'published on the same day' : `published ${counted(reason.count, 'day')} apart`
    case 'pictures':
      return `${counted(reason.count, 'picture')} in common: ${listed(reason.examples)}`
    case 'links':
      return `${counted(reason.count, 'link')} in common: ${listed(reason.examples)}`
    case 'names':
      return `${counted(reason.count, 'name')} in common: ${listed(reason.examples)}`
    case 'numbers':
      return `${counted(reason.count, 'number')} in common: ${listed(reason.examples)}`
    case 'words':
      return `${counted(reason.count, 'similar word')}: ${listed(reason.examples)}`
    case 'title':
      return 'similar titles'
    case 'byline':
      return 'the same byline'
    case 'shape':
      return 'built alike'
    case 'otherByline':
      return 'but another byline'
    case 'length':
      return 'but one is much longer'
    case 'said':
      return 'WordPress says so'
  }
}

const listed = (examples: string[]) => examples.join(', ')

const counted = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`
