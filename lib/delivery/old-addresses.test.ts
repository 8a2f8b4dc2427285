import fc from 'fast-check'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Facts } from '../content/facts.ts'
import { openDatabase } from './database.ts'
import { decide } from './door.ts'
import { createKnown } from './known.ts'
import { madeUpFacts } from './made-up-facts.ts'

const nothing = { language: null, publishedAt: null, slug: null, title: null }
const redirect = (from: string, to: { to: string } | { url: string }, changes: Partial<Facts> = {}) =>
  madeUpFacts({ ...nothing, _id: `redirect-${from}`, _type: 'redirect', from, ...to, ...changes })

const newsroom = [
  madeUpFacts({ _id: 'agua', formerSlugs: ['el-agua-vieja'], source: 'https://old.example/?p=12' }),
  madeUpFacts({ _id: 'water', language: 'en' }),
  madeUpFacts({
    ...nothing,
    _id: 'topic',
    _type: 'topic',
    words: [
      { language: 'en', value: 'health' },
      { language: 'es', value: 'salud' },
    ],
  }),
  madeUpFacts({ ...nothing, _id: 'ana', _type: 'author', slug: 'ana-ruiz' }),
  madeUpFacts({ ...nothing, _id: 'about', _type: 'page', language: 'en', slug: 'about' }),
]

function doorTo(...facts: Facts[]) {
  const known = createKnown(openDatabase(mkdtempSync(join(tmpdir(), 'ambas-old-'))))
  for (const each of [...newsroom, ...facts]) known.learn(each._id, each)
  known.setComplete()
  const door = (address: string) => {
    const { pathname, search } = new URL(address, 'https://ambas.example')
    return decide({ method: 'GET', path: pathname, search, acceptLanguage: null }, known)
  }
  return { known, door }
}

const led = (to: string) => ({ do: 'redirect', to, isPermanent: true })

test.each([
  ['/2019/05/17/agua/', '/es/articulos/agua'],
  ['/2019/05/17/agua', '/es/articulos/agua'],
  ['/2019/05/agua/', '/es/articulos/agua'],
  ['/es/2019/05/17/agua/', '/es/articulos/agua'],
  ['/2019/05/17/el-agua-vieja/', '/es/articulos/agua'],
  ['/water/', '/en/articles/water'],
  ['/?p=12', '/es/articulos/agua'],
  ['/es/?p=12&preview=true', '/es/articulos/agua'],
  ['/2019/05/17/water/amp/', '/en/articles/water'],
  ['/2019/05/17/water/feed/', '/en/articles/water'],
  ['/2019/05/17/water/comment-page-2/', '/en/articles/water'],
  ['/category/health/', '/en/topics/health'],
  ['/category/world/salud/', '/es/temas/salud'],
  ['/es/category/health/', '/en/topics/health'],
  ['/tag/salud', '/es/temas/salud'],
  ['/category/health/page/3/', '/en/topics/health'],
  ['/category/health/feed/', '/en/topics/health/feed.xml'],
  ['/author/ana-ruiz/', '/en/authors/ana-ruiz'],
  ['/es/author/ana-ruiz/', '/es/autores/ana-ruiz'],
  ['/feed/', '/en/feed.xml'],
  ['/es/feed/', '/es/feed.xml'],
  ['/feed/rss2/', '/en/feed.xml'],
  ['/2019/05/', '/en'],
  ['/about/', '/en/about'],
  ['/2019/05/17/water/2/', '/en/articles/water'],
  ['/index.php/2019/05/17/water/', '/en/articles/water'],
  ['/?attachment_id=12', '/es/articulos/agua'],
  ['/?tag=salud', '/es/temas/salud'],
  ['/?category_name=world/health', '/en/topics/health'],
  ['/?author_name=ana-ruiz', '/en/authors/ana-ruiz'],
  ['/?m=201905', '/en'],
  ['/2019/05/17/water/?tag=newsletter&s=1', '/en/articles/water'],
  ['/?feed=rss2', '/en/feed.xml'],
  ['/es/?feed=atom', '/es/feed.xml'],
  ['/comments/feed/', '/en/feed.xml'],
  ['/wp-rss2.php', '/en/feed.xml'],
  ['/?s=old+bridge', '/en/search?q=old+bridge'],
  ['/es/?s=puente', '/es/buscar?q=puente'],
])('%s of WordPress leads to %s', (old, now) => {
  expect(doorTo().door(old)).toEqual(led(now))
})

test.each([
  '/2019/05/17/nobody/',
  '/?p=13',
  '/category/nothing/',
  '/author/nobody/',
  '/wp-login.php',
  '/wp-admin/',
  '/%ff/',
])('%s leads nowhere', (old) => {
  const { door } = doorTo()
  expect(['missing', 'choose language']).toContain(door(old).do)
  expect(door(old).do).not.toBe('redirect')
})

