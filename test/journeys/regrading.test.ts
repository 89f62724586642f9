import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.server'
import { findAttempt } from '#db/queries/attempts'
import { insertItemVersions } from '#db/queries/items'
import { findRegrade } from '#db/queries/regrades'
import type { ChoiceBody, ItemVersion } from '~/domain/quiz/item'
import type { RegradeKind } from '~/domain/quiz/regrading'
import { requireItems } from '~/workflows/quiz/item-cache.server'
import { saveAnswer } from '~/workflows/quiz/save-answer.server'
import { startAttempt } from '~/workflows/quiz/start-attempt.server'
import { submitAttempt } from '~/workflows/quiz/submit-attempt.server'
import { rebuild } from '~/workflows/readiness/rebuild.server'
import { applyRegrade, undoRegrade } from '~/workflows/regrading/apply-regrade.server'
import { askRegrade } from '~/workflows/regrading/ask-regrade.server'
import { continueRegrade } from '~/workflows/regrading/continue-regrade.server'
import { continueRegrades } from '~/workflows/regrading/keep-regrading.server'
import { type Copy, copyBase } from '../databases/copy'
import { dumpTables } from '../dump'
import { addPerson } from '../newcomers'
import { moduleQuiz } from '../quiz-taking'

const derived = ['ability', 'mastery', 'readiness_snapshot', 'module_progress', 'attempt'] as const
const start = Date.now()
const later = (minutes: number) => new Date(start + minutes * 60_000)

let copy: Copy
let db: Database
let tess: string
let clock = 0
beforeAll(async () => {
  copy = await copyBase()
  db = openDatabase({ url: copy.url, file: copy.file })
  tess = (await db.selectFrom('person').select('id').where('email', '=', 'tess@countersign.example').executeTakeFirstOrThrow()).id
})
afterAll(async () => {
  await db.destroy()
  await copy.drop()
})

const dump = () => dumpTables(db, derived)
const next = () => later((clock += 1))
const whole = { milliseconds: 60_000 }

/** Somebody new who has the role of a rep, and so a readiness. */
async function newRep(name: string): Promise<string> {
  const id = await addPerson(db, name, ['rep'])
  await db.updateTable('person').set({ role_profile_id: (await db.selectFrom('role_profile').select('id').orderBy('position').executeTakeFirstOrThrow()).id }).where('id', '=', id).execute()
  return id
}

const optionsOf = (item: ItemVersion) => (item.body as ChoiceBody).options
const wrongPick = (item: ItemVersion) => optionsOf(item).filter(({ right }) => !right).slice(0, 1).map(({ id }) => id)
const rightPick = (item: ItemVersion) => optionsOf(item).filter(({ right }) => right).map(({ id }) => id)

/** Begin the module's quiz and answer it: wrong where `isWrong` says so, not at all where it says null. */
async function answer(personId: string, isWrong: (item: ItemVersion, at: number) => boolean | null): Promise<string> {
  const now = next()
  const started = await startAttempt(db, { personId, quizId: moduleQuiz, now, seed: 5 })
  if (!('attemptId' in started)) throw new Error(`the quiz did not start: ${JSON.stringify(started)}`)
  const attempt = await findAttempt(db, personId, started.attemptId)
  for (const [at, item] of (await requireItems(db, attempt?.items ?? [])).entries()) {
    const wrong = isWrong(item, at)
    if (wrong !== null) await saveAnswer(db, { personId, attemptId: started.attemptId, itemVersionId: item.id, picks: wrong ? wrongPick(item) : rightPick(item), now } as Parameters<typeof saveAnswer>[1])
  }
  return started.attemptId
}

async function sit(personId: string, isWrong: Parameters<typeof answer>[1]): Promise<string> {
  const attemptId = await answer(personId, isWrong)
  await submitAttempt(db, { personId, attemptId, now: next() })
  return attemptId
}

/** The single choices of the quiz, present versions. */
async function singles(): Promise<ItemVersion[]> {
  const rows = await db.selectFrom('item').innerJoin('item_version as version', 'version.id', 'item.current_version_id').select('version.id')
    .where('item.bank', '=', moduleQuiz).where('item.retired', '=', 0).where('item.asked_in', '=', 'quiz').where('version.type', '=', 'single').orderBy('item.id').execute()
  return requireItems(db, rows.map(({ id }) => id))
}

