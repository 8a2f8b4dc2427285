/** Translations at the desk: made, refused, published together, fallen behind, joined, separated, corrected. */
import { expect, test, type Locator, type Page } from '@playwright/test'
import { pathOf } from '../../lib/urls.ts'
import { lake, newArticle, newPair, paragraph } from '../lake.ts'
import { fieldOf, openStudio, patiently, titleOf } from './studio.ts'

test.describe.configure({ timeout: 240_000 })

const english = 'The village dug its first well in the spring, and by the autumn the whole valley had water.'
const changed = 'The village dug its first well in the summer, and by the autumn the whole valley had water.'
const spanish = 'El pueblo cavó su primer pozo en primavera, y en otoño ya había agua en todo el valle.'

type Side = ReturnType<typeof newArticle>

const excerpts = {
  en: 'How one village in a dry valley dug a well by hand, and what its neighbours learnt from it in a year.',
  es: 'Cómo un pueblo de un valle seco cavó un pozo a mano, y lo que en un año aprendieron de él sus vecinos.',
}

const original = () => newArticle('en', { excerpt: excerpts.en, body: [paragraph(english)] })

/** A published article and its published translation, joined and at one with each other. */
async function newTranslatedPair(page: Page): Promise<{ en: Side; es: Side }> {
  const en = original()
  const es = newArticle('es', { excerpt: excerpts.es, body: [paragraph(spanish)] })
  await lake.create(en)
  await lake.create(es)
  await openPanel(page, en)
  await panel(page).getByRole('button', { name: 'Join with one that exists' }).click()
  await joinWith(page, es.title, `${en.title} (English)`)
  await expect(panel(page).getByRole('link', { name: es.title })).toBeVisible()
  return { en, es }
}

/** The same without what the translation was made from, and without opening anything. */
async function newJoinedPair(): Promise<{ en: Side; es: Side }> {
  const en = original()
  const es = newArticle('es', { excerpt: excerpts.es, body: [paragraph(spanish)] })
  for (const article of [en, es]) await lake.create(article)
  await lake.create(newPair(en, es))
  return { en, es }
}

