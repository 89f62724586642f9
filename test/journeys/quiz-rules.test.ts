import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.server'
import { findAccommodation, listAccommodations } from '#db/queries/accommodations'
import { findAttempt } from '#db/queries/attempts'
import type { QuizPolicy } from '~/domain/quiz/policy'
import { sittingMs } from '~/domain/quiz/timing'
import { grantAccommodation } from '~/workflows/accommodations/grant-accommodation.server'
import { revokeAccommodation } from '~/workflows/accommodations/revoke-accommodation.server'
import { closeOverdue } from '~/workflows/quiz/close-overdue.server'
import { saveAnswer } from '~/workflows/quiz/save-answer.server'
import { showResult } from '~/workflows/quiz/show-result.server'
import { showRules } from '~/workflows/quiz/show-rules.server'
import { startAttempt } from '~/workflows/quiz/start-attempt.server'
import { submitAttempt } from '~/workflows/quiz/submit-attempt.server'
import { copyBase, type Copy } from '../databases/copy'
import { stockEveryType } from '../every-type'

const minute = 60_000
const start = Date.parse('2026-03-02T09:00:00.000Z')
const at = (minutes: number) => new Date(start + minutes * minute)

let copy: Copy
let db: Database
beforeAll(async () => {
  copy = await copyBase()
  db = openDatabase({ url: copy.url, file: copy.file })
})
afterAll(async () => {
  await db?.destroy()
  await copy?.drop()
})

const idOf = async (name: string) => (await db.selectFrom('person').select('id').where('email', '=', `${name}@countersign.example`).executeTakeFirstOrThrow()).id

/** A quiz of two choices, and one attempt at it begun at `at(0)`. */
async function begin(name: string, policy: Partial<QuizPolicy>) {
  const { quizId, versionOf } = await stockEveryType(db, `rules-${randomUUID().slice(0, 8)}`, policy, ['single', 'multiple'])
  const personId = await idOf(name)
  const [single, multiple] = [versionOf('single'), versionOf('multiple')]
  const open = async (now: Date) => {
    const started = await startAttempt(db, { personId, quizId, now })
    return 'attemptId' in started ? started.attemptId : started.problem
  }
  const attemptId = await open(at(0))
  const save = (itemVersionId: string, picks: string[], now: Date, more: { turn?: number; sentId?: string } = {}) =>
    saveAnswer(db, { personId, attemptId, itemVersionId, picks, now, ...more })
  const submit = (now: Date, id = attemptId) => submitAttempt(db, { personId, attemptId: id, now })
  return { personId, quizId, attemptId, single, multiple, open, save, submit, row: () => findAttempt(db, personId, attemptId) }
}

describe('a time limit', () => {
  test('refuses what comes when it is up, keeps what was saved, and closes the attempt as of then', async () => {
    const { save, single, multiple, row, submit } = await begin('mina', { minutes: 20 })
    expect(await save(single, ['a'], at(19))).toMatchObject({ saved: true })
    expect(await save(multiple, ['a', 'b'], at(20))).toEqual({ saved: false, problem: 'too-late' })
    expect(await row()).toMatchObject({ submittedAt: at(20).getTime(), closedBy: 'time', score: 0.5 })
    expect(await submit(at(25))).toMatchObject({ submitted: true, repeated: true, score: 0.5 })
  })

  test('with grace takes the submission, and nothing further is answered', async () => {
    const { save, single, multiple, submit, row } = await begin('mina', { minutes: 20, graceMinutes: 5 })
    await save(single, ['a'], at(1))
    expect(await save(multiple, ['a'], at(22))).toEqual({ saved: false, problem: 'too-late' })
    expect(await row()).toMatchObject({ submittedAt: null })
    expect(await submit(at(24))).toMatchObject({ score: 0.5, closedBy: 'person' })
    expect(await row()).toMatchObject({ submittedAt: at(24).getTime() })
  })

  test('after the grace closes as of the due time, whoever asks first', async () => {
    const { save, single, submit, row } = await begin('lena', { minutes: 20, graceMinutes: 5 })
    await save(single, ['a'], at(1))
    expect(await submit(at(26))).toMatchObject({ score: 0.5, closedBy: 'time' })
    expect(await row()).toMatchObject({ submittedAt: at(20).getTime() })
  })

  test('is kept by a job for those who never come back, by several at once and only once', async () => {
    const attempts = []
    for (const name of ['priya', 'tom', 'yuki']) attempts.push(await begin(name, { minutes: 20 }))
    for (const { save, single } of attempts) await save(single, ['a'], at(5))
    const closed = await Promise.all([closeOverdue(db, at(30)), closeOverdue(db, at(30))])
    expect(closed[0] + closed[1]).toBeGreaterThanOrEqual(3)
    for (const { row } of attempts) expect(await row()).toMatchObject({ submittedAt: at(20).getTime(), closedBy: 'time', score: 0.5 })
    const ids = attempts.map(({ attemptId }) => attemptId)
    expect(await db.selectFrom('verdict').select('item_version_id').where('attempt_id', 'in', ids).execute()).toHaveLength(3)
    expect(await closeOverdue(db, at(31))).toBe(0)
  })
})

