import { describe, expect, test } from 'vitest'
import type { ChoiceBody, Content } from './item'
import { plainPolicy } from './policy'
import { attemptOutcome, decidingRegrade, evidenceScore, type FirstJudged, judge, judgeAnew, needsNoMark, type Regrade } from './regrading'

const choice = (key: string): Content => {
  const options = ['a', 'b', 'c'].map((id) => ({ id, text: id, right: id === key, feedback: '' }))
  return { type: 'single', body: { stem: 'Which?', excerpt: null, feedback: null, options } satisfies ChoiceBody }
}
const regrade = (of: Partial<Regrade> & Pick<Regrade, 'kind'>): Regrade => ({
  id: 'r1', itemId: 'i', versions: ['v1'], key: of.kind === 'key' ? choice('b') : null, keepPasses: true, appliedAt: 100, ...of,
})
const answer = (versionId: string, pick: string | null, score: number | null): FirstJudged => ({ versionId, picks: pick ? [pick] : [], score })

test('nobody has to mark what is out of the score or has full marks whatever it is; another key leaves that to people', () => {
  expect(needsNoMark('v1', [])).toBe(false)
  expect((['void', 'full', 'key'] as const).map((kind) => needsNoMark('v1', [regrade({ kind })]))).toEqual([true, true, false])
  expect(needsNoMark('v2', [regrade({ kind: 'void' })])).toBe(false)
})

describe('an answer', () => {
  test('stands as it was where no regrade is about its version', () => {
    expect(judgeAnew(answer('v2', 'a', 1), [regrade({ kind: 'void' })])).toEqual({ score: 1, voided: false, by: null })
  })

  test('is judged by the other key', () => {
    expect(judgeAnew(answer('v1', 'a', 1), [regrade({ kind: 'key' })])).toEqual({ score: 0, voided: false, by: 'r1' })
    expect(judgeAnew(answer('v1', 'b', 0), [regrade({ kind: 'key' })])).toEqual({ score: 1, voided: false, by: 'r1' })
    expect(judgeAnew(answer('v1', null, null), [regrade({ kind: 'key' })]).score).toBeNull()
  })

  test('goes out of the score, or gets full marks, whether the question was answered or not', () => {
    expect(judgeAnew(answer('v1', 'a', 1), [regrade({ kind: 'void' })])).toEqual({ score: 1, voided: true, by: 'r1' })
    expect(judgeAnew(answer('v1', null, null), [regrade({ kind: 'full' })])).toEqual({ score: 1, voided: false, by: 'r1' })
  })

  test('follows the regrade that was applied last, in whatever order they come', () => {
    const [first, second] = [regrade({ kind: 'void' }), regrade({ kind: 'full', id: 'r2', appliedAt: 200 })]
    expect(decidingRegrade('v1', [second, first])?.id).toBe('r2')
    expect(judgeAnew(answer('v1', 'c', 0), [second, first]).score).toBe(1)
    expect(judgeAnew(answer('v1', 'c', 0), [first]).voided).toBe(true)
  })

  test('in an attempt that is still open is judged by the regrades in force when it is handed in', () => {
    const item = { ...choice('a'), id: 'v1' }
    expect(judge(item, ['b'], [])).toMatchObject({ score: 0, voided: false })
    expect(judge(item, ['b'], [regrade({ kind: 'key' })])).toMatchObject({ score: 1, by: 'r1' })
  })
})

test('a question that gives its marks away, or is out, tells nothing of a skill; one judged anew tells the new verdict', () => {
  const right = { versionId: 'v1', picks: ['a'], score: 1 }
  expect(evidenceScore(right, [])).toBe(1)
  expect(evidenceScore(right, [regrade({ kind: 'key' })])).toBe(0)
  expect(evidenceScore(right, [regrade({ kind: 'void' })])).toBeNull()
  expect(evidenceScore(right, [regrade({ kind: 'full' })])).toBeNull()
})

describe('an attempt', () => {
  const policy = { ...plainPolicy, passMark: 0.6 }
  const attempt = (picks: readonly (string | null)[]) => ({
    policy, submittedAt: 50, answers: picks.map((pick, index) => answer(`v${index + 1}`, pick, pick === null ? null : Number(pick === 'a'))),
  })

  test('leaves out what was voided: one of two right of three, then one of two', () => {
    expect(attemptOutcome(attempt(['c', 'a', 'a']), [])).toEqual({ score: 2 / 3, passed: true })
    expect(attemptOutcome(attempt(['c', 'a', null]), [regrade({ kind: 'void' })])).toEqual({ score: 0.5, passed: false })
    expect(attemptOutcome(attempt(['c', 'a', 'a']), [regrade({ kind: 'void' })])).toEqual({ score: 1, passed: true })
  })

  test('keeps what it had when nothing is left of it', () => {
    expect(attemptOutcome(attempt(['a']), [regrade({ kind: 'void' })])).toEqual({ score: 1, passed: true })
  })

  test('gains a pass by a regrade', () => {
    expect(attemptOutcome(attempt(['b', 'a', 'c']), [regrade({ kind: 'key' })])).toEqual({ score: 2 / 3, passed: true })
  })

  test('keeps a pass that the new key would not give, unless the regrade says otherwise', () => {
    const passed = attempt(['a', 'a', 'c'])
    expect(attemptOutcome(passed, [regrade({ kind: 'key' })])).toEqual({ score: 1 / 3, passed: true })
    expect(attemptOutcome(passed, [regrade({ kind: 'key', keepPasses: false })])).toEqual({ score: 1 / 3, passed: false })
  })

  test('keeps a pass that an earlier regrade gave', () => {
    const two = [regrade({ kind: 'key' }), regrade({ kind: 'void', id: 'r2', versions: ['v2'], appliedAt: 200 })]
    expect(attemptOutcome(attempt(['b', 'a', 'c']), two)).toEqual({ score: 0.5, passed: true })
  })

  test('that was handed in after a regrade never had the pass of the old key', () => {
    const late = { ...attempt(['a', 'a', 'c']), submittedAt: 150 }
    const other = regrade({ kind: 'full', id: 'r2', versions: ['v9'], appliedAt: 300 })
    expect(attemptOutcome(late, [regrade({ kind: 'key' }), other])).toEqual({ score: 1 / 3, passed: false })
  })

  test('with certainty counts marks for it, and full marks as if they had been sure', () => {
    const sure = { ...attempt(['a', 'c']), policy: { ...policy, certainty: true } }
    const answers = sure.answers.map((one) => ({ ...one, certainty: 3 as const }))
    // 3 for the right one, −6 for the wrong one: below 0. With full marks for the wrong one: 6 of 6.
    expect(attemptOutcome({ ...sure, answers }, [])).toEqual({ score: 0, passed: false })
    expect(attemptOutcome({ ...sure, answers }, [regrade({ kind: 'full', versions: ['v2'] })])).toEqual({ score: 1, passed: true })
  })
})
