/** A day at the desk: the real Studio on the local lake, by hand and by what can be seen. */
import { randomUUID } from 'node:crypto'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { pathOf } from '../../lib/urls.ts'
import { articlePath, lake, newArticle, newDraft, paragraph } from '../lake.ts'
import {
  addToTitle,
  anotherWindow,
  choose,
  confirm,
  fieldOf,
  logIn,
  openArticle,
  openStudio,
  paragraphsOf,
  patiently,
  putCaretAfter,
  selectWords,
  textOf,
  titleOf,
} from './studio.ts'

test.describe.configure({ timeout: 300_000 })

test('an editor logs in, sees the drafts, finds an article without typing its accents, changes it and publishes; the site shows it', async ({
  page,
  request,
}) => {
  const article = newArticle('es')
  const name = `Investigación ${article.slug.current}`
  const { draft } = newDraft('en')
  await lake
    .transaction()
    .create({ ...article, title: name })
    .create(draft)
    .commit()

  await logIn(page, 'editor')
  await page.getByRole('link', { name: 'Drafts', exact: true }).click()
  await expect(page.getByRole('link', { name: draft.title })).toBeVisible(patiently)
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Search', { exact: true }).fill(`investigacion ${article.slug.current}`)
  await expect(page.getByText(name)).toBeVisible(patiently)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Articles · Español' }).click()
  await page.getByPlaceholder('Search list').fill(`investigacion ${article.slug.current}`)
  await page.getByRole('link', { name }).click()
  await expect(titleOf(page)).toHaveValue(name, patiently)
  await addToTitle(page, ', ampliada')
  await expect.poll(() => fieldOf(`drafts.${article._id}`, 'title'), patiently).toBe(`${name}, ampliada`)
  await page.getByTestId('action-publish').click()

  await expect.poll(() => fieldOf(article._id, 'title'), patiently).toBe(`${name}, ampliada`)
  expect(await lake.getDocument(`drafts.${article._id}`)).toBeUndefined()
  const path = pathOf({ kind: 'article', locale: 'es', slug: article.slug.current })
  await expect.poll(async () => (await request.get(path)).text(), patiently).toContain(`${name}, ampliada`)
})

test('an article is written from nothing: structure, links, a foreign phrase, a picture, its people, its address', async ({
  page,
}) => {
  const { title, slug } = newArticle('en')
  const id = randomUUID()
  await openStudio(page, 'editor', `__edit__${id},type=article,template=article-en`)
  await titleOf(page).fill(title, patiently)
  const draft = () => lake.getDocument<Record<string, unknown>>(`drafts.${id}`)

  await write(page, [
    'A paragraph with a link and a phrase, sine qua non.',
    '## A heading',
    '> Somebody said this.',
    '- One',
    'Two',
    '',
    'The end.',
  ])
  await mark(page, 'link', 'a link')
  await page.getByTestId('popover-edit-dialog').getByRole('textbox').fill('https://example.org/report')
  await page.keyboard.press('Escape')
  await mark(page, 'foreign', 'sine qua non')
  await page.getByTestId('popover-edit-dialog').getByRole('textbox').fill('la')
  await page.keyboard.press('Escape')
  await mark(page, 'internalLink', 'Somebody')
  await findAndTake(page, page.getByTestId('popover-edit-dialog').getByRole('combobox'), 'landmine', /weapon/)
  await page.keyboard.press('Escape')

  const lead = page.getByTestId('file-button-input').first()
  await lead.setInputFiles({ name: 'squares.svg.png', mimeType: 'image/png', buffer: onePixel })
  await page.getByTestId('field-leadImage.alt').getByRole('textbox').fill('A square', patiently)
  await page.getByTestId('field-leadImage.credit').getByRole('textbox').fill('Ambas')
  await expect.poll(async () => (await draft())?.leadImage, patiently).toHaveProperty('asset')

  await page.getByTestId('group-tab-credits').click()
  await page.getByTestId('field-authors').getByRole('button', { name: 'Add item' }).click()
  await findAndTake(page, page.getByTestId('field-authors').getByRole('combobox'), 'fernandez', /Lucía Fernández/)
  await page.getByTestId('group-tab-address').click()
  await page.getByTestId('field-slug').getByRole('button', { name: 'Generate' }).click()

  await expect
    .poll(async () => (await draft())?.slug, patiently)
    .toMatchObject({ current: slug.current.replace('test', 'a-test') })
  await expect(page.getByTestId('action-publish')).toBeEnabled(patiently)
  await page.getByTestId('action-publish').click()
  await expect.poll(() => fieldOf(id, 'title'), patiently).toBe(title)
  expect(await lake.getDocument(id)).toMatchObject({
    language: 'en',
    leadImage: { alt: 'A square', credit: 'Ambas', asset: { _ref: expect.stringMatching(/^image-/) as unknown } },
    authors: [{ _ref: 'author-lucia-fernandez' }],
    body: [
      {
        style: 'normal',
        markDefs: [
          { _type: 'link', href: 'https://example.org/report' },
          { _type: 'foreign', language: 'la' },
        ],
      },
      { style: 'h2' },
      { style: 'blockquote', markDefs: [{ _type: 'internalLink', reference: { _type: 'reference' } }] },
      { listItem: 'bullet' },
      { listItem: 'bullet' },
      { style: 'normal' },
    ],
  })
})

