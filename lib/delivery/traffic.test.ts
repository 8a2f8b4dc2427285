import { expect, test, vi } from 'vitest'
import { count, report } from './traffic.ts'

test('each kind of request is one line with its number, and the next minute starts from nothing', () => {
  const lines: unknown[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(JSON.parse(String(line))) > 0)
  count('page')
  count('page')
  count('missing')
  report()
  report()
  write.mockRestore()
  expect(lines).toMatchObject([
    { event: 'requests', kind: 'page', requests: 2 },
    { event: 'requests', kind: 'missing', requests: 1 },
  ])
})
