/** More messages than anyone sends at once, while nothing can be done about them: none is lost, and 25 about one document cost no more than one. */
import { expect } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { articlePath, newArticle } from '../lake.ts'
import { postSigned, test, untilQuiet, visit, type Newsroom } from './newsroom.ts'

const messages = 1000
const milliseconds = 5000
const documents = 40

test('a thousand messages are taken while the lake is away, outlive a kill -9, and cost a question for each page and one for its share picture', async ({
  newsroom,
}) => {
  test.setTimeout(180_000)
  const { site, editor, between } = newsroom
  const articles = Array.from({ length: documents }, () => newArticle('es'))
  await articles.reduce((all, each) => all.create(each), editor.transaction()).commit()
  await untilQuiet(newsroom)

  await between.misbehave('refused')
  const edited = (title: string) => `${title}, corregida`
  await articles
    .reduce((all, { _id, title }) => all.patch(_id, { set: { title: edited(title) } }), editor.transaction())
    .commit()
  const sent = Array.from({ length: messages }, (_none, index) => ({
    message: { _id: articles[index % documents]?._id },
    key: randomUUID(),
  }))
  const tell = async ({ message, key }: (typeof sent)[number]) => {
    const answer = await postSigned(newsroom, '/api/revalidate', message, key)
    return `${answer.status} ${await answer.text()}`
  }
  const answers = await Promise.all(
    sent.map(async (each, index) => {
      await sleep((index * milliseconds) / messages)
      return tell(each)
    }),
  )
  expect(new Set(answers)).toEqual(new Set(['200 {"message":"Noted"}']))

  await newsroom.restartSite()
  expect(await pendingChanges(newsroom)).toBe(documents)
  const again = await Promise.all(sent.slice(0, 100).map(tell))
  expect(new Set(again)).toEqual(new Set(['200 {"message":"Known already"}']))

  between.takeQuestions()
  await between.misbehave(null)
  const back = { intervals: [500], timeout: 90_000 }
  await expect.poll(() => pendingChanges(newsroom), back).toBe(0)
  // Nobody visits meanwhile: what is asked is for what the messages were about.
  const asked = (await untilQuiet(newsroom)).map(decodeURIComponent)
  for (const article of articles) {
    const questions = asked.filter((each) => each.includes(`$slug="${article.slug.current}"`))
    expect(questions.length, article.title).toBeLessThan(3)
    expect((await visit(site + articlePath(article))).text).toContain(edited(article.title))
  }

  await articles.reduce((all, { _id }) => all.delete(_id), editor.transaction()).commit()
  await untilQuiet(newsroom)
})

async function pendingChanges({ site }: Newsroom): Promise<number> {
  const { site: known } = JSON.parse((await visit(`${site}/api/health`)).text) as { site: { pendingChanges: number } }
  return known.pendingChanges
}
