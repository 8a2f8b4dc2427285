/** The HTML of every kind of page, as served, by two checkers who do not know each other. */
import { expect, test } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { mkdir, writeFile } from 'node:fs/promises'
import { kindsOfPages } from '../kinds-of-pages.ts'
import { checkFiles } from '../nu-checker.ts'

test('neither the Nu checker nor html-validate objects to any kind of page', async ({ request }, testInfo) => {
  test.setTimeout(180_000)
  const folder = testInfo.outputPath('pages')
  await mkdir(folder, { recursive: true })
  const judge = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] })
  const files: string[] = []
  const objections: string[] = []
  for (const { name, locale, path, status } of kindsOfPages) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(status)
    const html = await response.text()
    const file = `${folder}/${`${name} ${locale}`.replaceAll(' ', '-')}.html`
    await writeFile(file, html)
    files.push(file)
    const { results } = await judge.validateString(html)
    const found = results.flatMap(({ messages }) => messages)
    objections.push(...found.map(({ ruleId, message, selector }) => `${path} ${ruleId}: ${message} ${selector ?? ''}`))
  }
  expect(objections).toEqual([])
  expect(await checkFiles(files)).toEqual([])
})