test('a slash too many costs one hop, and a live address none', () => {
  const { door } = doorTo()
  expect(door('/es/articulos/agua/')).toEqual({ do: 'redirect', to: '/es/articulos/agua' })
  expect(door('/en/')).toEqual({ do: 'redirect', to: '/en' })
  expect(door('/es/articulos/agua').do).toBe('show')
})

test('a redirect leads to its document wherever that is, in the language of the old address', () => {
  const { door, known } = doorTo(
    redirect('/viejo/camino', { to: 'agua' }),
    redirect('/es/quien', { to: 'ana' }),
    redirect('/acción', { to: 'agua' }),
  )
  expect(door('/viejo/camino/')).toEqual(led('/es/articulos/agua'))
  expect(door('/es/quien')).toEqual(led('/es/autores/ana-ruiz'))
  expect(door('/acci%C3%B3n/')).toEqual(led('/es/articulos/agua'))
  known.learn('agua', madeUpFacts({ _id: 'agua', slug: 'el-agua' }))
  expect(door('/viejo/camino')).toEqual(led('/es/articulos/el-agua'))
  known.learn('agua', null)
  expect(door('/viejo/camino').do).toBe('missing')
})

test('a redirect may lead elsewhere, to another of our addresses, or only for now', () => {
  const { door } = doorTo(
    redirect('/shop', { url: 'https://shop.example/' }),
    redirect('/aguas', { url: '/es/articulos/el-agua-vieja' }),
    redirect('/soon', { url: '/en/about' }, { permanent: false }),
  )
  expect(door('/shop')).toEqual(led('https://shop.example/'))
  expect(door('/aguas')).toEqual(led('/es/articulos/agua'))
  expect(door('/soon')).toEqual({ do: 'redirect', to: '/en/about', isPermanent: false })
})

test('what WordPress asks by number, and every size of a picture, leads where a redirect says', () => {
  const picture = '/media/0000000000000000000000000000000000000000-900x600.jpg/whole-720.webp'
  const { door } = doorTo(
    redirect('/?cat=7', { to: 'topic' }),
    redirect('/?author=3', { to: 'ana' }),
    redirect('/wp-content/uploads/2019/05/river-scaled.jpg', { url: picture }),
    redirect('/blog/bridge', { to: 'water' }),
  )
  expect(door('/?cat=7')).toEqual(led('/en/topics/health'))
  expect(door('/?author=3')).toEqual(led('/en/authors/ana-ruiz'))
  for (const size of ['', '-scaled', '-300x200'])
    expect(door(`/wp-content/uploads/2019/05/river${size}.jpg`)).toEqual(led(picture))
  expect(door('/blog/bridge/feed/')).toEqual(led('/en/articles/water'))
  expect(door('/?cat=8').do).toBe('missing')
})

test('a chain is one hop', () => {
  const { door } = doorTo(
    redirect('/a', { url: '/b/' }),
    redirect('/b', { url: '/c' }),
    redirect('/c', { to: 'water' }),
  )
  expect(door('/a')).toEqual(led('/en/articles/water'))
})

test('what is published at an address wins over a redirect from it', () => {
  const { door } = doorTo(redirect('/en/articles/water', { to: 'agua' }))
  expect(door('/en/articles/water').do).toBe('show')
})

test('however redirects point at one another, nobody is sent round or to where they are', () => {
  const paths = ['/a', '/b', '/c', '/d', '/e', '/en/nowhere', '/es/articulos/agua', 'https://elsewhere.example/']
  const own = paths.filter((path) => path.startsWith('/'))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...own), fc.constantFrom(...paths)), { maxLength: 8 }), (pairs) => {
      const { door } = doorTo(...pairs.map(([from, url]) => redirect(from, { url })))
      for (const path of own) {
        const decision = door(path)
        if (decision.do !== 'redirect' || !decision.to.startsWith('/')) continue
        expect(door(decision.to).do).toBe('show')
      }
    }),
    { numRuns: 40 },
  )
})

test('a redirect that is taken back leads nowhere', () => {
  const gone = redirect('/gone', { to: 'water' })
  const { door, known } = doorTo(gone)
  expect(door('/gone').do).toBe('redirect')
  known.learn(gone._id, null)
  expect(door('/gone').do).toBe('missing')
})

test('a live address is shown without a look at the redirects, however many there are', () => {
  const { known } = doorTo()
  const oldAddress = () => {
    throw new Error('The redirects were looked at')
  }
  const asked = { method: 'GET', path: '/es/articulos/agua', acceptLanguage: null }
  expect(decide(asked, { standing: known.standing, oldAddress }).do).toBe('show')
})
