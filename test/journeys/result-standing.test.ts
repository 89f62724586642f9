import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.server'
import { findStanding } from '#db/queries/attention'
import { rightPicks } from '~/domain/quiz/grade'
import type { Content, ItemType } from '~/domain/quiz/item'
import type { QuizPolicy } from '~/domain/quiz/policy'
import type { RegradeKind } from '~/domain/quiz/regrading'
import { giveMark } from '~/workflows/marking/give-mark.server'
import { answerAtOnce } from '~/workflows/quiz/answer-at-once.server'
import { saveAnswer } from '~/workflows/quiz/save-answer.server'
import { showResult } from '~/workflows/quiz/show-result.server'
import { startAttempt } from '~/workflows/quiz/start-attempt.server'
import { submitAttempt } from '~/workflows/quiz/submit-attempt.server'
import { rebuild } from '~/workflows/readiness/rebuild.server'
import { showSkill } from '~/workflows/readiness/show-skill.server'
import { applyRegrade, undoRegrade } from '~/workflows/regrading/apply-regrade.server'
import { askRegrade } from '~/workflows/regrading/ask-regrade.server'
import { continueRegrade } from '~/workflows/regrading/continue-regrade.server'
import { type Copy, copyBase } from '../databases/copy'
import { stockEveryType } from '../every-type'
import { bodyExamples } from '../item-examples'
import { addPerson } from '../newcomers'

const start = Date.now()
const whole = { milliseconds: 60_000 }
const skill = 'terminology.indemnity'

let copy: Copy
let db: Database
let tess: string
let minutes = 0
beforeAll(async () => {
  copy = await copyBase()
  db = openDatabase({ url: copy.url, file: copy.file })
  tess = (await db.selectFrom('person').select('id').where('email', '=', 'tess@countersign.example').executeTakeFirstOrThrow()).id
})
afterAll(async () => {
  await db?.destroy()
  await copy?.drop()
})

const next = () => new Date(start + (minutes += 1) * 60_000)

type Given = { type: ItemType; wrong?: boolean; certainty?: 1 | 2 | 3 }

/** Somebody new at a quiz of these types; `at` says how each was answered, and every attempt of theirs that was handed in. */
async function sit(name: string, answers: readonly Given[], policy: Partial<QuizPolicy> = {}) {
  const { quizId, versionOf } = await stockEveryType(db, `standing-${name}`, policy, answers.map(({ type }) => type))
  const personId = await addPerson(db, name, ['rep'])
  const started = await startAttempt(db, { personId, quizId, now: next() })
  if (!('attemptId' in started)) throw new Error(started.problem)
  const { attemptId } = started
  for (const { type, wrong, certainty } of answers) {
    const picks = type === 'essay' ? ['Every loss moves to us.'] : wrong ? ['b'] : rightPicks({ type, body: bodyExamples[type] } as Content)
    expect(await saveAnswer(db, { personId, attemptId, itemVersionId: versionOf(type), picks, certainty: certainty ?? null, now: next() })).toMatchObject({ saved: true })
  }
  return { personId, attemptId, quizId, versionOf }
}

async function regrade(itemId: string, version: string, kind: RegradeKind): Promise<string> {
  const now = next()
  const asked = await askRegrade(db, { itemId, kind, versions: [version], keepPasses: true, reason: 'It was wrong.', trainerId: tess, now })
  if (!('id' in asked)) throw new Error(asked.problem)
  await continueRegrade(db, asked.id, { now, ...whole })
  expect(await applyRegrade(db, { regradeId: asked.id, trainerId: tess, now: next() })).toEqual({ outcome: 'begun' })
  await continueRegrade(db, asked.id, { now: next(), ...whole })
  return asked.id
}

async function undo(regradeId: string): Promise<void> {
  expect(await undoRegrade(db, { regradeId, trainerId: tess, now: next() })).toEqual({ outcome: 'begun' })
  await continueRegrade(db, regradeId, { now: next(), ...whole })
}

const resultOf = async ({ personId, attemptId }: { personId: string; attemptId: string }) => {
  const result = await showResult(db, { personId, attemptId, now: next() })
  if (!result) throw new Error('there is no result')
  return result
}
const evidenceOf = async (personId: string) => (await showSkill(db, { id: personId, roleProfileId: null }, skill, next().getTime()))?.evidence ?? []

