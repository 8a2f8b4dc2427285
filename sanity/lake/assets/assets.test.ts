import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestLake, tokens, type TestLake } from '../test-lake.ts'

let lake: TestLake
let photo: Buffer
let url: string

/** Left half red, right half blue, 400 × 200, with the traces a camera leaves. */
async function makePhoto(): Promise<Buffer> {
  const blue = await sharp({ create: { width: 200, height: 200, channels: 3, background: '#0000ff' } })
    .png()
    .toBuffer()
  return sharp({ create: { width: 400, height: 200, channels: 3, background: '#ff0000' } })
    .composite([{ input: blue, left: 200, top: 0 }])
    .withExif({ IFD0: { Copyright: 'Name-that-should-not-travel' }, IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg({ quality: 95 })
    .toBuffer()
}

beforeAll(async () => {
  lake = await startTestLake()
  photo = await makePhoto()
  url = (await lake.client.assets.upload('image', photo, { filename: 'fotografía.jpg' })).url
})

afterAll(() => lake.close())

/** Asks for a picture at an address and looks at what came. */
async function fetchPicture(address: string, accept = 'image/webp,image/*') {
  const response = await fetch(address, { headers: { accept } })
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(response.status, bytes.toString('utf8').slice(0, 200)).toBe(200)
  const { width, height, format, exif } = await sharp(bytes).metadata()
  return { width, height, format, exif, bytes, type: response.headers.get('content-type') }
}

/** The colour in the middle of a part of a picture: `red`, `blue` or `mixed`. */
async function colourAt(bytes: Buffer, part: number): Promise<string> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width * part)) * info.channels
  const [red = 0, , blue = 0] = data.subarray(at, at + 3)
  return red > 200 && blue < 60 ? 'red' : blue > 200 && red < 60 ? 'blue' : 'mixed'
}

test('an uploaded picture becomes an asset document as Sanity makes them', async () => {
  const sha1 = createHash('sha1').update(photo).digest('hex')
  const document = await lake.client.getDocument(`image-${sha1}-400x200-jpg`)
  expect(document).toMatchObject({
    _type: 'sanity.imageAsset',
    sha1hash: sha1,
    extension: 'jpg',
    mimeType: 'image/jpeg',
    originalFilename: 'fotografía.jpg',
    size: photo.length,
    path: `images/local/production/${sha1}-400x200.jpg`,
    url: `${lake.address}/images/local/production/${sha1}-400x200.jpg`,
    metadata: {
      dimensions: { width: 400, height: 200, aspectRatio: 2 },
      hasAlpha: false,
      isOpaque: true,
      lqip: expect.stringMatching(/^data:image\/png;base64,/) as string,
      palette: { dominant: { population: 50 } },
    },
  })
})

test('the same picture again is the same asset', async () => {
  const again = await lake.client.assets.upload('image', photo, { filename: 'other.jpg' })
  expect(again).toMatchObject({ url, originalFilename: 'fotografía.jpg' })
})

test('a picture is cut, scaled and converted as its address says', async () => {
  const cases: [string, { width: number; height: number; format: string }][] = [
    ['', { width: 400, height: 200, format: 'jpeg' }],
    ['?w=200', { width: 200, height: 100, format: 'jpeg' }],
    ['?h=50', { width: 100, height: 50, format: 'jpeg' }],
    ['?w=100&h=100', { width: 100, height: 50, format: 'jpeg' }],
    ['?w=100&h=100&fit=crop', { width: 100, height: 100, format: 'jpeg' }],
    ['?w=100&h=100&fit=scale', { width: 100, height: 100, format: 'jpeg' }],
    ['?w=100&h=100&fit=fill&bg=00ff00', { width: 100, height: 100, format: 'jpeg' }],
    ['?w=800', { width: 800, height: 400, format: 'jpeg' }],
    ['?w=800&fit=max', { width: 400, height: 200, format: 'jpeg' }],
    ['?w=800&h=800&fit=min', { width: 200, height: 200, format: 'jpeg' }],
    ['?w=100&dpr=2', { width: 200, height: 100, format: 'jpeg' }],
    ['?rect=200,50,100,80', { width: 100, height: 80, format: 'jpeg' }],
    ['?rect=350,150,900,900', { width: 50, height: 50, format: 'jpeg' }],
    ['?rect=0,0,100,100&w=50', { width: 50, height: 50, format: 'jpeg' }],
    ['?w=64&fm=png', { width: 64, height: 32, format: 'png' }],
    ['?w=64&fm=webp&q=40', { width: 64, height: 32, format: 'webp' }],
    ['?w=64&fm=avif', { width: 64, height: 32, format: 'heif' }],
    ['?w=64&auto=format', { width: 64, height: 32, format: 'webp' }],
    ['?w=64&or=90', { width: 32, height: 64, format: 'jpeg' }],
  ]
  for (const [search, expected] of cases) {
    const { width, height, format } = await fetchPicture(url + search)
    expect({ width, height, format }, search).toEqual(expected)
  }
})

