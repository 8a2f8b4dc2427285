/** A language is added by its entry and its message file, and nothing else: Arabic, in a copy of what draws pages. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import en from './en.json'

const root = fileURLToPath(new URL('..', import.meta.url))

const entry = `  ar: {
    name: 'العربية', direction: 'rtl', hreflang: 'ar', format: 'ar', openGraph: 'ar_AR',
    quotes: ['«', '»', '“', '”'], wordsPerMinute: 180,
    paths: { articles: 'maqalat', topics: 'mawadie', authors: 'kuttab', archive: 'arshif', search: 'bahth', page: 'safha', corrections: 'tashihat', saved: 'mahfuzat' },
  },
} as const satisfies`

const arabic = {
  ...en,
  Byline: { by: 'بقلم <names></names>', translatedBy: 'ترجمة <names></names>' },
  Listing: {
    ...en.Listing,
    count: '{count, plural, zero {لا مقالات} one {مقال} two {مقالان} few {# مقالات} many {# مقالًا} other {# مقال}}',
  },
}

/** Runs in the copy, as the tests of the copy do. */
const inner = `
import { expect, test } from 'vitest'
import { createTranslator } from 'next-intl'
import { pathOf, placeAt } from '@/lib/urls'
import { words } from '@/messages/words'
import { Article } from './article'
import { drawn, first, textOf } from './drawn'
import { Frame } from './frame'
import { madeUpArticle, madeUpSite } from './made-up'

const article = {
  ...madeUpArticle,
  locale: 'ar' as const,
  authors: ['Ana Ruiz', 'Ben Okoro'].map((name) => ({ ...madeUpArticle.authors[0], id: name, name, path: null })),
}
const alternatives = [{ locale: 'en' as const, version: madeUpArticle.versions[0], listing: '/en' }]

test('pages in Arabic', () => {
  const page = drawn(
    <Frame site={madeUpSite} locale="ar" kind="article" alternatives={alternatives}>
      <Article article={article} timeZone="UTC" address="https://a.example" />
    </Frame>,
    'ar',
  )
  expect(textOf(first(page, '.by'))).toBe('بقلم Ana Ruiz وBen Okoro')
  expect(first(page, 'time').textContent).toMatch(/مارس/)
  expect(textOf(first(page, '.switch b'))).toBe('العربية')
  expect(first(page, '.switch a').getAttribute('dir')).toBe('ltr')
})

test('plurals and addresses in Arabic', () => {
  const t = createTranslator({ locale: 'ar', messages: words.ar, namespace: 'Listing' })
  expect([0, 1, 2, 3, 11, 100].map((count) => t('count', { count }).replace(/[\\d٠-٩]+/, '#'))).toEqual(
    ['لا مقالات', 'مقال', 'مقالان', '# مقالات', '# مقالًا', '# مقال'],
  )
  const place = { kind: 'article' as const, locale: 'ar' as const, slug: 'x' }
  expect(pathOf(place)).toBe('/ar/maqalat/x')
  expect(placeAt('/ar/maqalat/x')).toEqual(place)
})
`

test('pages are drawn in Arabic by adding its entry and its words', () => {
  const copy = mkdtempSync(join(tmpdir(), 'ambas-arabic-'))
  try {
    for (const part of [
      'components',
      'lib',
      'messages',
      'sanity/project.ts',
      'sanity/types.ts',
      'sanity/fingerprint.ts',
    ])
      cpSync(join(root, part), join(copy, part), { recursive: true })
    for (const part of ['vitest.config.ts', 'tsconfig.json', 'package.json']) cpSync(join(root, part), join(copy, part))
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    const locales = readFileSync(join(copy, 'messages/locales.ts'), 'utf8')
    writeFileSync(join(copy, 'messages/locales.ts'), locales.replace('} as const satisfies', entry))
    writeFileSync(join(copy, 'messages/ar.json'), JSON.stringify(arabic))
    writeFileSync(join(copy, 'components/arabic.test.tsx'), inner)
    const vitest = join(root, 'node_modules/vitest/vitest.mjs')
    const { stdout, stderr } = spawnSync(process.execPath, [vitest, 'run', 'components/arabic.test.tsx'], {
      cwd: copy,
      encoding: 'utf8',
    })
    expect(`${stdout}${stderr}`.replace(/\u001b\[\d+m/g, '')).toMatch(/Tests\s+2 passed \(2\)/)
  } finally {
    rmSync(copy, { recursive: true })
  }
}, 120_000)
