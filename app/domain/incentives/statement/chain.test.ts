import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginChain, type ChainFault, endChain, firstLink, type KeptLine, readOn, seal, type SealedLine } from './chain'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const period = { id: 'period', planId: 'p', planVersion: 1, from: '2026-01-01', to: '2026-03-31' }
const first = firstLink(period, hash)

const lineAt = (seq: number): KeptLine => ({
  periodId: 'period', seq, personId: `person-${seq % 3}`, round: 1, lineId: `line-${seq}`, ofDay: '2026-01-01', name: 'New business', kind: 'earned', amount: seq * 100,
  points: 0, currency: 'EUR', reason: null, writtenAt: 1_000,
})
const sealed = (count: number): SealedLine[] => seal(Array.from({ length: count }, (_, at) => lineAt(at + 1)), first, hash)
const faultsOf = (lines: readonly SealedLine[], ends: { lines: number; head: string }, whose = period): ChainFault[] =>
  endChain(readOn(beginChain(whose, hash), lines, hash), ends)
const endsOf = (lines: readonly SealedLine[]) => ({ lines: lines.length, head: lines.at(-1)?.hash ?? first })

test('a chain that was sealed in pieces and is read in pieces has no fault', () => {
  const one = seal([lineAt(1), lineAt(2)], first, hash)
  const all = [...one, ...seal([lineAt(3)], one[1]?.hash ?? '', hash)]
  expect(all).toEqual(sealed(3))
  const read = readOn(readOn(beginChain(period, hash), all.slice(0, 1), hash), all.slice(1), hash)
  expect(endChain(read, endsOf(all))).toEqual([])
  expect(faultsOf([], { lines: 0, head: first })).toEqual([])
})

test('any field of any line changed is found at that line', () => {
  const fields = Object.keys(sealed(1)[0] ?? {}).filter((field) => field !== 'seq') as (keyof SealedLine)[]
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.nat({ max: 5 }), fc.constantFrom(...fields), (count, at, field) => {
      const lines = sealed(count)
      const place = at % count
      const changed = lines.map((line, index) => (index === place ? { ...line, [field]: typeof line[field] === 'number' ? line[field] + 1 : `${String(line[field])}x` } : line))
      expect(faultsOf(changed, endsOf(lines)).map((fault) => fault.seq)).toContain(place + 1)
    }),
  )
})

test('a line left out, put in or moved is found, and so is an end cut off', () => {
  const lines = sealed(4)
  const ends = endsOf(lines)
  expect(faultsOf(lines.filter((line) => line.seq !== 2), ends)).toEqual([{ code: 'missing', seq: 2 }])
  expect(faultsOf(lines.slice(0, 3), ends)).toEqual([{ code: 'cut', seq: 3 }])
  expect(faultsOf([...lines, ...seal([lineAt(5)], ends.head, hash)], ends)).toEqual([{ code: 'cut', seq: 5 }])
  const [one, two, three, four] = lines as [SealedLine, SealedLine, SealedLine, SealedLine]
  expect(faultsOf([one, { ...three, seq: 2 }, { ...two, seq: 3 }, four], ends).length).toBeGreaterThan(0)
})

test('a chain fits under no other period', () => {
  const lines = sealed(2)
  expect(faultsOf(lines, endsOf(lines), { ...period, planVersion: 2 })).toEqual([{ code: 'changed', seq: 1 }])
})
