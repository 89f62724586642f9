import { expect, test } from 'vitest'
import { newPublished, nothingPublished, type PublishedValue } from './published'

const value = (kind: PublishedValue['kind'], subject: string, from: number, mean: number, bucket = 0): PublishedValue => ({ kind, subject, bucket, from, mean, variance: 0.1 })

test('a value holds from its moment until the next of its name', () => {
  const { itemAt } = newPublished([value('item', 'one', 10, 1), value('item', 'two', 10, 9), value('item', 'one', 20, 2)])
  expect([9, 10, 19, 20, Infinity].map((at) => itemAt('one', at).mean)).toEqual([0, 1, 1, 2, 2])
  expect(itemAt('three', 30)).toEqual({ mean: 0, variance: 1.38 })
})

test('a skill and its cells move one by one, and what was before stays as it was', () => {
  const { skillAt } = newPublished([value('skill', 'a', 10, 1), value('curve', 'a', 10, 2, 3), value('curve', 'a', 20, 5, 7)])
  expect(skillAt('a', 9)).toEqual(nothingPublished.skillAt('a', 9))
  expect(skillAt('a', 15)).toMatchObject({ mean: 1, curve: { means: [0, 0, 0, 2, 0, 0, 0, 0] } })
  expect(skillAt('a', 20)).toMatchObject({ mean: 1, curve: { means: [0, 0, 0, 2, 0, 0, 0, 5] } })
})

test('the gap table is one, whatever it is asked of', () => {
  const { gapsAt } = newPublished([value('gap', '', 10, 1, 2)])
  expect(gapsAt(5).means).toEqual(Array(8).fill(0))
  expect(gapsAt(10).means).toEqual([0, 0, 1, 0, 0, 0, 0, 0])
})
