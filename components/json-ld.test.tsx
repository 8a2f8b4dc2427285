import fc from 'fast-check'
import { parse } from 'parse5'
import { expect, test } from 'vitest'
import { drawn, first } from './drawn'
import { JsonLd, toScriptText } from './json-ld'

test('a headline cannot end the script it stands in', () => {
  const headline = '</script><script>alert(1)</script><!-- \u2028\u2029 &amp; "\\'
  const script = first(
    drawn(<JsonLd data={{ '@context': 'https://schema.org', '@graph': [{ '@type': 'NewsArticle', headline }] }} />),
    'script',
  )
  expect(script.parentElement?.querySelectorAll('script').length).toBe(1)
  expect(JSON.parse(script.textContent)).toMatchObject({ '@graph': [{ headline }] })
})

test('whatever the data is, it comes through whole and stays inside', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = toScriptText({ text })
      expect(JSON.parse(written)).toEqual({ text })
      expect(written).not.toMatch(/[<>&\u2028\u2029]/)
    }),
  )
  expect(parse(`<script>${toScriptText('</script>')}</script><p>`).childNodes.length).toBe(1)
})
