import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.server'
import type { Programme, ProgrammeStep } from '~/domain/progress/programme/programme'
import { addDays } from '~/domain/progress/programme/term'
import { beginRun } from '~/workflows/programmes/begin-run.server'
import { chooseParts } from '~/workflows/programmes/choose-parts.server'
import { moveDueRuns } from '~/workflows/programmes/keep-moving.server'
import { putFileProgrammes } from '~/workflows/programmes/put-file-programmes.server'
import { withdrawRun } from '~/workflows/programmes/withdraw-run.server'
import { certifyingWork } from '../certifying-work'
import { copyBase, type Copy } from '../databases/copy'
import { moduleQuiz } from '../quiz-taking'

let copy: Copy
let db: Database
let work: Awaited<ReturnType<typeof certifyingWork>>
let otto: string

const step = (title: string, parts: ProgrammeStep['parts'], change: Partial<ProgrammeStep> = {}): ProgrammeStep => ({
  title, parts, choose: parts.length, opens: 'after-previous', dueAfter: 5, countFrom: 'start', ...change,
})
const quiz = { kind: 'quiz' as const, id: moduleQuiz }
const electives = ['north', 'south', 'east', 'west'].map((id) => ({ kind: 'course' as const, id }))
const compass: Programme & { id: string } = {
  id: 'compass', title: 'Compass', summary: 'One quiz, then two ways of four.', audience: 'Everyone.',
  steps: [step('The quiz', [quiz]), step('Two of four', electives, { choose: 2, countFrom: 'opening' })],
  recertify: { everyMonths: 12, windowDays: 60, steps: [step('The quiz again', [quiz], { dueAfter: 90 })] },
}

beforeAll(async () => {
  copy = await copyBase()
  db = openDatabase({ url: copy.url, file: copy.file })
  work = await certifyingWork(db)
  await work.setRules({ attempts: null, delayMinutes: 0 })
  otto = (await db.selectFrom('person').select('id').where('email', '=', 'otto@countersign.example').executeTakeFirstOrThrow()).id
  await db.insertInto('course').values(electives.map(({ id }, at) => ({ id, title: id, summary: '', audience: '', position: 50 + at }))).execute()
  await db.transaction().execute((tx) => putFileProgrammes(tx, [compass], work.at(0)))
}, 60_000)
afterAll(async () => {
  await db?.destroy()
  await copy?.drop()
})

const day = (days: number) => work.at(days).toISOString().slice(0, 10)
const begin = (personId: string, days = 0, ruleId: string | null = null) =>
  db.transaction().execute((tx) => beginRun(tx, { programmeId: 'compass', personId, startsOn: day(days), assignedBy: otto, ruleId }, work.at(0)))
const rounds = (personId: string) => db.selectFrom('programme_run').selectAll().where('person_id', '=', personId).orderBy('round').execute()
const steps = (runId: string) => db.selectFrom('programme_step').selectAll().where('run_id', '=', runId).orderBy('step').execute()
const assigned = async (personId: string) =>
  (await db.selectFrom('assignment').select('course_id').where('person_id', '=', personId).where('withdrawn_at', 'is', null).orderBy('course_id').execute()).map((row) => row.course_id)
const choose = (personId: string, parts: readonly string[], days = 1) => chooseParts(db, { personId, programmeId: 'compass', step: 1, parts, now: work.at(days) })
const finish = (personId: string, courseId: string, days: number) =>
  db.insertInto('course_progress').values({
    person_id: personId, course_id: courseId, lessons_done: 0, lessons: 0, quizzes_passed: 0, quizzes: 0, best_score: null, passed_at: null, finished_at: work.at(days).toISOString(),
  }).execute()

test('a run is begun once, whoever asks and however often, and a rule does not begin again what was withdrawn', async () => {
  const rep = await work.newRep('Once')
  const begun = await Promise.all([begin(rep), begin(rep), begin(rep, 0, 'a-rule')])
  expect(begun.filter((id) => id !== null)).toHaveLength(1)
  expect(await rounds(rep)).toHaveLength(1)
  expect(await withdrawRun(db, { managerId: otto, personId: rep, programmeId: 'compass', reason: 'On leave', now: work.at(0) })).toBe(true)
  expect(await withdrawRun(db, { managerId: otto, personId: rep, programmeId: 'compass', reason: 'On leave', now: work.at(0) })).toBe(false)
  expect(await begin(rep, 0, 'a-rule')).toBeNull()
  expect(await begin(rep)).not.toBeNull()
  expect((await rounds(rep)).map(({ round, state, latest }) => [round, state, latest])).toEqual([[1, 'withdrawn', 0], [2, 'running', 1]])
  expect(await withdrawRun(db, { managerId: work.tess, personId: rep, programmeId: 'compass', reason: 'Not mine', now: work.at(0) })).toBe(false)
})

test('a run that is to start later waits for its day', async () => {
  const rep = await work.newRep('Later')
  const id = (await begin(rep, 9)) ?? ''
  expect((await steps(id)).map(({ opened_on }) => opened_on)).toEqual([null, null])
  await moveDueRuns(db, work.at(8))
  expect((await rounds(rep))[0]?.at_step).toBe('')
  await moveDueRuns(db, work.at(9))
  expect((await rounds(rep))[0]?.at_step).toBe('The quiz')
})

