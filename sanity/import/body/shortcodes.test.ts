import { expect, test } from 'vitest'
import { createContext } from './made-up-context.ts'
import { expandShortcodes } from './shortcodes.ts'

const bridge = {
  id: 5,
  page: 'https://valley.example/bridge-picture/',
  description: '',
  credit: '',
  isPicture: true,
  url: 'https://valley.example/bridge.jpg',
  title: 'Bridge',
  alt: 'A "stone" bridge',
  caption: 'The bridge',
  parent: 1,
}
const attachments = new Map([
  [5, bridge],
  [6, { ...bridge, id: 6, url: 'https://valley.example/river.jpg', parent: 2 }],
])

test('a caption becomes a figure', () => {
  const html = expandShortcodes(
    '[caption id="a_1" align="left"]<img src="a.jpg"> The bridge[/caption] after',
    createContext(),
  )
  expect(html).toBe('<figure><img src="a.jpg"> The bridge</figure> after')
})

test('a gallery shows the pictures it names, or those of its post', () => {
  expect(expandShortcodes('[gallery ids="6"]', createContext({ attachments }))).toContain('river.jpg')
  const own = expandShortcodes('[gallery]', createContext({ attachments }))
  expect(own).toContain('bridge.jpg')
  expect(own).not.toContain('river.jpg')
  expect(own).toContain('A &#34;stone&#34; bridge')
})

test('a gallery is not mistaken for the beginning of what stands before a later one', () => {
  const html = expandShortcodes('[gallery ids="5"] words between [gallery ids="6"]', createContext({ attachments }))
  expect(html).toContain('words between')
})

test.each([
  '[embed]https://video.example/7[/embed]',
  '[youtube https://video.example/7]',
  '[audio src="https://video.example/7"]',
  '[video width="640" mp4="https://video.example/7"][/video]',
])('%s becomes a card', (shortcode) => {
  expect(expandShortcodes(`before ${shortcode} after`, createContext())).toMatch(
    /^before <figure class="wp-block-embed">https:\/\/video\.example\/7<.*<\/figure> after$/,
  )
})

test('two brackets show a shortcode itself', () => {
  expect(expandShortcodes('write [[gallery ids="5"]] here', createContext({ attachments }))).toBe(
    'write [gallery ids=&#34;5&#34;] here',
  )
})

test('a shortcode of some plugin stays as text and is noted; words in brackets are just words', () => {
  const context = createContext()
  const text = '[contact-form id="3"] and [sic] and [Editor: no]'
  expect(expandShortcodes(text, context)).toBe(text)
  expect(context.notes).toEqual([{ about: 'look', what: 'a shortcode that stays as text', detail: '[contact-form]' }])
})