const setCurrent = (itemId: string, id: string) => db.updateTable('item').set({ current_version_id: id }).where('id', '=', itemId).execute()

/** A new version of an item, in which what was wrong first is right. */
async function giveOtherKey(item: ItemVersion): Promise<void> {
  const [pick] = wrongPick(item)
  const body = { ...(item.body as ChoiceBody), options: optionsOf(item).map((option) => ({ ...option, right: option.id === pick })) }
  const row = await db.selectFrom('item_version').selectAll().where('id', '=', item.id).executeTakeFirstOrThrow()
  await insertItemVersions(db, [{ ...row, id: `${item.id}-b`, number: row.number + 1, body: JSON.stringify(body), hash: `${row.hash}b` }])
  await setCurrent(item.itemId, `${item.id}-b`)
}

async function preview(item: ItemVersion, kind: RegradeKind, options: { keepPasses?: boolean } = {}) {
  const now = next()
  const asked = await askRegrade(db, { itemId: item.itemId, kind, versions: [item.id], keepPasses: true, reason: 'The key was wrong.', trainerId: tess, now, ...options })
  if (!('id' in asked)) throw new Error(asked.problem)
  expect(await continueRegrade(db, asked.id, { now, ...whole })).toEqual({ left: false })
  return asked.id
}

async function apply(id: string) {
  const now = next()
  expect(await applyRegrade(db, { regradeId: id, trainerId: tess, now })).toEqual({ outcome: 'begun' })
  expect(await continueRegrade(db, id, { now, ...whole })).toEqual({ left: false })
  return findRegrade(db, id)
}

async function undo(id: string) {
  const now = next()
  expect(await undoRegrade(db, { regradeId: id, trainerId: tess, now })).toEqual({ outcome: 'begun' })
  expect(await continueRegrade(db, id, { now, ...whole })).toEqual({ left: false })
}

const resultOf = async (personId: string, attemptId: string) => {
  const { score, passed } = await db.selectFrom('attempt').select(['score', 'passed']).where('person_id', '=', personId).where('id', '=', attemptId).executeTakeFirstOrThrow()
  return { score, passed }
}
const points = async (personId: string, rule: string) =>
  Number((await db.selectFrom('ledger').select((eb) => eb.fn.sum('points').as('n')).where('person_id', '=', personId).where('rule_id', '=', rule).executeTakeFirst())?.n ?? 0)
const letters = async (personId: string) =>
  (await db.selectFrom('outbox').select(['subject', 'body']).where('recipient', '=', `${personId}@countersign.example`).orderBy('id').execute())
const agrees = async () => expect(await rebuild(db, { now: next() })).toMatchObject({ added: 0, changed: 0, removed: 0 })