test('what was changed is discarded; what is written then is published, and unpublished', async ({ page }) => {
  const article = newArticle('en')
  const { _id, title } = article
  await lake.create(article)
  await openArticle(page, 'editor', article)

  await addToTitle(page, ', a mistake')
  await expect.poll(() => fieldOf(`drafts.${_id}`, 'title'), patiently).toBe(`${title}, a mistake`)
  await choose(page, 'Discardchanges')
  await confirm(page, 'Discard changes')
  await expect(titleOf(page)).toHaveValue(title, patiently)
  expect(await lake.getDocument(`drafts.${_id}`)).toBeUndefined()

  // What is written after discarding is what is saved.
  await addToTitle(page, ', edited')
  await expect.poll(() => fieldOf(`drafts.${_id}`, 'title'), patiently).toBe(`${title}, edited`)
  await page.getByTestId('action-publish').click()
  await expect.poll(() => fieldOf(_id, 'title'), patiently).toBe(`${title}, edited`)

  await page.getByTestId('document-header-Published-chip').click()
  // The foot of the document is drawn anew while it turns to what is published.
  await expect(async () => {
    await page.getByTestId('action-unpublish').click({ timeout: 3000 })
    await confirm(page, 'Unpublish now', { timeout: 3000 })
  }).toPass(patiently)
  await expect.poll(() => lake.getDocument(_id), patiently).toBeUndefined()
  expect(await fieldOf(`drafts.${_id}`, 'title')).toBe(`${title}, edited`)
})

test('the history shows what was changed, an earlier revision is restored, and a duplicate takes no address along', async ({
  page,
}) => {
  const article = newArticle('en')
  const { _id, title } = article
  await lake.create({ ...article, _id: `drafts.${_id}` })
  await lake.action({ actionType: 'sanity.action.document.publish', publishedId: _id, draftId: `drafts.${_id}` })
  await openArticle(page, 'editor', article)
  await addToTitle(page, ', edited')
  await expect.poll(() => fieldOf(`drafts.${_id}`, 'title'), patiently).toBe(`${title}, edited`)

  await page.getByTestId('pane-context-menu-button').last().click()
  await page.getByTestId('action-history').click()
  await page.getByRole('tab', { name: 'Review changes' }).click()
  await expect(page.getByTestId('review-changes-pane').getByText('edited').first()).toBeVisible(patiently)
  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByTestId('timeline-item-button').filter({ hasText: 'Published' }).first().click()
  await expect(titleOf(page)).toHaveValue(title, patiently)
  await page.getByRole('button', { name: 'Revert to revision' }).click()
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect.poll(() => fieldOf(`drafts.${_id}`, 'title'), patiently).toBe(title)

  await choose(page, 'Duplicate')
  await page.waitForURL((url) => !url.href.includes(_id), patiently)
  await expect(titleOf(page)).toHaveValue(title, patiently)
  // With the original's address in it, neither could be published.
  const copies = await lake.fetch<{ slug: unknown }[]>('*[title == $title && !(_id in [$id, "drafts." + $id])]{slug}', {
    title,
    id: _id,
  })
  expect(new Set(copies.map(({ slug }) => slug))).toEqual(new Set([null]))
})

test('who deletes what others refer to is told of them first', async ({ page }) => {
  const author = { _id: newArticle('en')._id.replace('article', 'author'), _type: 'author', name: 'Someone' }
  const article = newArticle('en', { authors: [{ _type: 'reference', _key: 'a', _ref: author._id }] })
  await lake.create(author)
  await lake.create(article)
  await openStudio(page, 'editor', `author;${author._id}`)
  await expect(page.getByTestId('field-name').locator('input')).toHaveValue('Someone', patiently)
  await choose(page, 'Delete')
  await expect(page.getByRole('dialog').getByText(article.title)).toBeVisible(patiently)
  expect(await lake.getDocument(author._id)).toBeDefined()
})

