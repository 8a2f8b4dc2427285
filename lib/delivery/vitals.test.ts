import { beforeEach, expect, test, vi } from 'vitest'
import { noteVitals, tellVitals } from './vitals.ts'

const known = { standing: () => ({ is: 'here' }) as const }
const lines: unknown[] = []

function told(): unknown[] {
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(JSON.parse(String(line))) > 0)
  tellVitals()
  write.mockRestore()
  return lines.splice(0)
}

beforeEach(told)

test('of what browsers tell one line a minute remains, with what three quarters of the pages stayed within', () => {
  for (const LCP of [400, 100, 300, 200]) {
    expect(noteVitals({ path: '/es/articulos/algo', figures: { LCP, CLS: 0.01239 } }, known)).toBe(true)
  }
  noteVitals({ path: '/en', figures: { LCP: 900 } }, known)
  expect(told()).toMatchObject([
    { event: 'web vitals', measure: 'LCP', kind: 'article', locale: 'es', pages: 4, p75: 300 },
    { event: 'web vitals', measure: 'CLS', kind: 'article', locale: 'es', pages: 4, p75: 0.012 },
    { event: 'web vitals', measure: 'LCP', kind: 'front', locale: 'en', pages: 1, p75: 900 },
  ])
  expect(told()).toEqual([])
})

test('nothing of the path or of who told it remains', () => {
  noteVitals({ path: '/es/articulos/quien-lee-esto', figures: { TTFB: 20 }, agent: 'somebody' }, known)
  expect(JSON.stringify(told())).not.toMatch(/quien-lee-esto|somebody/)
})

test('what is no figure of a page of ours is refused', () => {
  const nowhere = { standing: () => ({ is: 'nowhere' as const, elsewhere: [] }) }
  expect(noteVitals({ path: '/en/articles/none', figures: { LCP: 1 } }, nowhere)).toBe(false)
  expect(noteVitals({ path: '/wp-login.php', figures: { LCP: 1 } }, known)).toBe(false)
  expect(noteVitals({ path: '/en', figures: { LCP: -1 } }, known)).toBe(false)
  expect(noteVitals({ path: '/en', figures: { LCP: 'fast' } }, known)).toBe(false)
  expect(noteVitals(null, known)).toBe(false)
  expect(told()).toEqual([])
})

test('a thousand pages a minute are looked at, and all are counted', () => {
  for (let page = 0; page < 1500; page++) noteVitals({ path: '/en', figures: { INP: page } }, known)
  expect(told()).toMatchObject([{ measure: 'INP', pages: 1500, p75: 749 }])
})
