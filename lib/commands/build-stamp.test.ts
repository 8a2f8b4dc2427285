import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isBuiltFrom, noteBuilt, stampOf } from './build-stamp.ts'

let folder: string
const ingredients = { paths: ['app', 'next.config.ts', 'not-there'], variables: { SITE_URL: 'http://localhost:3000' } }
const stamp = () => stampOf(folder, ingredients)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ambas-stamp-'))
  mkdirSync(join(folder, 'app/[locale]'), { recursive: true })
  writeFileSync(join(folder, 'app/[locale]/page.tsx'), 'page')
  writeFileSync(join(folder, 'next.config.ts'), 'config')
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('the same sources give the same stamp', () => {
  expect(stamp()).toBe(stamp())
})

test('a file changed, moved or added gives another stamp', () => {
  const first = stamp()
  writeFileSync(join(folder, 'app/[locale]/page.tsx'), 'pagE')
  const changed = stamp()
  renameSync(join(folder, 'app/[locale]/page.tsx'), join(folder, 'app/page.tsx'))
  const moved = stamp()
  writeFileSync(join(folder, 'app/empty.ts'), '')
  expect(new Set([first, changed, moved, stamp()]).size).toBe(4)
})

test('another value of a variable gives another stamp', () => {
  expect(stampOf(folder, { ...ingredients, variables: { SITE_URL: 'https://ambas.example' } })).not.toBe(stamp())
})

test('a test is no ingredient', () => {
  const first = stamp()
  writeFileSync(join(folder, 'app/page.test.ts'), 'test')
  expect(stamp()).toBe(first)
})

test('a folder is built from what was noted last, and from nothing before', () => {
  const built = join(folder, 'built')
  mkdirSync(built)
  expect(isBuiltFrom(built, stamp())).toBe(false)
  noteBuilt(built, stamp())
  expect(isBuiltFrom(built, stamp())).toBe(true)
  writeFileSync(join(folder, 'next.config.ts'), 'other')
  expect(isBuiltFrom(built, stamp())).toBe(false)
})