describe.each(['void', 'full', 'key'] as const)('a regrade that says %s', (kind) => {
  test('does to people what its preview said, pays a gained pass once, tells them, and comes back to the last bit', async () => {
    const items = await singles()
    const item = items.at({ void: 0, full: 1, key: 2 }[kind])
    if (!item) throw new Error('there are three single choices')
    // Wrong here and in a share of the others that leaves the person just under the mark.
    const total = (await db.selectFrom('item').select((eb) => eb.fn.countAll().as('n')).where('bank', '=', moduleQuiz).where('retired', '=', 0).where('asked_in', '=', 'quiz').executeTakeFirstOrThrow()).n
    const mark = 0.7
    const others = Math.floor(Number(total) * (1 - mark) + 1e-9)
    const gains = await newRep(`Gains by ${kind}`)
    let missed = 0
    const gained = await sit(gains, (one) => one.id === item.id || (missed < others && items.every(({ id }) => id !== one.id || id !== item.id) && (missed += 1) > 0))
    const right = await newRep(`Was right under ${kind}`)
    const rightAttempt = await sit(right, () => false)
    if (kind === 'key') await giveOtherKey(item)
    await agrees()
    const before = await dump()
    const facts = await dumpTables(db, ['verdict', 'evidence', 'verdict_revision', 'evidence_correction', 'ledger', 'outbox'])

    const id = await preview(item, kind)
    expect(await dump()).toEqual(before)
    expect(await dumpTables(db, Object.keys(facts))).toEqual(facts)
    const said = await findRegrade(db, id)
    expect(said).toMatchObject({ state: 'previewed', done: said?.people })
    const wasGained = await resultOf(gains, gained)
    const done = await apply(id)
    expect(done?.state).toBe('applied')
    expect(done?.effect).toEqual(said?.effect)
    expect(done?.effect.raised).toBeGreaterThan(0)
    expect(done?.effect.passesLost).toBe(0)

    const isGained = await resultOf(gains, gained)
    expect(wasGained.passed).toBe(0)
    expect(isGained.passed).toBe(1)
    expect(isGained.score).toBeGreaterThan(wasGained.score ?? 1)
    expect(await points(gains, 'quiz-passed')).toBe(50)
    expect(await letters(gains)).toMatchObject([{ subject: expect.stringContaining('changed'), body: expect.stringContaining('You passed.') }])
    const rightNow = await resultOf(right, rightAttempt)
    expect(rightNow.passed).toBe(1)
    if (kind === 'key') expect(rightNow.score).toBeLessThan(1)
    else expect(rightNow.score).toBe(1)
    for (const table of ['verdict', 'evidence']) expect((await dumpTables(db, [table]))[table]).toEqual(facts[table])
    await agrees()

    expect(await applyRegrade(db, { regradeId: id, trainerId: tess, now: next() })).toEqual({ outcome: 'begun' })
    expect(await letters(gains)).toHaveLength(1)

    await undo(id)
    expect(await dump()).toEqual(before)
    expect(await points(gains, 'quiz-passed')).toBe(0)
    expect(await letters(gains)).toHaveLength(2)
    await agrees()
    expect(await undoRegrade(db, { regradeId: id, trainerId: tess, now: next() })).toEqual({ outcome: 'begun' })
    expect(await letters(gains)).toHaveLength(2)
    const actions = await db.selectFrom('audit').select('action').where('subject_type', '=', 'item').where('subject_id', '=', item.itemId).orderBy('id').execute()
    expect(actions.map(({ action }) => action)).toEqual(['item.regraded', 'item.regrade-undone'])
    if (kind === 'key') await setCurrent(item.itemId, item.id)
  })
})

test('a pass goes only where the trainer says so, and comes back with the undoing', async () => {
  const [, , , item] = await singles()
  if (!item) throw new Error('there are four single choices')
  const person = await newRep('Loses a pass')
  const attempt = await sit(person, (_one, at) => at < 3 && _one.id !== item.id)
  const before = await resultOf(person, attempt)
  expect(before.passed).toBe(1)
  await db.updateTable('attempt').set({ policy: sql`replace(policy, '"passMark":0.7', ${`"passMark":${before.score}`})` }).where('id', '=', attempt).execute()
  await giveOtherKey(item)
  const kept = await preview(item, 'key')
  expect((await findRegrade(db, kept))?.effect.passesLost).toBe(0)
  const taken = await preview(item, 'key', { keepPasses: false })
  expect(await findRegrade(db, kept)).toBeNull()
  const said = (await findRegrade(db, taken))?.effect
  expect(said?.passesLost).toBeGreaterThan(0)
  const paid = await points(person, 'quiz-passed')
  expect((await apply(taken))?.effect).toEqual(said)
  expect((await resultOf(person, attempt)).passed).toBe(0)
  expect(await points(person, 'quiz-passed')).toBe(paid)
  await undo(taken)
  expect(await resultOf(person, attempt)).toEqual(before)
  await setCurrent(item.itemId, item.id)
})

