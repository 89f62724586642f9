import { expect, test } from 'vitest'
import { joinMoves, movesBetween } from './moves'
import { replay } from './replay'
import { roleReadiness } from './role-readiness'
import { startState } from './belief'

const need = (skillId: string) => ({ skillId, level: 0.7, weight: 1, mandatory: true, difficulty: 0, items: 1, horizonDays: 90 })
const profile = { id: 'p', name: '', description: '', pass: 0.7, requirements: [need('a'), need('b')] }
const answer = (skill: string, score: number) => ({ skills: [skill], difficulty: 0, score, weight: 1, at: 0 })
const role = (...answers: ReturnType<typeof answer>[]) => roleReadiness(replay(answers, startState), profile, 0)
const names = (...ids: string[]) => new Map(ids.map((id) => [id, id.toUpperCase()]))

test('a move tells where a skill stood and stands, for skills that the role needs', () => {
  const [move, ...others] = movesBetween(role(), role(answer('a', 1)), names('a', 'elsewhere'))
  expect(others).toEqual([])
  expect(move).toMatchObject({ skillId: 'a', name: 'A' })
  expect(move?.after.figure).toBeGreaterThan(move?.before.figure ?? 1)
})

test('moves in a row are one move from the first to the last', () => {
  const [one, two, three] = [role(), role(answer('a', 1)), role(answer('a', 1), answer('a', 0), answer('b', 1))]
  const joined = joinMoves(movesBetween(one, two, names('a')), movesBetween(two, three, names('a', 'b')))
  expect(joined.map((move) => move.skillId)).toEqual(['a', 'b'])
  expect(joined[0]).toEqual(movesBetween(one, three, names('a'))[0])
})
