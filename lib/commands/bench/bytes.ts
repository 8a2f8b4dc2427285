/** What a first visit to the article weighs, as it travels: nothing is in the browser's cache. */
import { chromium, type Browser } from '@playwright/test'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { findChromium } from '../chromium.ts'
import { get } from './get.ts'
import type { Page } from './page.ts'
import type { Figures, Part, Section } from './part.ts'
import { bytes } from './words.ts'
import { browserEncodings } from './wrk.ts'

type View = { text: number; script: number; fonts: number; all: number; requests: number }

const notMeasured: View = { text: NaN, script: NaN, fonts: NaN, all: NaN, requests: NaN }

export const bytesPart: Part = {
  name: 'bytes',
  title: 'Bytes on the wire',
  needs: ['newsroom', 'pages'],
  minutes: 3,
  async measure(bench): Promise<Section> {
    const { shown, missing } = await bench.pages()
    const pages = shown.filter(({ name }) => name !== 'static' && name !== 'wordpress')
    const program = findChromium()
    const browser = program && (await chromium.launch(program))
    const figures: Figures = {}
    const rows: string[][] = []
    // As readers find it who are not the first: a page is packed small once it is read, and a front asks again then.
    for (const { url } of [...pages, ...pages]) {
      await get(url, { 'accept-encoding': browserEncodings })
      await sleep(settling)
    }
    for (const page of pages) {
      const { bytes: html, text } = await get(page.url, { 'accept-encoding': browserEncodings })
      const packed = { gzip: gzipSync(text, { level: 9 }).length, brotli: brotliCompressSync(text).length }
      const view = browser ? await viewOf(browser, page) : notMeasured
      for (const [name, value] of Object.entries({ html, ...packed, ...view })) {
        figures[`bytes.${page.name}.${name}`] = value
      }
      const cells = [html, packed.gzip, packed.brotli, view.text, view.script, view.fonts, view.all].map(bytes)
      rows.push([page.title, ...cells, String(view.requests)])
    }
    await browser?.close()
    const head = [
      'page',
      'HTML as sent',
      'HTML gzip 9',
      'HTML brotli 11',
      'HTML + CSS sent',
      'script',
      'fonts',
      'first view',
      'requests',
    ]
    const notes = [
      `An article of ${bench.article.words} words. The first view is everything Chromium asks for on a phone within two seconds, without the picture; script, what has come when a reader is at the end. With headers.`,
      ...missing,
      ...(program ? [] : ['There is no Chromium on this machine: only the HTML was weighed.']),
    ]
    return { tables: [{ head, rows }], figures, notes }
  },
}

/** Milliseconds for what goes on after a page is there: the browser asking for what links lead to, the site packing it. */
const settling = 2000

/** What the browser fetches, in bytes with headers; pictures are left out. */
async function viewOf(browser: Browser, { url }: Page): Promise<View> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const kinds = new Map<string, string>()
  const view: View = { text: 0, script: 0, fonts: 0, all: 0, requests: 0 }
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    if (kind === 'Image' || kind === undefined) return
    view.all += encodedDataLength
    view.requests++
    if (kind === 'Document' || kind === 'Stylesheet') view.text += encodedDataLength
    if (kind === 'Script') view.script += encodedDataLength
    if (kind === 'Font') view.fonts += encodedDataLength
  })
  await page.goto(url, { waitUntil: 'load', timeout: 30_000 })
  await page.waitForTimeout(settling)
  const first = { ...view }
  // Some of a page's script may come only when a reader gets to what it is for.
  await page.evaluate('scrollTo(0, document.body.scrollHeight)')
  await page.waitForTimeout(settling)
  await context.close()
  return { ...first, script: view.script }
}