test('a result tells what was taken out of the score and since when, and that it was taken back', async () => {
  const sat = await sit('voided', [{ type: 'single', wrong: true }, { type: 'multiple' }])
  await submitAttempt(db, { ...sat, now: next() })
  expect((await resultOf(sat)).score).toBe(0.5)
  const id = await regrade('standing-voided-single', sat.versionOf('single'), 'void')
  const after = await resultOf(sat)
  expect(after.score).toBe(1)
  expect(after.reviewed.map(({ voided, revised }) => [voided, revised?.kind, revised?.undone])).toEqual([[true, 'void', false], [false, undefined, undefined]])
  expect(after.reviewed[0]?.revised?.at).toBeGreaterThan(start)
  expect((await evidenceOf(sat.personId)).map(({ score, voided, revised }) => [score, voided, revised?.kind])).toEqual([[1, false, undefined], [null, true, 'void']])
  await undo(id)
  const back = await resultOf(sat)
  expect([back.score, back.reviewed[0]?.voided, back.reviewed[0]?.revised?.undone]).toEqual([0.5, false, true])
  expect((await evidenceOf(sat.personId)).map(({ score, voided }) => [score, voided])).toEqual([[1, false], [0, false]])
})

test('full marks for all stand on the page of the result', async () => {
  const sat = await sit('full', [{ type: 'single', wrong: true }, { type: 'multiple' }])
  await submitAttempt(db, { ...sat, now: next() })
  await regrade('standing-full-single', sat.versionOf('single'), 'full')
  const { score, reviewed } = await resultOf(sat)
  expect([score, reviewed[0]?.score, reviewed[0]?.revised?.kind]).toEqual([1, 1, 'full'])
})

test('a quiz with certainty is scored by how sure its answers were', async () => {
  const sat = await sit('certain', [{ type: 'single', certainty: 3 }, { type: 'multiple', certainty: 1 }], { certainty: true, passMark: 0.7 })
  // Three marks for what was right and very sure, one for what was right and not very sure, of six.
  const handed = await submitAttempt(db, { ...sat, now: next() })
  expect(handed).toMatchObject({ submitted: true, passed: false })
  expect((await resultOf(sat)).score).toBeCloseTo(4 / 6)
})

test('an essay that is taken out of the score waits for nobody, its result stands, and taken back it waits again', async () => {
  const sat = await sit('essay', [{ type: 'essay' }, { type: 'single' }], { passMark: 0.6 })
  expect(await submitAttempt(db, { ...sat, now: next() })).toMatchObject({ score: null, awaiting: 1 })
  const paper = () => db.selectFrom('paper').select(['id', 'state']).where('attempt_id', '=', sat.attemptId).executeTakeFirstOrThrow()
  const waits = async () => (await findStanding(db, tess)).papers.count
  const before = await waits()
  const { id: paperId } = await paper()
  const id = await regrade('standing-essay-essay', sat.versionOf('essay'), 'void')
  expect((await paper()).state).toBe('withdrawn')
  expect(await waits()).toBe(before - 1)
  const { rubric } = bodyExamples.essay
  const levels = Object.fromEntries(rubric.criteria.map((criterion) => [criterion.id, criterion.levels[0]?.id ?? '']))
  expect(await giveMark(db, { paperId, markerId: tess, levels, comment: '', now: next() })).toEqual({ marked: false, problem: 'settled' })
  const after = await resultOf(sat)
  expect([after.awaiting, after.score, after.passed]).toEqual([0, 1, true])
  expect(after.reviewed.map(({ voided, awaiting, picks }) => [voided, awaiting, picks.length])).toEqual([[true, false, 1], [false, false, 1]])
  const mail = () => db.selectFrom('outbox').select('body').where('recipient', '=', `${sat.personId}@countersign.example`).orderBy('id').execute()
  expect((await mail()).map(({ body }) => /awaiting marking before, 100 % now/.test(body))).toEqual([true])
  expect(await rebuild(db, { now: next() })).toMatchObject({ added: 0, changed: 0, removed: 0 })

  await undo(id)
  expect((await paper()).state).toBe('waiting')
  expect(await waits()).toBe(before)
  const back = await resultOf(sat)
  expect([back.awaiting, back.score, back.passed, back.reviewed[0]?.awaiting]).toEqual([1, null, null, true])
  expect(await giveMark(db, { paperId, markerId: tess, levels, comment: '', now: next() })).toMatchObject({ marked: true })
  expect((await resultOf(sat)).score).toBe(0.5)
  expect(await rebuild(db, { now: next() })).toMatchObject({ added: 0, changed: 0, removed: 0 })
})