test('a topic is opened, and says on which pages it is shown', async ({ page }) => {
  await openStudio(page, 'viewer', 'topic;topic-health')
  await expect(page.getByText('Used on 2 pages')).toBeVisible(patiently)
})

test('two people write in one article at once: each sees the other, and nothing is lost', async ({ page, browser }) => {
  const article = newArticle('en', { body: [paragraph('First.'), paragraph('Second.')] })
  await lake.create(article)
  await openArticle(page, 'editor', article)
  const other = await anotherWindow(browser, 'administrator', article)
  // The names of who else is here.
  await expect(page.getByText('AS', { exact: true }).first()).toBeVisible(patiently)

  await putCaretAfter(textOf(page), 'First.')
  await putCaretAfter(textOf(other), 'Second.')
  await Promise.all([
    page.keyboard.type(' This is added by one of them.', { delay: 40 }),
    other.keyboard.type(' That is added by the other.', { delay: 40 }),
  ])

  const both = ['First. This is added by one of them.', 'Second. That is added by the other.']
  await expect.poll(() => paragraphsOf(`drafts.${article._id}`), patiently).toEqual(both)
  for (const window of [page, other])
    for (const text of both) await expect(textOf(window)).toContainText(text, patiently)
  await other.context().close()
})

test('an editor says which part of a picture matters, and the site cuts it there', async ({ page, request }) => {
  const picture = await lake.fetch<string>('*[_id == "article-asylum-interview-en"][0].leadImage.asset._ref')
  const leadImage = { _type: 'picture', alt: 'A picture', asset: { _type: 'reference', _ref: picture } }
  const article = newArticle('en', { leadImage })
  await lake.create(article)
  await openArticle(page, 'editor', article)
  await page.getByTestId('options-menu-edit-details').first().click(patiently)
  const tool = page.getByRole('dialog').locator('svg', { hasText: /\d+ × \d+/ })
  await expect(tool).toBeVisible(patiently)
  const whole = await centreOf(tool)
  const handle = await centreOf(tool.locator('circle').first())
  // The circle is as large as the picture at first: made smaller, it can be moved.
  const half = { x: (whole.x + handle.x) / 2, y: (whole.y + handle.y) / 2 }
  await drag(page, handle, half)
  await drag(page, whole, { x: whole.x - (half.x - whole.x), y: whole.y })
  const chosen = () => fieldOf(`drafts.${article._id}`, 'leadImage') as Promise<{ hotspot?: { x: number } }>
  await expect.poll(async () => (await chosen()).hotspot?.x ?? 1, patiently).toBeLessThan(0.45)
  await page.keyboard.press('Escape')

  const path = articlePath(article)
  const before = pictureIn(await (await request.get(path)).text())
  await page.getByTestId('action-publish').click()
  await expect.poll(async () => pictureIn(await (await request.get(path)).text()), patiently).not.toBe(before)
})

test('an editor writes a table in a grid, pastes into it, and readers get a table', async ({ page, request }) => {
  const table = { _type: 'table', _key: 'table', headerRow: true }
  const article = newArticle('en', { body: [paragraph('Before.'), table] })
  await lake.create(article)
  await openStudio(page, 'editor', `__edit__${article._id},type=article,path=body[_key=="table"]`)
  const cell = (row: number, column: number) => page.getByLabel(`Row ${row}, column ${column}`, { exact: true })
  await page.getByRole('button', { name: 'Add a row' }).click(patiently)
  await cell(1, 1).fill('Country', patiently)
  await cell(1, 2).evaluate((field) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '2023\t2024\r\n120\t80')
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await cell(2, 1).fill('Chile', patiently)
  const rows = async () => {
    const body = (await fieldOf(`drafts.${article._id}`, 'body')) as { rows?: { cells: string[] }[] }[] | undefined
    return body?.[1]?.rows?.map(({ cells }) => cells)
  }
  const written = [
    ['Country', '2023', '2024'],
    ['Chile', '120', '80'],
  ]
  await expect.poll(rows, patiently).toEqual(written)
  await page.keyboard.press('Escape')
  await page.getByTestId('action-publish').click(patiently)
  const row = '<tr><td>Chile</td><td>120</td><td>80</td></tr>'
  await expect.poll(async () => (await request.get(articlePath(article))).text(), patiently).toContain(row)
})

