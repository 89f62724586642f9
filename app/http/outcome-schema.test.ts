import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEvent } from './outcome-schema'

const event = { id: 'e-1', person: 'mina@countersign.example', happenedAt: '2027-03-01T10:30:00+01:00', contract: 'C-1', kind: 'signed' }
const reason = (given: object) => {
  const read = readEvent({ ...event, ...given })
  return 'reason' in read ? read.reason : null
}

test('an event is read with its time in ms and its version, which is the first where none is told', () => {
  expect(readEvent(event)).toEqual({
    told: { kind: 'signed', sourceId: 'e-1', version: 1, who: 'mina@countersign.example', at: Date.parse('2027-03-01T09:30:00Z'), contractId: 'C-1', clauseTypeId: null },
  })
})

test.each([
  [{ id: '' }, 'id: this must not be empty'],
  [{ id: 'x'.repeat(201) }, 'id: this has more than 200 characters'],
  [{ contract: 'a\u0000b' }, 'contract: this holds control characters'],
  [{ contract: '\ud800' }, 'contract: this holds control characters'],
  [{ happenedAt: '2027-02-30T00:00:00Z' }, 'happenedAt: this must be a date and time with its offset, such as 2026-03-02T09:30:00Z'],
  [{ happenedAt: '01/03/2027' }, 'happenedAt: this must be a date and time with its offset, such as 2026-03-02T09:30:00Z'],
  [{ version: 0 }, 'version: versions begin at 1'],
  [{ version: 1.5 }, 'version: this must be a whole number'],
  [{ kind: 'won' }, 'kind: this must be one of the kinds of events'],
  [{ kind: 'value', amount: -1, currency: 'EUR' }, 'amount: money is at least none'],
  [{ kind: 'value', amount: 10.5, currency: 'EUR' }, 'amount: this must be a whole number of minor units, such as cents'],
  [{ kind: 'value', amount: 1, currency: 'XQZ' }, 'currency: no currency has this code'],
  [{ kind: 'satisfaction', score: 0, scale: '1-5' }, 'score: this is not on its scale'],
])('with %j it is refused: %s', (given, words) => {
  expect(reason(given)).toBe(words)
})

test('a field that no event has is named, so that a slip of the pen is not lost', () => {
  expect(reason({ clausetype: 'cap-on-liability' })).toContain('clausetype')
})

test('whatever is sent is read or refused with words, and nothing throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.anything().map((value) => ({ ...event, id: value })), fc.string().map((kind) => ({ ...event, kind }))), (row) => {
      const read = readEvent(row)
      if ('reason' in read) expect(read.reason.length).toBeGreaterThan(0)
      else expect(Number.isFinite(read.told.at)).toBe(true)
    }),
  )
})