test('an essay that was taken out before an attempt was handed in waits for nobody', async () => {
  const sat = await sit('early', [{ type: 'essay' }, { type: 'single' }])
  await regrade('standing-early-essay', sat.versionOf('essay'), 'void')
  expect(await submitAttempt(db, { ...sat, now: next() })).toMatchObject({ score: 1, awaiting: 0 })
  expect((await resultOf(sat)).reviewed[0]).toMatchObject({ voided: true, awaiting: false })
})

test('while another attempt of the same person at a quiz goes on, its end tells the key on neither page', async () => {
  const sat = await sit('two', [{ type: 'single', wrong: true }], { feedback: 'closed' })
  await submitAttempt(db, { ...sat, now: next() })
  const second = await startAttempt(db, { personId: sat.personId, quizId: sat.quizId, now: next() })
  if (!('attemptId' in second)) throw new Error(second.problem)
  const { policy } = await db.selectFrom('quiz').select('policy').where('id', '=', sat.quizId).executeTakeFirstOrThrow()
  await db.updateTable('quiz').set({ policy: JSON.stringify({ ...JSON.parse(policy), closesAt: next().getTime() }) }).where('id', '=', sat.quizId).execute()
  const told = async () => {
    const { told: { right, score }, reviewed, later } = await resultOf(sat)
    return [score, right, reviewed.length, later, (await evidenceOf(sat.personId)).map((one) => one.score)]
  }
  expect(await told()).toEqual([true, false, 0, null, [null]])
  const due = next()
  await db.updateTable('attempt').set({ due_at: due.toISOString() }).where('id', '=', second.attemptId).execute()
  minutes -= 1
  const before = await showResult(db, { ...sat, now: new Date(due.getTime() - 1) })
  expect([before?.told.right, before?.later?.at]).toEqual([false, due.getTime()])
  await submitAttempt(db, { personId: sat.personId, attemptId: second.attemptId, now: new Date(due.getTime() - 1) })
  expect(await told()).toEqual([true, true, 1, null, [0]])
})

test('in learning the answers that people mark weigh as those that are judged at once', async () => {
  const { quizId, versionOf } = await stockEveryType(db, 'standing-weights', { feedback: 'each', passMark: null }, ['single', 'essay'])
  const { id: moduleId } = await db.selectFrom('module').select('id').orderBy('id').executeTakeFirstOrThrow()
  await db.updateTable('quiz').set({ module_id: null }).where('module_id', '=', moduleId).execute()
  await db.updateTable('quiz').set({ module_id: moduleId }).where('id', '=', quizId).execute()
  const personId = await addPerson(db, 'weights', ['rep'])
  const started = await startAttempt(db, { personId, quizId, now: next() })
  if (!('attemptId' in started)) throw new Error(started.problem)
  const { attemptId } = started
  for (const [type, picks] of [['single', ['a']], ['essay', ['Every loss moves to us.']]] as const) {
    expect(await answerAtOnce(db, { personId, attemptId, itemVersionId: versionOf(type), picks, now: next() })).toMatchObject({ graded: true })
  }
  await submitAttempt(db, { personId, attemptId, now: next() })
  const paper = await db.selectFrom('paper').select('id').where('attempt_id', '=', attemptId).executeTakeFirstOrThrow()
  const levels = Object.fromEntries(bodyExamples.essay.rubric.criteria.map((criterion) => [criterion.id, criterion.levels[0]?.id ?? '']))
  expect(await giveMark(db, { paperId: paper.id, markerId: tess, levels, comment: '', now: next() })).toMatchObject({ marked: true })
  const evidence = await db.selectFrom('evidence').select(['source', 'weight']).where('attempt_id', '=', attemptId).orderBy('seq').execute()
  expect(evidence).toEqual([{ source: 'drill', weight: 0.6 }, { source: 'drill', weight: 0.6 }])
})
