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

test('every picture that the articles and the authors name is there, and no other', () => {
  expect(listPictures().toSorted()).toEqual(expected.toSorted())
})

// What each looks like is asked of the newspaper that was filled in, by e2e/readers/pictures.spec.ts: drawing takes long.
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