test('one sitting closes half an hour after the last answer, with what was saved', async () => {
  const { save, single, multiple, row } = await begin('emeka', { oneSitting: true })
  await save(single, ['a'], at(29))
  expect(await save(multiple, ['a', 'b'], at(58))).toMatchObject({ saved: true })
  expect(await save(single, ['b'], at(58 + 30))).toEqual({ saved: false, problem: 'too-late' })
  expect(await row()).toMatchObject({ submittedAt: at(58).getTime() + sittingMs, closedBy: 'idle', score: 1 })
})

describe('answers', () => {
  test('of two devices: the higher turn counts, whatever comes last', async () => {
    const { save, single, submit } = await begin('leila', {})
    expect(await save(single, ['b'], at(1), { turn: 1 })).toMatchObject({ turn: 1, stands: true })
    expect(await save(single, ['a'], at(2), { turn: 5 })).toMatchObject({ turn: 5, stands: true })
    expect(await save(single, ['c'], at(3), { turn: 2 })).toMatchObject({ saved: true, turn: 5, stands: false })
    expect(await submit(at(4))).toMatchObject({ score: 0.5 })
  })

  test('sent again are one row, even at once and after the attempt was handed in', async () => {
    const { save, single, submit, attemptId } = await begin('ines', {})
    const sendings = await Promise.all(Array.from({ length: 10 }, () => save(single, ['a'], at(1), { turn: 1, sentId: 'once' })))
    expect(new Set(sendings.map((sending) => JSON.stringify(sending))).size).toBe(1)
    await submit(at(2))
    expect(await save(single, ['a'], at(3), { turn: 1, sentId: 'once' })).toMatchObject({ saved: true, number: 1 })
    expect(await save(single, ['b'], at(3), { turn: 2, sentId: 'another' })).toEqual({ saved: false, problem: 'not-open' })
    expect(await db.selectFrom('response').select('number').where('attempt_id', '=', attemptId).execute()).toHaveLength(1)
  })
})

describe('attempts', () => {
  test('lie apart by the delay, and a second start goes on with the first', async () => {
    const { open, submit, attemptId } = await begin('greta', { delayMinutes: 60, attempts: 2 })
    expect(await open(at(1))).toBe(attemptId)
    await submit(at(10))
    expect(await open(at(69))).toBe('too-soon')
    const second = await open(at(70))
    expect(second).not.toBe(attemptId)
    await submit(at(71), second)
    expect(await open(at(500))).toBe('no-attempts-left')
  })

  test('begin when the quiz opens and no more once it is closed', async () => {
    const { open, attemptId } = await begin('greta', { opensAt: at(60).getTime(), closesAt: at(120).getTime() })
    expect(attemptId).toBe('not-open-yet')
    const started = await open(at(60))
    expect(await findAttempt(db, await idOf('greta'), started)).toMatchObject({ dueAt: at(120).getTime() })
    expect(await open(at(121))).toBe('closed')
  })

  test.each([['highest', 0.5], ['last', 0], ['average', 0.25]] as const)('count by the %s score', async (grading, score) => {
    const { open, save, single, submit, personId, quizId, attemptId } = await begin('pilar', { grading, passMark: 0.9 })
    await save(single, ['a'], at(1))
    await submit(at(2))
    await submit(at(4), await open(at(3)))
    const rules = await showRules(db, { personId, quizId, now: at(5) })
    expect(rules?.counting).toEqual({ grading, score, passed: false })
    expect(rules?.taken).toHaveLength(2)
    expect((await showResult(db, { personId, attemptId, now: at(5) }))?.score).toBe(0.5)
  })
})

