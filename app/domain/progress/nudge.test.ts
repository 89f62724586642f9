import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withheldNudge } from './nudge'

const day = 86_400_000
const now = 100 * day

test('the first is sent; the next waits a whole day', () => {
  expect(withheldNudge([], now)).toBeNull()
  expect(withheldNudge([now - day + 1], now)).toEqual({ why: 'day', until: now + 1 })
  expect(withheldNudge([now - day], now)).toBeNull()
})

test('three in fourteen days are all; the fourth waits until the first of them is fourteen days old', () => {
  expect(withheldNudge([now - 13 * day, now - 5 * day, now - 2 * day], now)).toEqual({ why: 'fortnight', until: now + day })
  expect(withheldNudge([now - 14 * day, now - 5 * day, now - 2 * day], now)).toBeNull()
  expect(withheldNudge([now - 13.9 * day, now - 5 * day, now - 0.5 * day], now)).toEqual({ why: 'day', until: now + 0.5 * day })
})

test('whoever nudges whenever they may sends at most one in a day and three in fourteen', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 * 24 * 60 }), { maxLength: 60 }), (gaps) => {
      const sent: number[] = []
      let at = 0
      for (const gap of gaps) {
        at += gap * 60_000
        const withheld = withheldNudge(sent, at)
        if (withheld === null) sent.push(at)
        else expect(withheldNudge(sent, withheld.until)).toBeNull()
      }
      for (const one of sent) {
        const within = (span: number) => sent.filter((other) => other > one - span && other <= one).length
        expect(within(day)).toBe(1)
        expect(within(14 * day)).toBeLessThanOrEqual(3)
      }
    }),
  )
})
