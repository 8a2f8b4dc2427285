/** The Content Lake dies under the hands of an editor who is writing. */
import { createClient } from '@sanity/client'
import { expect, test } from '@playwright/test'
import { createProcesses } from '../../lib/commands/processes.ts'
import { startLake } from '../../lib/commands/servers.ts'
import { createStage } from '../../lib/commands/stage.ts'
import { connection } from '../../sanity/project.ts'
import { openArticle, paragraphsOf, patiently, selectWords, textOf } from '../editors/studio.ts'
import { newArticle } from '../lake.ts'

test('what an editor sees as saved survives a lake that is killed, and the Studio goes on when it is back', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const processes = createProcesses()
  const stage = await createStage()
  const { environment } = stage
  try {
    const first = await startLake(processes, environment, { isSilent: true })
    const lake = createClient({
      ...connection,
      apiHost: environment.lake.address,
      token: environment.variables.SANITY_API_WRITE_TOKEN ?? '',
      perspective: 'raw',
    })
    const article = newArticle('en')
    const draft = `drafts.${article._id}`
    await lake.create(article)
    await openArticle(page, 'editor', article, environment.lake.address)
    const write = async (text: string) => {
      await selectWords(textOf(page), 'A paragraph.')
      await page.keyboard.press('End')
      await page.keyboard.type(text, { delay: 30 })
    }
    await write(' Written before.')
    await expect.poll(() => paragraphsOf(draft, lake), patiently).toEqual(['A paragraph. Written before.'])

    await first.stop('SIGKILL')
    await page.keyboard.type(' And while', { delay: 30 })
    // The Studio says so, and takes nothing more that it could not keep.
    await expect(page.getByText('Trying to connect')).toBeVisible(patiently)
    await expect(page.getByTestId('field-title').locator('input')).not.toBeEditable(patiently)
    const seen = (await textOf(page).innerText()).trim()
    expect(seen).toContain('A paragraph. Written before.')

    await startLake(processes, environment, { isSilent: true })
    await expect(page.getByTestId('field-title').locator('input')).toBeEditable(patiently)
    await expect.poll(() => paragraphsOf(draft, lake), patiently).toEqual([seen])
    await write(' Written after.')
    await expect.poll(() => paragraphsOf(draft, lake), patiently).toEqual([`${seen} Written after.`])
  } finally {
    await processes.stop()
    stage.clear()
  }
})
