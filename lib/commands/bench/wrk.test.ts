import { expect, test } from 'vitest'
import { Problem } from '../problem.ts'
import { parseLoad } from './wrk.ts'

const output = (line: string) => `Running 2s test @ http://localhost:8200/
  1 threads and 8 connections
Requests/sec:  20500.00
${line}
`

test('what wrk counted is read from its last line', () => {
  const line = '{"requests":41000,"microseconds":2000000,"bytes":205000000,"errors":0,"p50":350,"p99":1200}'
  expect(parseLoad(output(line))).toEqual({ perSecond: 20_500, p50: 0.35, p99: 1.2, errors: 0, bytesEach: 5000 })
})

test('an answer that is an error does not count as served', () => {
  const line = '{"requests":100,"microseconds":1000000,"bytes":100,"errors":40,"p50":1,"p99":1}'
  expect(parseLoad(output(line))).toMatchObject({ perSecond: 60, errors: 40 })
})

test('where nothing was answered there is no median', () => {
  const line = '{"requests":0,"microseconds":1000000,"bytes":0,"errors":3,"p50":0,"p99":0}'
  expect(parseLoad(output(line))).toEqual({ perSecond: 0, p50: NaN, p99: NaN, errors: 3, bytesEach: NaN })
})

test('anything else is a problem that shows what wrk said', () => {
  expect(() => parseLoad('unable to connect to localhost:1 Connection refused')).toThrow(Problem)
  expect(() => parseLoad('')).toThrow('nothing that could be understood')
})