test('a rectangle takes the part of the picture it names', async () => {
  expect(await colourAt((await fetchPicture(`${url}?rect=0,0,190,200`)).bytes, 0.5)).toBe('red')
  expect(await colourAt((await fetchPicture(`${url}?rect=210,0,190,200`)).bytes, 0.5)).toBe('blue')
  expect(await colourAt((await fetchPicture(`${url}?flip=h`)).bytes, 0.2)).toBe('blue')
})

test('the focal point stays in sight when a picture is cropped', async () => {
  const crop = `${url}?w=50&h=100&fit=crop&crop=focalpoint`
  expect(await colourAt((await fetchPicture(`${crop}&fp-x=0.1&fp-y=0.5`)).bytes, 0.5)).toBe('red')
  expect(await colourAt((await fetchPicture(`${crop}&fp-x=0.9&fp-y=0.5`)).bytes, 0.5)).toBe('blue')
})

test('auto=format sends what the browser takes, and says that the answer depends on it', async () => {
  expect((await fetchPicture(`${url}?w=40&auto=format`, 'image/png,image/jpeg')).type).toBe('image/jpeg')
  expect((await fetchPicture(`${url}?w=40&auto=format`, 'image/avif,image/webp')).type).toBe('image/webp')
  const { headers } = await fetch(`${url}?w=40&auto=format`)
  expect(headers.get('vary')).toContain('accept')
  expect(headers.get('cache-control')).toContain('immutable')
})

test('what a camera wrote into a picture is never sent to the public', async () => {
  expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('Name-that-should-not-travel')
  for (const search of ['', '?w=100', '?fm=webp', '?dlRaw=true', '?dl=']) {
    const { bytes, exif } = await fetchPicture(url + search)
    expect(exif, search).toBeUndefined()
    expect(bytes.includes('Name-that-should-not-travel'), search).toBe(false)
  }
})

test('the original is for those with a token, byte for byte', async () => {
  const response = await fetch(`${url}?dlRaw=true`, { headers: { authorization: `Bearer ${tokens.read}` } })
  expect(Buffer.from(await response.arrayBuffer()).equals(photo)).toBe(true)
  expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
})

test('a picture a camera held sideways is measured and shown upright', async () => {
  const sideways = await sharp(photo).rotate(90).withMetadata({ orientation: 8 }).jpeg({ quality: 95 }).toBuffer()
  const asset = await lake.client.assets.upload('image', sideways)
  expect(asset.metadata.dimensions).toMatchObject({ width: 400, height: 200 })
  const part = await fetchPicture(`${asset.url}?rect=0,0,190,200`)
  expect({ width: part.width, height: part.height }).toEqual({ width: 190, height: 200 })
  expect(await colourAt(part.bytes, 0.5)).toBe('red')
})

