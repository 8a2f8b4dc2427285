import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MediaSource } from './bytes.ts'
import { openFolder } from './folder.ts'
import { inspect } from './inspect.ts'
import { fileKey, placesInCopy, withoutMark, withoutSize } from './media-address.ts'
import { openMedia } from './media.ts'
import { openSource } from './source.ts'
import { isPrivate, openWeb } from './web.ts'

const site = 'https://valley.example'
const drawn = (background: string) =>
  sharp({ create: { width: 30, height: 20, channels: 3, background } })
    .jpeg()
    .toBuffer()

let photo: Buffer
let server: Server
let address: string
let asked = 0

/** A server of pictures on this machine, which also does what servers should not. */
beforeAll(async () => {
  photo = await drawn('#345')
  server = createServer((request, response) => {
    asked++
    const path = request.url ?? ''
    if (path.endsWith('bridge.jpg')) response.end(photo)
    else if (path.endsWith('moved.jpg')) response.writeHead(302, { location: '/bridge.jpg' }).end()
    else if (path.endsWith('round.jpg')) response.writeHead(302, { location: '/round.jpg' }).end()
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<html>Not here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => new Promise((resolve) => server.close(resolve)))

async function folderWith(...names: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ambas-uploads-'))
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), photo)
  }
  return folder
}

const outcome = async (source: MediaSource, picture: string) => {
  const found = await source(picture)
  return 'bytes' in found ? 'found' : found.problem
}

test('a smaller copy has the address of its original', () => {
  expect(withoutSize(`${site}/a/bridge-300x200.jpg`)).toBe(`${site}/a/bridge.jpg`)
  expect(withoutSize(`${site}/a/bridge.jpg?w=300&ssl=1`)).toBe(`${site}/a/bridge.jpg`)
  expect(withoutSize(`${site}/a/bridge.jpg?id=3`)).toBe(`${site}/a/bridge.jpg?id=3`)
  expect(withoutMark(fileKey(`http://www.valley.example/r%C3%ADo-scaled.jpg`))).toBe(fileKey(`${site}/río.jpg?x=1`))
  expect(placesInCopy(`${site}/wp-content/uploads/sites/3/2020/05/a.jpg`).slice(0, 2)).toEqual([
    'sites/3/2020/05/a.jpg',
    '2020/05/a.jpg',
  ])
})

test.each(['2020/05/río.jpg', 'uploads/2020/05/río.jpg', 'wp-content/uploads/2020/05/río.jpg', '2020/05/río.jpg'])(
  'a picture is found in a copy of the uploads, whichever folder it is of: %s',
  async (name) => {
    const source = await openFolder(await folderWith(name))
    expect(await outcome(source, `${site}/wp-content/uploads/2020/05/r%C3%ADo.jpg`)).toBe('found')
  },
)

test('nothing outside of the folder is read, by no dots and by no link', async () => {
  const folder = await folderWith('inside/a.jpg', 'secret.jpg')
  await symlink(join(folder, 'secret.jpg'), join(folder, 'inside/linked.jpg'))
  const source = await openFolder(join(folder, 'inside'))
  expect(await outcome(source, `${site}/a.jpg`)).toBe('found')
  for (const path of [
    '/files/..%2fsecret.jpg',
    '/wp-content/uploads/%2e%2e/secret.jpg',
    '/linked.jpg',
    '/a%00.jpg',
    '/',
  ])
    expect(await outcome(source, site + path)).toBe('it is not in the folder')
  await expect(openFolder('/nowhere/uploads')).rejects.toThrow('There is no folder /nowhere/uploads')
})

test('nothing is fetched from this machine or its network, unless --media says so', async () => {
  const before = asked
  const careful = openWeb({ isPrivateAllowed: false })
  const { port } = new URL(address)
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '2130706433'])
    expect(await outcome(careful, `http://${host}:${port}/bridge.jpg`)).toMatch(/private network/)
  expect(asked).toBe(before)
  for (const ip of [
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
  ])
    expect(isPrivate(ip)).toBe(true)
  expect(isPrivate('93.184.216.34')).toBe(false)
  const source = await openSource(`${address}/copy`, (picture) => picture.startsWith(site))
  expect(await outcome(source, `${site}/wp-content/uploads/2020/bridge.jpg`)).toBe('found')
})

