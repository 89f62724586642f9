import { expect, test } from 'vitest'
import { itemTypes } from '../../domain/quiz/item'
import { bodyExamples } from '../../../test/item-examples'
import { itemBodies, itemContent } from './item-content'

test.each(itemTypes)('a whole question of type %s is taken as it is', (type) => {
  const content = { type, body: bodyExamples[type] }
  expect(itemContent.parse(content)).toEqual(content)
})

test.each(itemTypes)('a question of type %s with a word that means nothing is refused, and so is one that is empty', (type) => {
  const strange = itemContent.safeParse({ type, body: { ...bodyExamples[type], colour: 'red' } })
  expect(strange.error?.issues.map(({ code }) => code)).toEqual(['unrecognized_keys'])
  expect(itemBodies[type].safeParse({}).success).toBe(false)
  expect(itemBodies[type].safeParse(null).success).toBe(false)
})

test.each(itemTypes)('every refusal of an empty question of type %s is a sentence', (type) => {
  for (const { message } of itemContent.safeParse({ type, body: {} }).error!.issues) expect(message).toMatch(/^[A-Z].*\.$/)
})

test('a type that is not known is refused with those that are', () => {
  const [issue] = itemContent.safeParse({ type: 'riddle', body: {} }).error!.issues
  expect(issue!.message).toContain('single, multiple')
})

test('bodies are kept in one order of their parts, so that equal questions are equal to the byte', () => {
  const { stem, options, ...rest } = bodyExamples.single
  const parsed = itemBodies.single.parse({ feedback: rest.feedback, options, excerpt: null, stem })
  expect(Object.keys(parsed)).toEqual(['stem', 'excerpt', 'options', 'feedback'])
  expect(JSON.stringify(itemBodies.single.parse(parsed))).toBe(JSON.stringify(parsed))
})
