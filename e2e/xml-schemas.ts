/** XML held to its schema, by libxml2. The sitemap's own schema is the official one; the others are written from the rules. */
import { readFile, readdir } from 'node:fs/promises'
import { validateXML, type XMLFileInfo } from 'xmllint-wasm'

export type Xml = { name: string; text: string }

const folder = new URL('schemas/', import.meta.url)
const official = new URL('../../schema/sitemap.xsd', import.meta.resolve('sitemap'))

/** All of libxml2 is a file system of its own: each schema finds there what it imports. */
async function readSchemas(): Promise<XMLFileInfo[]> {
  const names = await readdir(folder)
  const files = [...names.map((name) => [name, new URL(name, folder)] as const), ['sitemap.xsd', official] as const]
  return Promise.all(files.map(async ([fileName, file]) => ({ fileName, contents: await readFile(file) })))
}

/** A sitemap may hold elements of others; which of them is said here, as its own schema demands. */
const sitemap = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
  <xsd:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="xhtml-link.xsd"/>
  <xsd:import namespace="http://www.google.com/schemas/sitemap-news/0.9" schemaLocation="sitemap-news.xsd"/>
</xsd:schema>`

/** What is wrong with the files; empty when all of them are valid. */
export async function objectionsTo(
  kind: 'sitemap' | 'siteindex' | 'rss' | 'opensearch',
  files: Xml[],
): Promise<string[]> {
  const schemas = await readSchemas()
  const own = schemas.find(({ fileName }) => fileName === `${kind}.xsd`)
  const { errors } = await validateXML({
    xml: files.map(({ name, text }) => ({ fileName: name.replaceAll(/[^\w.-]/g, '_'), contents: text })),
    schema: kind === 'sitemap' || own === undefined ? { fileName: 'all.xsd', contents: sitemap } : own,
    preload: schemas.filter((each) => kind === 'sitemap' || each !== own),
  })
  return errors.map(({ rawMessage }) => rawMessage)
}
