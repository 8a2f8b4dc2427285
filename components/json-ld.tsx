import { stegaClean } from '@sanity/client/stega'
import type { Graph } from 'schema-dts'

/** What a page says to search engines, as data. Nothing in it can end the script it stands in, nor is it marked for the Studio. */
export function JsonLd({ data }: { data: Graph }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toScriptText(stegaClean(data)) }} />
}

const escaped: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** JSON that is safe inside `<script>` and in every reader of JavaScript. Parses to the same value. */
export const toScriptText = (data: unknown) =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => escaped[character] ?? '')
