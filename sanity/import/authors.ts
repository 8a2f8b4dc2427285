/** Who wrote a post: its byline, else the guests and co-authors the archive names, else the account, where that is a person's. */
import { parseByline } from './body/names.ts'
import type { Post } from './post.ts'
import type { Survey } from './survey.ts'

/** `signed` are the names of a byline found in the text. Nobody is named rather than the wrong one. */
export function authorsOf(
  post: Post,
  signed: string[],
  survey: Pick<Survey, 'accounts' | 'desks' | 'guests'>,
): string[] {
  if (signed.length > 0) return signed
  const named = coAuthorsOf(post, survey)
  if (named.length > 0) return named
  const account = survey.accounts.get(post.creator)
  // Whoever puts up what others write has not written what nobody signed.
  return account && isPersonsName(account.name) && !survey.desks.has(account.login) ? [account.name] : []
}

/** Co-Authors Plus gives every post a term for each author, with `cap-` before the login or the guest's slug. */
function coAuthorsOf(post: Post, { accounts, guests }: Pick<Survey, 'accounts' | 'guests'>): string[] {
  const terms = post.terms.filter(({ domain }) => domain === 'author')
  const logins = terms.map(({ slug }) => slug.replace(/^cap-/, ''))
  // The account alone was nobody's choice.
  if (logins.length === 1 && logins[0] === post.creator && !guests.has(terms[0]?.slug ?? '')) return []
  const names = terms.map(({ slug, name }, index) => {
    return guests.get(slug) ?? guests.get(`cap-${slug}`) ?? accounts.get(logins[index] ?? '')?.name ?? name
  })
  return Array.from(new Set(names))
}

/** At least two words, as people are called in a byline. */
const isPersonsName = (name: string) => name.includes(' ') && parseByline(`By ${name}`)?.names.join() === name
