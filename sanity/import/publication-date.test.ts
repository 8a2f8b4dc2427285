import { expect, test } from 'vitest'
import { toPublicationDate } from './publication-date.ts'

const none = '0000-00-00 00:00:00'

test.each([
  ['2021-06-01 10:00:00', 'Tue, 01 Jun 2021 10:00:00 +0000', '2021-06-01 12:00:00', '2021-06-01T10:00:00.000Z', false],
  [none, 'Tue, 01 Jun 2021 10:00:00 +0200', '2021-06-01 12:00:00', '2021-06-01T08:00:00.000Z', false],
  [none, 'Mon, 30 Nov -0001 00:00:00 +0000', '2021-06-01 12:00:00', '2021-06-01T12:00:00.000Z', true],
  [none, '', none, null, true],
  ['2021-13-45 10:00:00', '', 'yesterday', null, true],
])('%s | %s | %s', (dateInUtc, pubDate, date, iso, isGuessed) => {
  expect(toPublicationDate({ dateInUtc, pubDate, date })).toEqual({ iso, isGuessed })
})