test('transparency is kept where the format has it and filled where it has not', async () => {
  const clear = await sharp({
    create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer()
  const asset = await lake.client.assets.upload('image', clear)
  expect(asset.metadata).toMatchObject({ hasAlpha: true, isOpaque: false })
  expect((await sharp((await fetchPicture(`${asset.url}?w=10`)).bytes).stats()).isOpaque).toBe(false)
  expect((await sharp((await fetchPicture(`${asset.url}?w=10&fm=jpg`)).bytes).stats()).isOpaque).toBe(true)
})

test('a moving picture keeps moving', async () => {
  const frame = (background: string) =>
    sharp({ create: { width: 20, height: 20, channels: 3, background } })
      .png()
      .toBuffer()
  const colours = await Promise.all(['#ff0000', '#00ff00', '#0000ff'].map(frame))
  const frames = await sharp(colours, { join: { animated: true } })
    .gif()
    .toBuffer()
  const asset = await lake.client.assets.upload('image', frames)
  const { pages, pageHeight } = await sharp((await fetchPicture(`${asset.url}?w=10&fm=webp`)).bytes, {
    animated: true,
  }).metadata()
  expect({ pages, pageHeight }).toEqual({ pages: 3, pageHeight: 10 })
})

test('what is not a picture is refused as one, whatever it is called', async () => {
  for (const bytes of [
    Buffer.from('<html><script>alert(1)</script>'),
    Buffer.from([0xff, 0xd8, 0xff, 0x00]),
    photo.subarray(0, 40),
  ]) {
    await expect(lake.client.assets.upload('image', bytes, { filename: 'a.jpg' })).rejects.toMatchObject({
      statusCode: 400,
    })
  }
})

test('a drawing that could run scripts is sent to be saved, unable to do anything when opened', async () => {
  const drawing = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"><script>alert(1)</script></svg>',
  )
  const asset = await lake.client.assets.upload('image', drawing, { filename: 'd.svg' })
  const { headers } = await fetch(asset.url)
  expect(headers.get('content-disposition')).toMatch(/^attachment/)
  expect(headers.get('content-security-policy')).toContain('sandbox')
  expect((await fetchPicture(`${asset.url}?fm=png&w=30`)).format).toBe('png')
})

test('a file is kept as it is and sent to be saved', async () => {
  const page = Buffer.from('<script>alert(1)</script>')
  const asset = await lake.client.assets.upload('file', page, { filename: 'página.html', contentType: 'text/html' })
  expect(asset).toMatchObject({
    _type: 'sanity.fileAsset',
    extension: 'html',
    mimeType: 'text/html',
    originalFilename: 'página.html',
  })
  const response = await fetch(`${asset.url}?dl=p%C3%A1gina.html`)
  expect(await response.text()).toBe(page.toString())
  expect(response.headers.get('content-type')).toBe('application/octet-stream')
  expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''p%C3%A1gina.html")
})

test('an upload without the right to is refused, and so is an empty one', async () => {
  await expect(lake.visitor.assets.upload('image', photo)).rejects.toMatchObject({ statusCode: 403 })
  await expect(lake.client.assets.upload('file', Buffer.alloc(0))).rejects.toMatchObject({ statusCode: 400 })
})

test('addresses that make no sense, name nothing or try to climb out are refused', async () => {
  const statusOf = (address: string) => fetch(address).then(({ status }) => status)
  for (const search of [
    '?w=0',
    '?w=-1',
    '?w=99999',
    '?w=abc',
    '?rect=1,2,3',
    '?rect=0,0,0,0',
    '?fit=bend',
    '?fm=exe',
    '?dpr=100',
  ]) {
    expect(await statusOf(url + search), search).toBe(400)
  }
  const base = `${lake.address}/images/local/production`
  for (const name of ['nothing.jpg', `${'0'.repeat(40)}-1x1.jpg`, '..%2f..%2flake.sqlite', '%2e%2e%2flock.sqlite']) {
    expect(await statusOf(`${base}/${name}`), name).toBe(404)
  }
  expect(await statusOf(url.replace('/local/', '/another/'))).toBe(404)
})

test('pictures and their addresses survive a restart', async () => {
  await lake.restart()
  // The first request may still go out on a connection the old server has closed.
  await expect.poll(() => fetchPicture(`${url}?w=77`).then(({ width }) => width)).toBe(77)
})