test('an evaluation tells its score alone until the quiz closes, also when its end moves', async () => {
  const { save, single, submit, personId, attemptId, quizId } = await begin('jonas', { feedback: 'closed', closesAt: at(60).getTime() })
  await save(single, ['b'], at(1))
  await submit(at(2))
  const look = (minutes: number) => showResult(db, { personId, attemptId, now: at(minutes) })
  expect(await look(3)).toMatchObject({ score: 0, told: { score: true, own: false, right: false, feedback: false }, reviewed: [], moves: [], later: { at: at(60).getTime() } })
  expect((await look(60))?.reviewed).toHaveLength(2)
  const { policy } = await db.selectFrom('quiz').select('policy').where('id', '=', quizId).executeTakeFirstOrThrow()
  await db.updateTable('quiz').set({ policy: JSON.stringify({ ...JSON.parse(policy), closesAt: at(600).getTime() }) }).where('id', '=', quizId).execute()
  expect((await look(61))?.reviewed).toEqual([])
})

describe('an accommodation', () => {
  const grant = { timeFactor: 1, extraAttempts: 0, closesAt: null, reason: 'Reads with a screen reader' }

  test('wins over the quiz: more time, also in an attempt that is open, more attempts, a later end, and the audit says so', async () => {
    const tess = await idOf('tess')
    const { personId, quizId, row, submit, open } = await begin('hanna', { minutes: 20, attempts: 1, closesAt: at(100).getTime() })
    const granted = await grantAccommodation(db, { actorId: tess, id: randomUUID(), grant: { ...grant, personId, quizId, timeFactor: 1.5, extraAttempts: 1, closesAt: at(300).getTime() }, now: at(1) })
    expect(await row()).toMatchObject({ dueAt: at(30).getTime() })
    await submit(at(29))
    const second = await open(at(200))
    expect(await findAttempt(db, personId, second)).toMatchObject({ dueAt: at(230).getTime() })
    expect(await showRules(db, { personId, quizId, now: at(201) })).toMatchObject({ granted: true, minutes: 30, closesAt: at(300).getTime(), openAttemptId: second })
    const id = 'id' in granted ? granted.id : ''
    expect(await listAccommodations(db, { personId }, 10)).toMatchObject([{ id, personName: expect.any(String), quizTitle: 'Every type' }])
    const revoke = (now: Date) => revokeAccommodation(db, { actorId: tess, id, of: { personId }, now })
    expect(await revokeAccommodation(db, { actorId: tess, id, of: { quizId: 'another' }, now: at(209) })).toBeNull()
    expect([await revoke(at(210)), await revoke(at(211))]).toEqual([{ revoked: true }, { revoked: false }])
    const audited = await db.selectFrom('audit').select(['action', 'before', 'after']).where('subject_id', '=', personId).where('action', 'like', 'accommodation.%').orderBy('at').execute()
    expect(audited.map(({ action }) => action)).toEqual(['accommodation.granted', 'accommodation.revoked'])
    expect(JSON.parse(audited[0]?.after ?? '')).toMatchObject({ timeFactor: 1.5, reason: grant.reason })
    expect(await listAccommodations(db, { personId }, 10)).toEqual([])
    expect(await findAccommodation(db, id)).toMatchObject({ revokedAt: at(210).getTime() })
  })

  test('of nothing, for nobody or for no quiz is refused', async () => {
    const [tess, personId] = [await idOf('tess'), await idOf('hanna')]
    const ask = (more: object) => grantAccommodation(db, { actorId: tess, id: randomUUID(), grant: { ...grant, personId, quizId: null, ...more }, now: at(1) })
    expect(await ask({})).toEqual({ granted: false, problem: 'grants-nothing' })
    expect(await ask({ timeFactor: 2, personId: 'nobody' })).toEqual({ granted: false, problem: 'no-such-person' })
    expect(await ask({ timeFactor: 2, personId: await idOf('otto') })).toEqual({ granted: false, problem: 'no-rep' })
    expect(await ask({ timeFactor: 2, quizId: 'none' })).toEqual({ granted: false, problem: 'no-such-quiz' })
    expect(await revokeAccommodation(db, { actorId: tess, id: 'none', of: { personId }, now: at(1) })).toBeNull()
  })
})
