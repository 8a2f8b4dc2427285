/** What a reader does on a page. */
import type { Page } from '@playwright/test'

/** To the end of an article, where its buttons are: they are there once a reader comes near. */
export const readToTheEnd = (page: Page): Promise<void> => page.locator('nav.share').scrollIntoViewIfNeeded()
