import { expect, test } from 'vitest'
import { judge, type Reached } from './aims'

const atTheEdge: Reached = {
  lessonCost: 1.5, lessonsPerSecond: 550, attemptsPerSecond: 75, submissionP99: 19.99, savesToInserts: 1 / 3, viewBytes: 250_000, viewRequests: 14, memory: 250_000_000, searchP95: 49.99, compiledUnchanged: 0,
}
const justBeyond: Reached = {
  lessonCost: 1.51, lessonsPerSecond: 549, attemptsPerSecond: 74.9, submissionP99: 20, savesToInserts: 0.33, viewBytes: 250_001, viewRequests: 15, memory: 250_000_001, searchP95: 50, compiledUnchanged: 1,
}
const notMeasured = Object.fromEntries(Object.keys(atTheEdge).map((key) => [key, null])) as Record<keyof Reached, null>

test('every aim is met at its edge', () => {
  expect(judge(atTheEdge).map((judged) => judged.verdict)).toEqual(Array(10).fill('met'))
})

test('every aim is missed just beyond its edge', () => {
  expect(judge(justBeyond).map((judged) => judged.verdict)).toEqual(Array(10).fill('not met'))
})

test('what was not measured is neither met nor missed', () => {
  expect(judge(notMeasured).map((judged) => judged.verdict)).toEqual(Array(10).fill('not measured'))
})

test('a figure is said with its unit', () => {
  expect(judge(atTheEdge).map((judged) => judged.figure)).toEqual(['1.50x', '550/s', '75.0/s', '20.0 ms', '0.33x', '250.0 KB', '14', '250 MB', '50.0 ms', '0'])
})
