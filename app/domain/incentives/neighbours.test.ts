import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastTaking, monthBefore, neighboursOf, type Taking } from './neighbours'

const all = [90, 80, 70, 60, 50, 40, 30, 20, 10].map((points, at): Taking => ({ personId: `p${at}`, name: `N${at}`, points }))

test('one in the middle sees two each way, with how far apart they are', () => {
  expect(neighboursOf(all, 'p3')).toEqual({ above: [{ name: 'N1', by: 20 }, { name: 'N2', by: 10 }], below: [{ name: 'N4', by: -10 }, { name: 'N5', by: -20 }] })
})

test('the first sees only who follows, the last only the nearest who are not of the lowest third', () => {
  expect(neighboursOf(all, 'p0')).toEqual({ above: [], below: [{ name: 'N1', by: -10 }, { name: 'N2', by: -20 }] })
  expect(neighboursOf(all, 'p8')).toEqual({ above: [{ name: 'N4', by: 40 }, { name: 'N5', by: 30 }], below: [] })
})

test('of few, or for somebody who takes no part, there is nothing to see', () => {
  expect(neighboursOf(all.slice(0, leastTaking - 1), 'p0')).toBeNull()
  expect(neighboursOf(all, 'nobody')).toBeNull()
})

test('nobody of the lowest third is shown to anybody, and nobody sees more than four', () => {
  const people = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: leastTaking, maxLength: 40 })
  fc.assert(
    fc.property(people, (points) => {
      const taking = points.map((one, at): Taking => ({ personId: `p${at}`, name: `N${String(at).padStart(2, '0')}`, points: one }))
      const order = [...taking].sort((one, other) => other.points - one.points || (one.name < other.name ? -1 : 1))
      const lowest = new Set(order.slice(order.length - Math.floor(order.length / 3)).map(({ name }) => name))
      for (const { personId, name, points: own } of taking) {
        const { above, below } = neighboursOf(taking, personId) ?? { above: [], below: [] }
        const seen = [...above, ...below]
        expect(seen.length).toBeLessThanOrEqual(4)
        expect(seen.filter((one) => lowest.has(one.name) || one.name === name)).toEqual([])
        expect(seen.map((one) => own + one.by)).toEqual(seen.map((one) => taking.find((other) => other.name === one.name)?.points))
      }
    }),
  )
})

test('the month before is whole, over the turn of a year too', () => {
  expect(monthBefore(Date.parse('2027-01-31T23:59:59Z'))).toEqual({ from: '2026-12-01T00:00:00.000Z', until: '2027-01-01T00:00:00.000Z' })
})
