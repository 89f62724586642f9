import { expect, test } from 'vitest'
import type { Told } from './outcome'
import { toldFault } from './told-fault'

const now = Date.parse('2027-03-01T12:00:00Z')
const hour = 60 * 60 * 1000
const told: Told = { kind: 'signed', sourceId: 'a', version: 1, who: 'mina', at: now, contractId: 'c', clauseTypeId: null }

test.each<[Partial<Told>, ReturnType<typeof toldFault>]>([
  [{}, null],
  [{ clauseTypeId: 'indemnity' }, null],
  [{ clauseTypeId: 'no-such' }, 'no-such-clause-type'],
  [{ at: now + 24 * hour }, null],
  [{ at: now + 24 * hour + 1 }, 'to-come'],
  [{ at: Date.parse('1997-04-01T00:00:00Z') }, null],
  [{ at: Date.parse('1970-01-01T00:00:00Z') }, 'too-old'],
])('told with %j the fault is %s', (given, fault) => {
  expect(toldFault({ ...told, ...given } as Told, new Set(['indemnity']), now)).toBe(fault)
})
