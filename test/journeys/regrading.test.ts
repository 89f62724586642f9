import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { openDatabase } from '#db/client.server'
import { findRegrade } from '#db/queries/regrades'
import { submitAttempt } from '~/workflows/quiz/submit-attempt.server'
import { applyRegrade, undoRegrade } from '~/workflows/regrading/apply-regrade.server'
import { askRegrade } from '~/workflows/regrading/ask-regrade.server'
import { continueRegrade } from '~/workflows/regrading/continue-regrade.server'
import { continueRegrades } from '~/workflows/regrading/keep-regrading.server'
import { copyBase } from '../databases/copy'
import { dumpTables } from '../dump'
import { addPerson } from '../newcomers'
import { moduleQuiz } from '../quiz-taking'
import { regradingWork, whole } from '../regrading-work'

const derived = ['ability', 'mastery', 'readiness_snapshot', 'module_progress', 'attempt'] as const
const copy = await copyBase()
const db = openDatabase({ url: copy.url, file: copy.file })
const { tess, next, newRep, answer, sit, singles, setCurrent, giveOtherKey, preview, apply, undo, resultOf, points, letters, agrees } = await regradingWork(db)
afterAll(async () => {
  await db.destroy()
  await copy.drop()
})

const dump = () => dumpTables(db, derived)

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
  const learned = db.selectFrom('evidence').select(['score', 'source', 'attempt_id']).where('person_id', '=', person).where('item_version_id', '=', item.id)
  expect(await learned.execute()).toEqual(Object.keys(item.skills).map(() => ({ score: 0, source: 'quiz', attempt_id: attempt })))
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
