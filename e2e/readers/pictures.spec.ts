/** The pictures of the demo newspaper, as the Content Lake keeps them: drawn once, when it was filled in. */
import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { listPictures } from '../../sanity/seed/pictures/pictures.ts'
import { lake } from '../lake.ts'

type Asset = { file: string; url: string; size: number }

const inArticles = ['queue-numbers.jpg', 'ballots-detail.jpg', 'mast-map.jpg', 'limb-workshop.jpg']

function sizeOf(file: string): [number, number] {
  if (file.startsWith('author-')) return [800, 800]
  if (inArticles.includes(file)) return [1600, 1067]
  return file === 'amparo.jpg' ? [1400, 1900] : [2000, 1333]
}

test('every picture is a JPEG of its size, light enough to send, and not empty', async ({ request }) => {
  const assets = await lake.fetch<Asset[]>('*[_type == "sanity.imageAsset"]{"file": originalFilename, url, size}')
  expect(new Set(assets.map(({ file }) => file))).toEqual(new Set(listPictures()))
  const headers = { authorization: `Bearer ${process.env.E2E_WRITE_TOKEN ?? ''}` }
  for (const { file, url, size } of assets) {
    const picture = sharp(await (await request.get(url, { headers })).body())
    const { format, width, height } = await picture.metadata()
    expect.soft([format, width, height], file).toEqual(['jpeg', ...sizeOf(file)])
    expect.soft(size, file).toBeLessThan(600_000)
    const { channels } = await picture.stats()
    expect.soft(Math.max(...channels.map(({ stdev }) => stdev)), file).toBeGreaterThan(20)
  }
})
