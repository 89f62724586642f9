import { expect } from 'vitest'
import type { Database } from '#db/client.server'
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
import { addPerson } from './newcomers'
import { moduleQuiz } from './quiz-taking'

export const whole = { milliseconds: 60_000 }

/** Tess who regrades and people who sit the module's quiz, on one database, each step a minute after the one before. */
export async function regradingWork(db: Database) {
  const start = Date.now()
  let clock = 0
  const next = () => new Date(start + (clock += 1) * 60_000)
  const tess = (await db.selectFrom('person').select('id').where('email', '=', 'tess@countersign.example').executeTakeFirstOrThrow()).id

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

  return { tess, next, newRep, wrongPick, answer, sit, singles, setCurrent, giveOtherKey, preview, apply, undo, resultOf, points, letters, agrees }
}
