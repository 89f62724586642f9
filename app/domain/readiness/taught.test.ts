import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shipped } from './constants'
import { newPopulation } from './engine/population'
import { startState } from './belief'
import { newLearner } from './learner'
import { newPublished, nothingPublished } from './published'
import { foldTaught, type Taught } from './taught'

const taught = (more: Partial<Taught> = {}): Taught => ({
  itemId: 'one', skills: [{ id: 'a', bucket: 0 }], gap: 0, gradient: 0.2, curvature: 0.1, at: 0, ...more,
})
const answer = fc.record({
  gradient: fc.double({ min: -0.6, max: 0.6, noNaN: true }), curvature: fc.double({ min: 1e-4, max: 0.15, noNaN: true }), gap: fc.nat(7),
  itemId: fc.constantFrom('one', 'two', null), skills: fc.constantFrom([{ id: 'a', bucket: 0 }], [{ id: 'a', bucket: 3 }, { id: 'b', bucket: 0 }]), at: fc.nat(10),
})
const valueOf = (values: ReturnType<typeof foldTaught>, kind: string, subject: string) => values.find((value) => value.kind === kind && value.subject === subject)

test('one answer moves everything shared just as the engine moves it at once', () => {
  for (const score of [0, 0.4, 1]) {
    const population = newPopulation(shipped)
    population.answer({ user: 'x', item: 'one', skills: ['a', 'b'], at: 0 }, { score, weight: 0.6 })
    const learner = newLearner(startState)
    const record = learner.observe({ skills: ['a', 'b'], difficulty: 0, itemId: 'one', score, weight: 0.6, at: 0 })
    const shared = newPublished(foldTaught(nothingPublished, [record.taught], 1))
    const other = newLearner({ ...startState, shared })
    const expected = population.predict({ user: 'y', item: 'one', skills: ['a', 'b'], at: 2 })
    const { eta, variance, p } = other.predict({ skills: ['a', 'b'], difficulty: 0, itemId: 'one' }, 2)
    expect(eta).toBeCloseTo(expected.eta, 12)
    expect(variance).toBeCloseTo(expected.variance, 12)
    expect(p).toBeCloseTo(expected.p, 12)
  }
})

test('order plays no part, and nothing becomes less sure', () => {
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 30 }), (batch) => {
      const [forward, backward] = [foldTaught(nothingPublished, batch, 20), foldTaught(nothingPublished, batch.toReversed(), 20)]
      expect(forward).toHaveLength(backward.length)
      for (const value of forward) {
        const same = backward.find((other) => other.kind === value.kind && other.subject === value.subject && other.bucket === value.bucket)
        expect(same?.mean).toBeCloseTo(value.mean, 10)
        expect(value.variance).toBeGreaterThan(0)
        expect(value.variance).toBeLessThanOrEqual(1.38 + 1e-9)
      }
    }),
  )
})

test('a hundred surprises move an item as far as they carry, and not a hundred times as far', () => {
  const many = valueOf(foldTaught(nothingPublished, Array.from({ length: 100 }, () => taught({ gradient: -0.2 })), 1), 'item', 'one')
  const once = valueOf(foldTaught(nothingPublished, [taught({ gradient: -0.2 })], 1), 'item', 'one')
  expect(many?.mean).toBeGreaterThan(4 * (once?.mean ?? 0))
  expect(many?.mean).toBeLessThan(10 * (once?.mean ?? 0))
  expect(many?.variance).toBeLessThan(0.2)
})

test('what is published next goes on from what was published last', () => {
  const published = newPublished([{ kind: 'item', subject: 'one', bucket: 0, from: 5, mean: 2, variance: 0.3 }])
  const next = valueOf(foldTaught(published, [taught({ gradient: 0.1, at: 6 })], 10), 'item', 'one')
  expect(next?.mean).toBeLessThan(2)
  expect(next?.mean).toBeGreaterThan(1.9)
  expect(next).toMatchObject({ from: 10, bucket: 0 })
})

test('what was seen at work teaches of skills and pauses, and of no item', () => {
  expect(foldTaught(nothingPublished, [taught({ itemId: null })], 1).map(({ kind }) => kind).sort()).toEqual(['curve', 'gap', 'skill'])
})