test('the step after opens in the moment that finishes the one before, and asks for what is chosen of it', async () => {
  const rep = await work.newRep('Chooses')
  const id = (await begin(rep)) ?? ''
  expect(await choose(rep, ['course:north', 'course:west'])).toEqual({ problem: 'closed' })
  await work.sit(rep, work.at(0, 30))
  expect((await steps(id)).map(({ opened_on, done_on }) => [opened_on, done_on])).toEqual([[day(0), day(0)], [day(0), null]])
  expect(await assigned(rep)).toEqual([])
  for (const parts of [['course:north'], ['course:north', 'course:up'], ['course:north', 'course:south', 'course:east']]) expect(await choose(rep, parts)).toEqual({ problem: 'count' })
  await Promise.all([choose(rep, ['course:west', 'course:north']), choose(rep, ['course:north', 'course:west'])])
  expect(await assigned(rep)).toEqual(['north', 'west'])
  expect(await choose(rep, ['course:north', 'course:east'])).toEqual({ problem: null })
  expect(await assigned(rep)).toEqual(['east', 'north'])
  expect(await db.selectFrom('programme_choice').selectAll().where('run_id', '=', id).execute()).toHaveLength(2)
  expect(await chooseParts(db, { personId: otto, programmeId: 'compass', step: 1, parts: [], now: work.at(1) })).toBeNull()
})

test('done in all its steps it certifies, and sixty days before the end a round begins that only a pass anew finishes', async () => {
  const rep = await work.newRep('Renews')
  await begin(rep)
  await work.sit(rep, work.at(0, 30))
  await choose(rep, ['course:north', 'course:south'])
  await finish(rep, 'north', 2)
  await finish(rep, 'east', 3)
  await moveDueRuns(db, work.at(3, 30))
  const [first] = await rounds(rep)
  expect(first).toMatchObject({ state: 'done', done_on: day(3), steps_done: 2 })
  expect(await assigned(rep)).toEqual(['north'])
  const until = first?.certified_until ?? ''
  expect(until > day(365) && until <= day(370)).toBe(true)
  const opens = Math.round((Date.parse(addDays(until, -60)) - Date.parse(day(0))) / 86_400_000)
  await moveDueRuns(db, work.at(opens - 1))
  expect(await rounds(rep)).toHaveLength(1)
  await Promise.all([moveDueRuns(db, work.at(opens)), moveDueRuns(db, work.at(opens))])
  const [before, again] = await rounds(rep)
  expect([before?.latest, before?.look_at]).toEqual([0, null])
  expect(again).toMatchObject({ round: 2, state: 'running', starts_on: addDays(until, -60), renews_until: until, at_step: 'The quiz again', due_on: until })
  await moveDueRuns(db, work.at(opens + 2))
  expect((await rounds(rep))[1]?.state).toBe('running')
  await work.sit(rep, work.at(opens + 3))
  const renewed = (await rounds(rep))[1]
  expect(renewed).toMatchObject({ state: 'done', done_on: day(opens + 3) })
  expect(renewed?.certified_until?.slice(0, 4)).toBe(String(Number(until.slice(0, 4)) + 1))
}, 60_000)

test('who is taken out has nothing left to do for it, and nothing renews it', async () => {
  const rep = await work.newRep('Leaves')
  const id = (await begin(rep)) ?? ''
  await work.sit(rep, work.at(0, 30))
  await choose(rep, ['course:north', 'course:south'])
  await withdrawRun(db, { managerId: otto, personId: rep, programmeId: 'compass', reason: 'Another role', now: work.at(1) })
  expect(await assigned(rep)).toEqual([])
  await moveDueRuns(db, work.at(2))
  expect(await assigned(rep)).toEqual([])
  expect((await rounds(rep))[0]).toMatchObject({ state: 'withdrawn', withdrawn_by: otto, withdrawn_reason: 'Another role', look_at: null })
  expect(await choose(rep, ['course:north', 'course:east'])).toBeNull()
  await expect(db.updateTable('programme_choice').set({ step: 0 } as never).where('run_id', '=', id).execute()).rejects.toThrow(/append-only/)
})

test('a run stays on the version it began with, the next person begins under the newest, and one that is offered no more is begun by nobody', async () => {
  const [early, late] = [await work.newRep('Early'), await work.newRep('Late')]
  await begin(early)
  const put = (programmes: Parameters<typeof putFileProgrammes>[1]) => db.transaction().execute((tx) => putFileProgrammes(tx, programmes, work.at(0)))
  await put([compass])
  await put([{ ...compass, steps: compass.steps.slice(0, 1) }])
  await begin(late)
  expect((await rounds(early))[0]).toMatchObject({ version: 1, steps: 2 })
  expect((await rounds(late))[0]).toMatchObject({ version: 2, steps: 1 })
  await put([])
  expect(await begin(await work.newRep('Nobody'))).toBeNull()
  await put([compass])
  expect(await db.selectFrom('programme_version').select('version').where('programme_id', '=', 'compass').execute()).toHaveLength(3)
})