test.describe('an editor who reads Spanish', () => {
  test.use({ locale: 'es-ES' })

  test('finds the Studio, its lists, its forms and what a text can hold in Spanish', async ({ page }) => {
    const table = { _type: 'table', _key: 'table', rows: [{ _type: 'tableRow', _key: 'a', cells: ['País', 'Año'] }] }
    const article = newArticle('es', { body: [paragraph('Un párrafo.'), table] })
    await lake.create(article)
    await openStudio(page, 'editor', `__edit__${article._id},type=article,path=body[_key=="table"]`)
    await expect(page.getByLabel('Fila 1, columna 2')).toHaveValue('Año', patiently)
    await expect(page.getByRole('dialog')).toContainText('La primera fila dice qué hay debajo')
    await expect(page.getByRole('link', { name: /^Traducciones/ })).toBeVisible()
    await expect(page.getByText('Artículos · Español')).toBeVisible()
    await expect(page.getByText('Artículo', { exact: true })).toBeVisible()
    await expect(page.getByTestId('field-title')).toContainText('Título')
    for (const name of ['Enlace a otro sitio', 'Nota al pie', 'En otro idioma', 'Imagen', 'Destacado', 'Tabla'])
      await expect(page.getByTestId('field-body')).toContainText(name)
    await expect(page.getByRole('button', { name: 'Publicar' })).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: 'Close dialog' }).click()
    await page.getByTestId('group-tab-dates').click(patiently)
    await expect(page.getByText('La fecha que ven los lectores.')).toBeVisible()
  })
})

test('a translator writes and leaves publishing to others; a viewer reads and cannot write', async ({
  page,
  browser,
}) => {
  const article = newArticle('en')
  await lake.create(article)
  await lake.create({ ...article, _id: `drafts.${article._id}` })
  await openArticle(page, 'translator', article)
  await addToTitle(page, ', better')
  await expect.poll(() => fieldOf(`drafts.${article._id}`, 'title'), patiently).toBe(`${article.title}, better`)
  await expect(page.getByTestId('action-publish')).toBeDisabled(patiently)

  const viewer = await anotherWindow(browser, 'viewer', { ...article, title: `${article.title}, better` })
  await expect(titleOf(viewer)).not.toBeEditable()
  await expect(viewer.getByTestId('action-publish')).toBeDisabled()
  await viewer.getByRole('button', { name: 'Translation', exact: true }).click()
  const panel = viewer.getByTestId('translation-panel')
  await expect(panel).toContainText('Your role lets you look here.')
  await expect(panel.getByRole('button', { name: 'Join with one that exists' })).toBeDisabled()
  await expect(panel.getByRole('button', { name: 'Create the Spanish version' })).toBeDisabled()
  await viewer.context().close()
})

type Point = { x: number; y: number }

async function centreOf(shape: Locator): Promise<Point> {
  const { x, y, width, height } = (await shape.boundingBox(patiently)) ?? { x: 0, y: 0, width: 0, height: 0 }
  return { x: x + width / 2, y: y + height / 2 }
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await page.mouse.up()
}

/** The picture networks are given for a page: it is cut to their shape. */
const pictureIn = (html: string) => /property="og:image" content="([^"]+)"/.exec(html)?.[1]

/** Writes paragraphs with the shortcuts of the Studio's editor: `## `, `> `, `- `. */
async function write(page: Page, paragraphs: string[]): Promise<void> {
  await textOf(page).click()
  for (const [place, text] of paragraphs.entries()) {
    if (place > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(text)
  }
}

/** Puts a mark on words; its button is in the toolbar, or in the menu that holds what has no room there. */
async function mark(page: Page, name: 'link' | 'internalLink' | 'foreign', words: string): Promise<void> {
  const body = page.getByTestId('field-body')
  await selectWords(textOf(page), words)
  const button = body.getByTestId(`action-button-${name}`).filter({ visible: true })
  await expect(body.getByTestId('action-button-link').filter({ visible: true })).toBeEnabled()
  if (await button.count()) await button.click()
  else {
    await body.getByTestId('action-menu-button').click()
    const titles = {
      link: 'Link to another site',
      internalLink: 'Link within this site',
      foreign: 'In another language',
    }
    await page.getByRole('menuitem', { name: titles[name] }).click()
  }
}

/** Types into a field that refers to something, and takes what is offered under a name. */
async function findAndTake(page: Page, field: Locator, words: string, name: RegExp): Promise<void> {
  await field.fill(words)
  await page.getByTestId('autocomplete-popover').getByRole('option', { name }).first().click(patiently)
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
