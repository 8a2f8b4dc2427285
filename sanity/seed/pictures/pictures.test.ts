import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawPicture, listPictures } from './pictures.ts'

const articles =
  'asylum-interview nansen-passport source-protection strategic-lawsuits heat-and-work loss-and-damage ' +
  'essential-medicines distance-to-the-clinic right-to-an-interpreter regional-courts counting-by-hand observers ' +
  'enforced-disappearance thirty-articles internet-shutdowns facial-recognition statelessness ' +
  'information-requests landmine-treaty amparo derecho-al-agua escazu lenguas-en-el-juzgado'
const authors = 'lucia-fernandez samuel-okafor ines-iriarte hannah-lindqvist mateo-quispe observatorio-faro'
const inArticles = ['queue-numbers.jpg', 'ballots-detail.jpg', 'mast-map.jpg', 'limb-workshop.jpg']

const expected = [
  ...articles.split(' ').map((key) => `${key}.jpg`),
  ...inArticles,
  ...authors.split(' ').map((key) => `author-${key}.jpg`),
]

const sizeOf = (file: string): [number, number] => {
  if (file.startsWith('author-')) return [800, 800]
  if (inArticles.includes(file)) return [1600, 1067]
  return file === 'amparo.jpg' ? [1400, 1900] : [2000, 1333]
}

test('every picture that the articles and the authors name is there, and no other', () => {
  expect(listPictures().toSorted()).toEqual(expected.toSorted())
})

test.each(expected)(
  '%s is a JPEG of its size, light enough to send, and not empty',
  { timeout: 60_000 },
  async (file) => {
    const picture = await drawPicture(file)
    const { format, width, height } = await sharp(picture).metadata()
    expect([format, width, height]).toEqual(['jpeg', ...sizeOf(file)])
    expect(picture.length).toBeLessThan(600_000)
    const { channels } = await sharp(picture).stats()
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(20)
  },
)

test.each(['author-observatorio-faro.jpg', 'queue-numbers.jpg', 'distance-to-the-clinic.jpg'])(
  '%s comes out the same, byte for byte, when drawn twice',
  { timeout: 60_000 },
  async (file) => {
    const [first, second] = [await drawPicture(file), await drawPicture(file)]
    expect(first.equals(second)).toBe(true)
  },
)

test('a picture that nobody drew is refused by name', async () => {
  await expect(drawPicture('unicorn.jpg')).rejects.toThrow('No picture is called unicorn.jpg')
})
