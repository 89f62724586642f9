import { expect, test } from 'vitest'
import type { Reason } from '../../domain/readiness/explain'
import { skillHistory } from './skill-history'

const reasons: Reason[] = [
  { cause: 'elsewhere', moved: 0.01, answers: 2, at: 1 },
  { cause: 'answer', moved: 0.05, observationId: 'first', at: 1 },
  { cause: 'time', moved: -0.02, days: 11, at: 2 },
  { cause: 'answer', moved: 0.04, observationId: 'second', at: 2 },
  { cause: 'time', moved: -0.01, days: 3, at: 3 },
]
const row = (observationId: string, told = true) => ({ observationId, shown: observationId, told })
const told = (lines: ReturnType<typeof skillHistory<string>>['lines']) => lines.map((line) => (line.cause === 'evidence' ? `${line.evidence} ${line.moved}` : line.cause))

test('evidence stands newest first, with what time and other skills did between it', () => {
  const { lines, before } = skillHistory([row('second'), row('first')], { reasons, figure: 0.67 }, true)
  expect(told(lines)).toEqual(['time', 'second 0.04', 'time', 'first 0.05', 'elsewhere'])
  expect(before).toBeCloseTo(0.6, 12)
})

test('where there is more, it ends with the oldest row and says where the figure stood then', () => {
  const { lines, before } = skillHistory([row('second')], { reasons, figure: 0.67 }, false)
  expect(told(lines)).toEqual(['time', 'second 0.04'])
  expect(before).toBeCloseTo(0.64, 12)
})

test('what is told later keeps what it moved to itself, and what counts no more moved nothing', () => {
  const { lines, before } = skillHistory([row('second', false), row('taken out'), row('first')], { reasons, figure: 0.67 }, true)
  expect(told(lines)).toEqual(['time', 'second null', 'taken out null', 'time', 'first 0.05', 'elsewhere'])
  expect(before).toBeNull()
})

test('of nothing observed there is no line', () => {
  expect(skillHistory([], { reasons: [], figure: 0.6 }, true)).toEqual({ lines: [], before: 0.6 })
})
