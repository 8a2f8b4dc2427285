/* The service worker: keeps what a reader asked to keep, with its other languages and its pictures, and answers with it
   when there is no connection. It stores nothing else. Each page that was asked for has a cache of its own, so that
   taking it away takes everything of it away. */
const mark = 'kept:'
const lists = 'lists'
const lightPath = /^\/light(?=\/)/

addEventListener('install', () => {
  skipWaiting()
})
addEventListener('activate', (event) => {
  event.waitUntil(clients.claim())
})
addEventListener('message', (event) => {
  const { keep: wanted, list, drop: unwanted } = event.data
  const done = wanted ? Promise.all([keep(wanted), keepLists(list)]) : drop(unwanted)
  const answer = (isDone) => event.ports[0].postMessage(isDone)
  event.waitUntil(
    done.then(
      () => answer(true),
      () => answer(false),
    ),
  )
})
addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== location.origin) return
  if (mode === 'navigate') event.respondWith(page(event, pathname))
  // Named after their content: what is kept is what would come.
  else if (/^\/(media|_next\/static)\//.test(pathname)) event.respondWith(file(event.request, pathname))
  else if (/^\/(enhance\.js|icon\.svg)$/.test(pathname))
    event.respondWith(fetch(event.request).catch(() => caches.match(pathname)))
})

/** The page as it is now; as it was kept when it does not come, or not in time; else what else there is. */
async function page(event, path) {
  const kept = await caches.match(path)
  try {
    const response = await (kept ? Promise.race([fetch(event.request), impatient()]) : fetch(event.request))
    if (kept && response.status >= 500) return kept
    if (await caches.has(mark + path)) event.waitUntil(keep(path).catch(() => undefined))
    return response
  } catch (error) {
    const instead = kept || (await listIn(path.replace(lightPath, '').split('/')[1]))
    if (instead) return instead
    throw error
  }
}

const impatient = () => new Promise((_, reject) => setTimeout(reject, 5000))

/** Another cut of the same picture will do: which one a browser chooses depends on its window. */
async function file(request, path) {
  const kept = await caches.match(request)
  if (kept) return kept
  try {
    return await fetch(request)
  } catch (error) {
    const folder = new URL(path.replace(/[^/]*$/, ''), location.origin).href
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      const other = (await cache.keys()).find(({ url }) => url.startsWith(folder))
      if (other) return cache.match(other)
    }
    throw error
  }
}

/** Keeps a page as it is now. One that was withdrawn is kept no longer; one that moved is kept where it is now. */
async function keep(path) {
  const { response, html } = await get(path)
  if (response.status === 410) await drop(path)
  if (!response.ok) throw new Error(response.status)
  const now = new URL(response.url).pathname
  if (now !== path) await caches.delete(mark + path)
  const cache = await caches.open(mark + now)
  const light = lightPath.exec(now) || ''
  await put(cache, now, response, html)
  const others = languagesOf(html).map((other) => light + other)
  await Promise.allSettled(others.filter((other) => other !== now).map((other) => keepBeside(cache, other)))
  await keepFiles(cache, html, !light)
}

/** Whoever keeps nothing needs no list of it, and no worker. */
async function drop(path) {
  await caches.delete(mark + path)
  const names = await caches.keys()
  if (names.some((name) => name.startsWith(mark))) return
  await caches.delete(lists)
  await registration.unregister()
}

async function keepBeside(cache, path) {
  const { response, html } = await get(path)
  if (!response.ok) return
  await put(cache, path, response, html)
  await keepFiles(cache, html, !lightPath.test(path))
}

/** The page that lists what is kept, in every language: where a reader without a connection finds it. */
async function keepLists(path) {
  const cache = await caches.open(lists)
  await keepBeside(cache, path)
  const html = await (await cache.match(path)).text()
  const light = lightPath.exec(path) || ''
  await Promise.allSettled(languagesOf(html).map((other) => keepBeside(cache, light + other)))
}

/** The list in a language, or in another. */
async function listIn(language) {
  const cache = await caches.open(lists)
  const found = await cache.keys()
  const isList = ({ url }) => !/\.\w+$/.test(url)
  const own = found.find(({ url }) => new URL(url).pathname.replace(lightPath, '').split('/')[1] === language)
  const list = own || found.find(isList)
  return list && cache.match(list)
}

/** As everybody gets it: without what says who somebody is, and not as it was an hour ago. */
async function get(path) {
  const response = await fetch(path, { credentials: 'omit', cache: 'no-cache' })
  return { response, html: await response.text() }
}

/** A new one: that it was led to from elsewhere may not be said of a page a reader goes to. */
const put = (cache, path, { headers }, html) => cache.put(path, new Response(html, { headers }))

/** The paths of a page's versions, as its head names them. */
const languagesOf = (html) =>
  [...new Set([...html.matchAll(/<link rel="alternate" hreflang="[^"]*" href="([^"]*)"/g)].map(([, url]) => url))].map(
    (url) => new URL(url).pathname,
  )

/** What a page is drawn with, and the pictures of its article. What does not come is done without. */
async function keepFiles(cache, html, hasPictures) {
  const pictures = hasPictures ? html.split('</article>')[0].matchAll(/ src="(\/media\/[^"]*)"/g) : []
  const wanted = new Set([...[...pictures].map(([, path]) => path), '/enhance.js', '/icon.svg'])
  await Promise.allSettled([
    ...[...wanted].map(
      async (path) => (/^\/(enhance|icon)/.test(path) || !(await cache.match(path))) && cache.add(path),
    ),
    ...[...html.matchAll(/url\((\/_next\/static\/[^)]*)\)/g)].map(([, path]) => keepTypeface(cache, path)),
  ])
}

/** Of the typefaces those that the browser has fetched for the page: on a narrow screen there are none. */
async function keepTypeface(cache, path) {
  if (await cache.match(path)) return
  const response = await fetch(path, { cache: 'only-if-cached', mode: 'same-origin' })
  if (response.ok) await cache.put(path, response)
}
