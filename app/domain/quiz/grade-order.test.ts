import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gradeOrder, rightInOrder } from './grade-order'
import { orderingMethods } from './ordering-methods'

const orders = fc.integer({ min: 2, max: 7 }).chain((count) => fc.shuffledSubarray(Array.from({ length: count }, (_, at) => at), { minLength: count }))

/** Worked by hand for the order 1 2 0 3 of four elements, as Moodle's grading types count. */
test.each([
  ['all-or-nothing', 0],
  ['absolute-position', 1 / 4],
  ['relative-next-exclude-last', 1 / 3],
  ['relative-next-include-last', 2 / 4],
  ['relative-one-previous-and-next', 3 / 8],
  ['relative-all-previous-and-next', 8 / 12],
  ['longest-ordered-subset', 3 / 4],
  ['longest-contiguous-subset', 3 / 4],
  ['relative-to-correct', 8 / 12],
] as const)('%s gives the order 1 2 0 3 its share', (method, share) => {
  expect(gradeOrder([1, 2, 0, 3], method)).toBeCloseTo(share, 12)
})

test.each(orderingMethods)('%s gives everything for the right order only, and marks each element of it right', (method) => {
  fc.assert(
    fc.property(orders, (order) => {
      const isRight = order.every((place, at) => place === at)
      const score = gradeOrder(order, method)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score === 1).toBe(isRight)
      if (isRight) expect(rightInOrder(order, method).every(Boolean)).toBe(true)
    }),
  )
})

test.each(['longest-ordered-subset', 'relative-all-previous-and-next', 'relative-to-correct'] as const)(
  '%s never takes anything away when two neighbours the wrong way round are swapped',
  (method) => {
    fc.assert(
      fc.property(orders, fc.nat(), (order, which) => {
        const at = which % (order.length - 1)
        const [one, other] = [order[at]!, order[at + 1]!]
        if (one < other) return
        const better = order.with(at, other).with(at + 1, one)
        expect(gradeOrder(better, method)).toBeGreaterThanOrEqual(gradeOrder(order, method))
      }),
    )
  },
)

test('absolute-position never takes anything away when an element is put in its place', () => {
  fc.assert(
    fc.property(orders, fc.nat(), (order, which) => {
      const place = which % order.length
      const better = order.with(order.indexOf(place), order[place]!).with(place, place)
      expect(gradeOrder(better, 'absolute-position')).toBeGreaterThanOrEqual(gradeOrder(order, 'absolute-position'))
    }),
  )
})

test('an order upside down earns nothing for its longest subset, whose one element is no order', () => {
  expect(gradeOrder([3, 2, 1, 0], 'longest-ordered-subset')).toBe(0)
  expect(rightInOrder([3, 2, 1, 0], 'longest-ordered-subset')).toEqual([false, false, false, false])
})

test('the longest ordered subset is as long as the longest among all subsets', () => {
  fc.assert(
    fc.property(orders, (order) => {
      const subsets = Array.from({ length: 2 ** order.length }, (_, bits) => order.filter((_, at) => bits & (1 << at)))
      const ordered = (contiguous: boolean) => (list: number[]) => list.every((place, at) => at === 0 || (contiguous ? place === list[at - 1]! + 1 : place > list[at - 1]!))
      for (const [method, contiguous] of [['longest-ordered-subset', false], ['longest-contiguous-subset', true]] as const) {
        const most = Math.max(...subsets.filter(ordered(contiguous)).map((list) => list.length))
        expect(gradeOrder(order, method)).toBeCloseTo(most > 1 ? most / order.length : 0, 12)
      }
    }),
  )
})
