import { expect, test } from 'vitest'
import { parseTopicRules } from './topic-rules.ts'

const term = (name: string, domain = 'category') => ({ domain, slug: name.toLowerCase().replaceAll(' ', '-'), name })
const rules = parseTopicRules(
  '# ours\nFloods, flooding, Inundaciones = en: Floods | es: Inundaciones # one topic\n\nMisc = -\ntags on fewer than 3 posts = -',
  ({ slug }) => (slug === 'rare' ? 2 : 3),
)

test('several categories and tags become one topic, named in each language', () => {
  const topic = {
    key: 'floods',
    names: [
      { language: 'en', name: 'Floods', slug: 'floods' },
      { language: 'es', name: 'Inundaciones', slug: 'inundaciones' },
    ],
  }
  expect(rules.topicOf(term('FLOODING', 'post_tag'), 'en')).toEqual(topic)
  expect(rules.topicOf(term('inundaciones'), 'es')).toEqual(topic)
})

test('what no rule speaks of becomes a topic of its own, in the language of the article', () => {
  expect(rules.topicOf(term('Río Seco'), 'es')).toEqual({
    key: 'rio-seco',
    names: [{ language: 'es', name: 'Río Seco', slug: 'rio-seco' }],
  })
})

test('what is named so, what nobody filed and rare tags become none; a rare category stays', () => {
  expect(rules.topicOf(term('Misc'), 'en')).toBeNull()
  expect(rules.topicOf(term('Uncategorized'), 'en')).toBeNull()
  expect(rules.topicOf(term('Rare', 'post_tag'), 'en')).toBeNull()
  expect(rules.topicOf(term('Rare'), 'en')).not.toBeNull()
})

test.each([
  ['a\nFloods', /Line 1 .*“what it was = what it is”/],
  ['a = b\nFloods = xx: F', /Line 2 .*“xx” is none of the site’s languages/],
  ['tags on fewer than 3 posts = Rare', /Line 1 .*only be left out/],
])('a rule that cannot be followed is named by its line: %j', (text, sentence) => {
  expect(() => parseTopicRules(text, () => 1)).toThrow(sentence)
})
