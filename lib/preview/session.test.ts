import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editorsHour, seal, unseal, type Session } from './session.ts'

const secret = 'a secret of the site, long enough'
const now = Date.parse('2026-11-25T12:00:00Z')
const editor: Session = { kind: 'editor', editor: 'p1', language: 'es', until: now + editorsHour }
const guest: Session = {
  ...{ kind: 'guest', link: 'preview.1', document: 'article-1', path: '/en/articles/x' },
  ...{ language: 'en', until: now + 1000 },
}

test.each([editor, guest])('what was sealed for $kind is read again', (session) => {
  expect(unseal(seal(session, secret), secret, now)).toEqual(session)
})

test('an editor’s hour lasts an hour', () => {
  const sealed = seal(editor, secret)
  expect(unseal(sealed, secret, now + editorsHour - 1)).toEqual(editor)
  expect(unseal(sealed, secret, now + editorsHour)).toBeNull()
})

test('another site’s secret opens nothing, and none at all opens nothing', () => {
  expect(unseal(seal(editor, 'another secret, just as long'), secret, now)).toBeNull()
  expect(unseal(seal(editor, ''), '', now)).toBeNull()
  expect(unseal(undefined, secret, now)).toBeNull()
})

test('a note in which anything was changed is worth nothing', () => {
  const sealed = seal(editor, secret)
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.constantFrom('A', 'z', '0', '.', '=', ' '), (place, character) => {
      const changed = sealed.slice(0, place) + character + sealed.slice(place + 1)
      // The last character of base64 may be written in more than one way; what it says is the same.
      const isSame = Buffer.from(changed.split('.')[1] ?? '', 'base64url').equals(
        Buffer.from(sealed.split('.')[1] ?? '', 'base64url'),
      )
      const isSamePayload = changed.split('.')[0] === sealed.split('.')[0] && changed.split('.').length === 2
      expect(unseal(changed, secret, now)).toEqual(isSame && isSamePayload ? editor : null)
    }),
  )
})

test('whatever is in a cookie, reading it does not fail', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (value) => {
      expect(unseal(value, secret, now)).toBeNull()
    }),
  )
})
