import { expect, test } from 'vitest'
import { leftWords, spokenWords } from './clock-words'

const minute = 60_000

test('what is left is said in whole minutes, in seconds at the end, and never as more than there is', () => {
  expect(leftWords(12.9 * minute)).toBe('12 min left')
  expect(leftWords(minute)).toBe('1 min left')
  expect(leftWords(59_001)).toBe('60 s left')
  expect(leftWords(400)).toBe('1 s left')
  expect(leftWords(0)).toBe('Time is up')
  expect(leftWords(125 * minute)).toBe('2 h 5 min left')
})

test('it is spoken once at five minutes and once at one', () => {
  const said: string[] = []
  for (let at = 6 * minute; at > 0; at -= 1000) said.push(...[spokenWords(at, at - 1000)].flatMap((words) => words ?? []))
  expect(said).toEqual(['5 minutes are left.', 'One minute is left.'])
  expect(spokenWords(6 * minute, 30_000)).toBe('One minute is left.')
  expect(spokenWords(3 * minute, 2 * minute)).toBeNull()
})
