/** Where WordPress keeps a picture, read off its address. */

/** WordPress writes `-300x200` behind the name of each smaller copy it makes. */
const size = /-\d{2,5}x\d{2,5}(?=\.\w{3,4}$)/

/** Asks a server for a smaller copy: WordPress.com, Jetpack. */
const sizeParameters = new Set(['w', 'h', 'resize', 'fit', 'crop', 'quality', 'ssl', 'strip', 'zoom'])

/** The address of the original of a smaller copy, as far as it can be told; the same address when it is none. */
export function withoutSize(address: string): string {
  const url = new URL(address)
  url.pathname = url.pathname.replace(size, '')
  const isSized = url.searchParams.size > 0 && url.searchParams.keys().every((name) => sizeParameters.has(name))
  if (isSized) url.search = ''
  url.hash = ''
  return url.href
}

/** Whether an address is that of a picture, to judge by its name: also of a kind that is not carried. */
export const isPictureFile = (address: string) =>
  /\.(?:jpe?g|png|gif|webp|avif|tiff?|bmp|svg|hei[cf])$/i.test(new URL(address).pathname)

/** What is the same however the address of a file is written: no scheme, no www, no query, decoded. */
export function fileKey(address: string): string {
  const { host, pathname } = new URL(address)
  return `${host.replace(/^www\./, '')}${decoded(pathname)}`
}

/** WordPress keeps very large or turned pictures under a name of their own, and names smaller copies as if it did not. */
export const withoutMark = (key: string) => key.replace(/-(?:scaled|rotated)(?=\.\w{3,4}$)/, '')

/** The last part of an address, readable; the address itself when it has none. */
export function fileName(address: string): string {
  return decoded(new URL(address).pathname.split('/').at(-1) ?? '') || address
}

const uploads = /\/(?:wp-content\/uploads|wp-content\/blogs\.dir\/\d+\/files|files)\/(.+)$/

/** Where a file may lie in a copy of the uploads folder, or of a folder above it, most likely place first. */
export function placesInCopy(address: string): string[] {
  const path = decoded(new URL(address).pathname).replace(/^\/+/, '')
  const inUploads = uploads.exec(`/${path}`)?.[1] ?? path
  // Each site of a network has a folder of its own.
  const ofOneSite = inUploads.replace(/^sites\/\d+\//, '')
  const places = [inUploads, ofOneSite, `uploads/${inUploads}`, `wp-content/uploads/${inUploads}`, path]
  return Array.from(new Set(places))
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