test('what a server answers instead of a picture is said', async () => {
  const web = openWeb({ isPrivateAllowed: true })
  expect(await outcome(web, `${address}/moved.jpg`)).toBe('found')
  expect(await outcome(web, `${address}/round.jpg`)).toMatch(/forwarded without end/)
  expect(await outcome(web, `${address}/gone.jpg`)).toBe('its server answers 404')
})

test('a host that does not answer is not waited for again and again', async () => {
  const web = openWeb({ isPrivateAllowed: true })
  const silent = createServer()
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as AddressInfo
  await new Promise((resolve) => silent.close(resolve))
  for (let times = 0; times < 4; times++)
    expect(await outcome(web, `http://127.0.0.1:${port}/${times}.jpg`)).toBe(`127.0.0.1:${port} does not answer`)
})

test('only what really is a picture is one', async () => {
  expect(await inspect(photo)).toEqual({
    bytes: photo,
    asset: expect.stringMatching(/^image-[0-9a-f]{40}-30x20-jpg$/) as string,
    isDrawn: false,
  })
  expect(await inspect(Buffer.from('<!doctype html><p>Not here'))).toEqual({ problem: 'what is there is a web page' })
  const large = await sharp({
    create: {
      width: 400,
      height: 400,
      channels: 3,
      background: '#abc',
      noise: { type: 'gaussian', mean: 90, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer()
  expect(await inspect(large.subarray(0, large.length / 2))).toEqual({
    problem: expect.stringMatching(/damaged/) as string,
  })
})

const svg = (content: string, size = 'width="90" height="30"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${content}</svg>`)

test('a drawing is carried as a picture, fine enough for the page: no SVG is kept, for one can run scripts', async () => {
  const drawing = await inspect(svg('<script>alert(1)</script><rect width="90" height="30" fill="red"/>'))
  expect(drawing).toMatchObject({
    asset: expect.stringMatching(/^image-[0-9a-f]{40}-1920x640-png$/) as string,
    isDrawn: true,
  })
  expect('bytes' in drawing && (await sharp(drawing.bytes).stats()).dominant).toMatchObject({ r: 248, g: 8, b: 8 })
})

test('a drawing reads no file of this machine, and cannot exhaust it', async () => {
  const folder = await folderWith('secret.jpg')
  const file = join(folder, 'secret.jpg')
  const stealing = await inspect(
    svg(`<image href="file://${file}" width="90" height="30"/><image href="${file}" width="90" height="30"/>`),
  )
  expect('bytes' in stealing && (await sharp(stealing.bytes).stats()).isOpaque).toBe(false)
  const doubling = Array.from({ length: 40 }, (_, index) => `<!ENTITY e${index + 1} "&e${index};&e${index};">`)
  const bomb = `<!DOCTYPE svg [<!ENTITY e0 "ha">${doubling.join('')}]>${svg('<text>&e40;</text>').toString()}`
  expect(await inspect(Buffer.from(bomb))).toMatchObject({ problem: expect.any(String) as string })
  expect(await inspect(svg('', 'width="900000" height="900000"'))).toMatchObject({
    problem: expect.any(String) as string,
  })
})

test.each([
  ['BMP', Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)])],
  ['HEIC', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(60)])],
  ['HEIC', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmif1\0\0\0\0mif1heic'), Buffer.alloc(60)])],
])('a %s is not carried, and it is said what to do', async (kind, bytes) => {
  expect(await inspect(bytes)).toEqual({
    problem: `it is a ${kind}, which is not carried: save it as a JPEG, under the same name, in a folder for --media`,
  })
})

test('a picture without its original is taken from a smaller copy, and never more than four are asked for at once', async () => {
  let open = 0
  let most = 0
  const source: MediaSource = async (picture) => {
    most = Math.max(most, ++open)
    await new Promise((resolve) => setTimeout(resolve, 1))
    open--
    return picture.endsWith('-300x200.jpg') ? { bytes: photo } : { problem: 'gone' }
  }
  const media = await openMedia({ client: null, source, isDryRun: true })
  const wanted = Array.from({ length: 12 }, (_, index) => [`${site}/${index}.jpg`, `${site}/${index}-300x200.jpg`])
  await media.carry([...wanted.map((files) => ({ files })), { files: [`${site}/lost.jpg`] }])
  expect(wanted.map((files) => media.assetOf(files)).every((asset) => asset?.startsWith('image-'))).toBe(true)
  expect(most).toBe(4)
  expect(Array.from(media.dead)).toEqual([[`${site}/lost.jpg`, 'gone']])
})
