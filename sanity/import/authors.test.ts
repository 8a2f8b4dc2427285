import { expect, test } from 'vitest'
import { authorsOf } from './authors.ts'
import { elementsOf, fileWith, toExport, type MadeUpPost } from './made-up-export.ts'
import { parsePost } from './post.ts'
import { surveyExport } from './survey.ts'

const account = (login: string, name: string) =>
  `<wp:author><wp:author_id>3</wp:author_id><wp:author_login>${login}</wp:author_login><wp:author_display_name>${name}</wp:author_display_name></wp:author>`

async function authorsIn(posts: MadeUpPost[], accounts: string): Promise<string[][]> {
  const path = await fileWith(toExport(posts).replace('<item>', `${accounts}<item>`))
  const survey = await surveyExport(path)
  const items = (await elementsOf(path)).filter(({ name }) => name === 'item').map(parsePost)
  return items.flatMap((post) => (post?.type === 'post' ? [authorsOf(post, [], survey)] : []))
}

test('an account that is called like a person wrote what nobody signed; a desk or a login did not', async () => {
  expect(await authorsIn([{ id: 1, html: 'It rained.' }], account('desk', 'Ana Pérez'))).toEqual([['Ana Pérez']])
  expect(await authorsIn([{ id: 1, html: 'It rained.' }], account('desk', 'editor'))).toEqual([[]])
  const posts = [
    { id: 1, html: '<p>By Li Wei</p><p>It rained.</p>' },
    { id: 2, html: 'It rained.' },
  ]
  expect(await authorsIn(posts, account('desk', 'Ana Pérez'))).toEqual([[], []])
})

test('co-authors and guests come before the account, which nobody chose when it is there alone', async () => {
  const author = (slug: string, name: string) => ({ domain: 'author', slug, name })
  const posts: MadeUpPost[] = [
    { id: 1, categories: [author('cap-desk', 'desk'), author('cap-li-wei', 'li-wei')] },
    { id: 2, categories: [author('cap-desk', 'desk')] },
    { id: 9, type: 'guest-author', slug: 'cap-li-wei', meta: { 'cap-display_name': 'Li Wei' } },
  ]
  expect(await authorsIn(posts, account('desk', 'editor'))).toEqual([['editor', 'Li Wei'], []])
})