test('an attempt that was open is judged by the new key when it is handed in; undone, by its own', async () => {
  const [item] = await singles()
  if (!item) throw new Error('there is a single choice')
  const person = await newRep('Still open')
  const attempt = await answer(person, (one) => one.id === item.id)
  await apply(await preview(item, 'void'))
  await submitAttempt(db, { personId: person, attemptId: attempt, now: next() })
  expect(await resultOf(person, attempt)).toEqual({ score: 1, passed: 1 })
  expect(await db.selectFrom('evidence').select('id').where('person_id', '=', person).where('item_version_id', '=', item.id).execute()).toEqual([])
  const { id } = await db.selectFrom('regrade').select('id').where('item_id', '=', item.itemId).where('state', '=', 'applied').executeTakeFirstOrThrow()
  await undo(id)
  expect((await resultOf(person, attempt)).score).toBeLessThan(1)
  await agrees()
})

test('what was interrupted goes on, and two who go on at once do each person once', async () => {
  const [, item] = await singles()
  if (!item) throw new Error('there are two single choices')
  const people = []
  for (let one = 0; one < 6; one++) people.push(await newRep(`One of many ${one}`))
  for (const person of people) await sit(person, (one) => one.id === item.id)
  const id = await preview(item, 'full')
  const said = await findRegrade(db, id)
  await applyRegrade(db, { regradeId: id, trainerId: tess, now: next() })
  let asked = 0
  expect(await continueRegrade(db, id, { now: next(), milliseconds: 2.5, clock: () => asked++ })).toEqual({ left: true })
  expect((await findRegrade(db, id))?.done).toBe(2)
  await Promise.all([continueRegrades(db, next()), continueRegrades(db, next())])
  await continueRegrades(db, next())
  const done = await findRegrade(db, id)
  expect(done).toMatchObject({ state: 'applied', done: said?.people, effect: { people: said?.effect.people, raised: said?.effect.raised } })
  for (const person of people) expect(await letters(person)).toHaveLength(1)
  await agrees()
  await undo(id)
})

test('of two trainers the second sees what the first changed before deciding', async () => {
  const [item] = await singles()
  if (!item) throw new Error('there is a single choice')
  const other = await addPerson(db, 'Another trainer', ['trainer'])
  const mine = await preview(item, 'void')
  const now = next()
  const theirs = await askRegrade(db, { itemId: item.itemId, kind: 'full', versions: [item.id], keepPasses: true, reason: 'So.', trainerId: other, now })
  if (!('id' in theirs)) throw new Error(theirs.problem)
  await continueRegrade(db, theirs.id, { now, ...whole })
  const both = await Promise.all([
    applyRegrade(db, { regradeId: mine, trainerId: tess, now: next() }),
    applyRegrade(db, { regradeId: theirs.id, trainerId: other, now: next() }),
  ])
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['begun', 'busy'])
  const [first, second] = both[0].outcome === 'begun' ? [mine, theirs.id] : [theirs.id, mine]
  await continueRegrade(db, first, { now: next(), ...whole })
  expect(await applyRegrade(db, { regradeId: second, trainerId: other, now: next() })).toEqual({ outcome: 'changed' })
  expect(await findRegrade(db, second)).toMatchObject({ state: 'previewing', done: 0 })
  await undo(first)
  await agrees()
})

test('what makes no sense is refused', async () => {
  const [item] = await singles()
  if (!item) throw new Error('there is a single choice')
  const ask = { itemId: item.itemId, kind: 'void' as const, versions: [item.id], keepPasses: true, reason: 'x', trainerId: tess, now: next() }
  expect(await askRegrade(db, { ...ask, itemId: 'nowhere' })).toEqual({ problem: 'no-such-item' })
  expect(await askRegrade(db, { ...ask, versions: ['nowhere'] })).toEqual({ problem: 'no-version' })
  const [, , , , last] = await singles()
  if (last) expect(await askRegrade(db, { ...ask, itemId: last.itemId, kind: 'key', versions: [last.id] })).toEqual({ problem: 'no-key' })
  expect(await applyRegrade(db, { regradeId: 'nowhere', trainerId: tess, now: next() })).toEqual({ outcome: 'no-such-regrade' })
  expect(await undoRegrade(db, { regradeId: 'nowhere', trainerId: tess, now: next() })).toEqual({ outcome: 'no-such-regrade' })
})
