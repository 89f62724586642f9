import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentOfType } from '../../../test/content-arbitraries'
import { contentExample } from '../../../test/item-examples'
import { grade, rightPicks } from './grade'
import { type Content, itemTypes } from './item'
import { partIds } from './part-id'
import { withUntellingIds } from './untelling-ids'

test.each(itemTypes)('a question of type %s is the same question with other ids, and doing it again changes nothing', (type) => {
  fc.assert(
    fc.property(contentOfType(type), (content) => {
      const once = withUntellingIds(content as Content)
      expect(withUntellingIds(once)).toEqual(once)
      expect(grade(once, rightPicks(once))).toBe(grade(content as Content, rightPicks(content as Content)))
    }),
  )
})

test('the ids of an order, of targets and of pieces have nothing of those the author gave', () => {
  const order = withUntellingIds(contentExample('ordering'))
  expect(order.body.elements.map(({ text }) => text)).toEqual(contentExample('ordering').body.elements.map(({ text }) => text))
  for (const { id } of order.body.elements) expect(id).toMatch(/^p[0-9a-f]{6,}$/)
  const { sources, targets } = withUntellingIds(contentExample('matching')).body
  expect(sources.map(({ target }) => targets.findIndex(({ id }) => id === target))).toEqual([0, 1])
  const twice = withUntellingIds({ ...contentExample('ordering'), body: { ...contentExample('ordering').body, elements: [{ id: 'a', text: 'Sign' }, { id: 'b', text: 'Sign' }] } })
  expect(new Set(twice.body.elements.map(({ id }) => id)).size).toBe(2)
})

test('ids that are made of the words already stay as they are', () => {
  const { body } = contentExample('ordering')
  const id = partIds()
  const made = { type: 'ordering' as const, body: { ...body, elements: [...body.elements, { id: '', text: 'Send it' }].map(({ text }) => ({ id: id(text), text })) } }
  expect(withUntellingIds(made)).toEqual(made)
})

test('questions without such lists stay as they are', () => {
  for (const type of ['single', 'multiple', 'hottext', 'redline'] as const) expect(withUntellingIds(contentExample(type) as Content)).toEqual(contentExample(type))
})
