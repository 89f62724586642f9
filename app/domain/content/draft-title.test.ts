import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftTitle, starterText } from './draft-title'

test('a title is read plain or quoted, and only from the front matter', () => {
  expect(draftTitle('---\ntitle: Caps and carve-outs\n---\n\nx')).toBe('Caps and carve-outs')
  expect(draftTitle("---\nsummary: s\ntitle: 'The buyer''s paper'\n---\n")).toBe('The buyer\'s paper')
  expect(draftTitle('no front matter\ntitle: not this')).toBeNull()
  expect(draftTitle('---\ntitle:\nsummary: s\n---\n')).toBeNull()
})

test('a new lesson has the title it was given', () => {
  const letters = fc.stringMatching(/^[A-Za-z"'\\:#& é-]{1,80}$/).map((title) => title.trim()).filter((title) => title !== '')
  fc.assert(fc.property(letters, (title) => void expect(draftTitle(starterText(title))).toBe(title)))
})