async function joinWith(page: Page, title: string, answer: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Search by title').fill(title)
  await dialog.getByRole('radio', { name: title }).check()
  await dialog.getByRole('radio', { name: answer }).check()
  await dialog.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** Opens a document with the panel about its translation beside it. */
async function openPanel(
  page: Page,
  { _id, title, language }: Pick<Side, '_id' | 'title' | 'language'>,
): Promise<void> {
  await openStudio(page, 'editor', `article-${language};${_id},inspect=ambas-translation`)
  await expect(titleOf(page)).toHaveValue(title, patiently)
  await expect(panel(page).getByRole('heading', { name: 'Language versions' })).toBeVisible(patiently)
}

const panel = (page: Page): Locator => page.getByTestId('translation-panel')

async function openBoard(page: Page, list: string): Promise<void> {
  // What a document asks for as it opens can overtake a click that leads away from it.
  await expect(async () => {
    await page.getByRole('link', { name: /^Translations/ }).click()
    await expect(page.getByRole('heading', { name: 'Translations', level: 1 })).toBeVisible({ timeout: 5000 })
  }).toPass(patiently)
  await page.getByRole('tab', { name: list }).click()
}

const row = (page: Page, title: string): Locator => page.getByRole('listitem').filter({ hasText: title })

test('an editor creates the Spanish version, is refused its untouched copy, translates it and publishes both in one step', async ({
  page,
  request,
}) => {
  const en = original()
  await lake.create({ ...en, _id: `drafts.${en._id}` })
  await openPanel(page, en)
  await panel(page).getByRole('button', { name: 'Create the Spanish version' }).click()
  await expect(panel(page).getByText('It says what its original says now.')).toBeVisible(patiently)
  await expect(titleOf(page)).toHaveValue(en.title)
  const id = await idOfTranslation(en._id)
  expect(await fieldOf(`drafts.${id}`, 'slug')).toBeUndefined()

  await page.getByTestId('action-menu-button').last().click()
  await page.getByRole('menuitem', { name: 'Publish all languages together' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Still in the language of the original: “The village dug')).toBeVisible(patiently)
  await expect(dialog.getByRole('button', { name: 'Publish all' })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  const slug = `prueba-${en.slug.current}`
  const translated = { title: `El pozo ${slug}`, slug: { _type: 'slug', current: slug }, excerpt: excerpts.es }
  await lake
    .patch(`drafts.${id}`)
    .set({ ...translated, body: [paragraph(spanish)] })
    .commit()
  await expect(titleOf(page)).toHaveValue(translated.title, patiently)

  await openBoard(page, 'Drafts waiting')
  await row(page, translated.title).getByRole('button', { name: 'Publish together' }).click()
  await expect(dialog.getByText('Can be published.')).toHaveCount(2, patiently)
  await dialog.getByRole('button', { name: 'Publish all' }).click()
  await expect(dialog).toBeHidden(patiently)
  expect(await fieldOf(en._id, '_rev')).toBe(await fieldOf(id, '_rev'))
  for (const [locale, place, title] of [
    ['en', en.slug.current, en.title],
    ['es', slug, translated.title],
  ] as const) {
    const path = pathOf({ kind: 'article', locale, slug: place })
    await expect.poll(async () => (await request.get(path)).text(), patiently).toContain(title)
  }
})

async function idOfTranslation(original: string): Promise<string> {
  const id = await lake.fetch<string>('*[translationSource.original._ref == $original][0]._id', { original })
  return id.replace('drafts.', '')
}

test('a translation falls behind when its original says something else, until an editor says otherwise', async ({
  page,
}) => {
  const { en, es } = await newTranslatedPair(page)
  const bold = { ...paragraph(english), children: [{ _type: 'span', _key: 'a', text: english, marks: ['strong'] }] }
  await lake
    .patch(en._id)
    .set({ body: [bold] })
    .commit()
  await openPanel(page, es)
  await expect(panel(page).getByText('It says what its original says now.')).toBeVisible(patiently)

  await lake
    .patch(en._id)
    .set({ body: [paragraph(changed)] })
    .commit()
  await expect(page.getByText('Behind its original').first()).toBeVisible(patiently)
  await expect(panel(page).locator('del')).toHaveText('spring')
  await expect(panel(page).locator('ins')).toHaveText('summer')

  await openBoard(page, 'Behind')
  await row(page, es.title).getByRole('link', { name: 'See what changed' }).click()
  await panel(page).getByRole('button', { name: 'This change is minor' }).click(patiently)
  await expect(panel(page).getByText('It says what its original says now.')).toBeVisible()

  await lake
    .patch(en._id)
    .set({ title: `${en.title}, again` })
    .commit()
  await panel(page).getByRole('button', { name: 'The translation is up to date' }).click(patiently)
  await expect(panel(page).getByText('It says what its original says now.')).toBeVisible()
  await openBoard(page, 'Behind')
  await expect(row(page, es.title)).toHaveCount(0)
})

test('what has a version in the language already cannot be joined to another, until the two are separated', async ({
  page,
}) => {
  const { en, es } = await newJoinedPair()
  const rival = newArticle('es')
  await lake.create(rival)
  await openPanel(page, rival)
  await panel(page).getByRole('button', { name: 'Join with one that exists' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Search by title').fill(en.title)
  await dialog.getByRole('radio', { name: en.title }).check()
  await expect(dialog.getByRole('alert')).toHaveText(
    `“${en.title}” already has a version in Spanish: “${es.title}”. Separate those two first.`,
  )
  await expect(dialog.getByRole('button', { name: 'Join', exact: true })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  await openPanel(page, es)
  await panel(page).getByRole('button', { name: 'Separate from the others' }).click()
  await panel(page).getByRole('button', { name: 'Separate', exact: true }).click()
  await expect(panel(page).getByRole('button', { name: 'Create the English version' })).toBeVisible()
  expect(await lake.fetch('count(*[_type == "translation.metadata" && references($id)])', { id: en._id })).toBe(0)
})

test('a translator looks at what an import proposes, joins one pair and turns the other down', async ({ page }) => {
  const [en, es, other] = [
    original(),
    newArticle('es', { body: [paragraph(spanish)] }),
    newArticle('es', { body: [paragraph('Nada que ver con ningún pozo.')] }),
  ]
  const lonely = newArticle('en')
  for (const article of [en, es, lonely, other]) await lake.create(article)
  const [likely, unlikely] = [newProposal(en, es, 0.9), newProposal(lonely, other, 0.3)]
  for (const proposal of [likely, unlikely]) await lake.create(proposal)
  await openStudio(page, 'translator', '')
  await openBoard(page, 'Possible pairs')
  await expect(row(page, en.title)).toContainText('Likelihood: 90%', patiently)
  await expect(row(page, en.title)).toContainText('Names in both: Valdeluz · Almar')
  await row(page, en.title).getByRole('button', { name: 'Compare' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('region', { name: en.title })).toContainText(english, patiently)
  await expect(dialog.getByRole('region', { name: es.title })).toContainText(spanish)
  await dialog.getByRole('button', { name: 'Yes, join them' }).press('Enter')

  await expect(dialog.getByRole('region', { name: other.title })).toContainText('ningún pozo', patiently)
  const refusal = dialog.getByRole('button', { name: 'No, they are not' })
  await expect(refusal).toBeEnabled(patiently)
  await refusal.press('Enter')
  await expect(dialog).toBeHidden(patiently)
  await expect(page.getByText('Nothing to decide here.')).toBeVisible(patiently)
  expect(await fieldOf(likely._id, 'status')).toBe('accepted')
  expect(await fieldOf(unlikely._id, 'status')).toBe('rejected')
  const joined = '*[_type == "translation.metadata" && references($id)].translations[].value._ref'
  expect(new Set(await lake.fetch<string[]>(joined, { id: en._id }))).toEqual(new Set([en._id, es._id]))
  expect(await lake.fetch(joined, { id: lonely._id })).toEqual([])
})

function newProposal(one: Side, other: Side, probability: number) {
  const articles = [one._id, other._id].toSorted()
  const names = { _key: 'names', is: 'names', count: 2, examples: ['Valdeluz', 'Almar'] }
  const days = { _key: 'days', is: 'days', count: 0 }
  return {
    _id: `pair-proposal.${articles.join('.')}`,
    _type: 'pairProposal',
    articles,
    status: 'proposed',
    probability,
    reasons: [names, days],
  }
}

test('an article that two pairs claim is on the board, and an editor says where it belongs', async ({ page }) => {
  const [en, es, other] = [newArticle('en'), newArticle('es'), newArticle('es')]
  for (const article of [en, es, other]) await lake.create(article)
  for (const pair of [newPair(en, es), newPair(en, other)]) await lake.create(pair)
  await openStudio(page, 'editor', '')
  await openBoard(page, 'To mend')
  await page.getByRole('button', { name: `With ${other.title}` }).click(patiently)
  await expect(page.getByRole('button', { name: `With ${other.title}` })).toBeHidden()
  const pairs = await lake.fetch<string[]>(
    '*[_type == "translation.metadata" && references($id)].translations[].value._ref',
    {
      id: en._id,
    },
  )
  expect(pairs).toEqual([en._id, other._id])
})

test('a correction reaches readers while a draft stays a draft, and the other language is told that it owes one', async ({
  page,
  request,
}) => {
  const { en, es } = await newJoinedPair()
  await lake.create({ ...en, _id: `drafts.${en._id}`, title: 'Half-written' })
  await openPanel(page, { ...en, title: 'Half-written' })
  await page.getByTestId('action-menu-button').last().click()
  await page.getByRole('menuitem', { name: 'Add a correction' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What readers are told').fill('An earlier version named another village.')
  await dialog.getByRole('button', { name: 'Publish the correction' }).click()
  await expect(dialog).toBeHidden(patiently)
  const path = pathOf({ kind: 'article', locale: 'en', slug: en.slug.current })
  await expect
    .poll(async () => (await request.get(path)).text(), patiently)
    .toContain('An earlier version named another village.')
  expect(await fieldOf(en._id, 'title')).toBe(en.title)
  expect(await fieldOf(`drafts.${en._id}`, 'corrections')).toEqual(await fieldOf(en._id, 'corrections'))

  await openBoard(page, 'Corrections owed')
  await row(page, es.title).getByRole('button', { name: 'Add the correction' }).click(patiently)
  await dialog.getByLabel('What readers are told').fill('Una versión anterior nombraba otro pueblo.')
  await dialog.getByRole('button', { name: 'Publish the correction' }).click()
  await expect(row(page, es.title)).toHaveCount(0, patiently)
  expect(await fieldOf(es._id, 'corrections')).toMatchObject([{ text: 'Una versión anterior nombraba otro pueblo.' }])
})

test('a machine’s translation that nobody has read cannot be published', async ({ page }) => {
  const draft = newArticle('es', { excerpt: excerpts.es, translationSource: { madeBy: 'machine' } })
  await lake.create({ ...draft, _id: `drafts.${draft._id}` })
  await openPanel(page, draft)
  await expect(page.getByTestId('action-publish')).toBeDisabled(patiently)
  await lake.patch(`drafts.${draft._id}`).set({ 'translationSource.madeBy': 'machineReviewed' }).commit()
  await expect(page.getByTestId('action-publish')).toBeEnabled(patiently)
})
