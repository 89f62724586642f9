import type { Database, Tx } from '#db/client.server'
import { listItemVersions } from '#db/queries/items'
import { claimPerson, findPerson } from '#db/queries/people'
import { endRound, findEffect, findRegrade, listPeopleAsked, passPerson, putEffect, type RegradeRow, type RegradeState, setEffect } from '#db/queries/regrades'
import { addEffect, type PersonEffect } from '../../domain/insight/regrade-effect'
import type { Regrade } from '../../domain/quiz/regrading'
import { environment } from '../../http/environment.server'
import { certifyLater } from '../certificates/certify.server'
import { enqueueMail } from '../mail/enqueue-mail.server'
import { regradeLetter } from '../mail/regrade-letter'
import { listUntoldScores } from '../quiz/held-back.server'
import { profileChanges } from '../readiness/rebuild.server'
import { regradePerson } from './regrade-person.server'

const peoplePerPage = 50

const after: Partial<Record<RegradeState, RegradeState>> = { previewing: 'previewed', applying: 'applied', undoing: 'undone' }

type Budget = { now: Date; milliseconds: number; clock?: () => number; signal?: AbortSignal }

/**
 * Go on with a regrade that is being worked out, applied or undone, one person to a transaction, until it is through or the time is up.
 * What stopped in the middle goes on where it was; of several who go on at once each person is done by one. Says whether any is left.
 */
export async function continueRegrade(db: Database, id: string, { now, milliseconds, clock = Date.now, signal }: Budget): Promise<{ left: boolean }> {
  const started = clock()
  const changesOf = await profileChanges(db, now)
  for (;;) {
    const row = await findRegrade(db, id)
    const next = row && after[row.state]
    if (!row || !next) return { left: false }
    const regrade = await regradeOf(db, row, now)
    const people = await listPeopleAsked(db, row.versions, row.atPerson, peoplePerPage)
    if (people.length === 0) await endRound(db, id, row.state, next)
    let atPerson = row.atPerson
    for (const personId of people) {
      if (clock() - started > milliseconds || signal?.aborted) return { left: true }
      const one = { row: { ...row, atPerson }, regrade, personId, listChanges: (tx: Tx) => changesOf(tx, personId), now }
      if (!(await (row.state === 'previewing' ? previewOne(db, one) : settleOne(db, one)))) break
      atPerson = personId
    }
  }
}

async function regradeOf(db: Database, row: RegradeRow, now: Date): Promise<Regrade> {
  const { id, itemId, kind, versions, keepPasses } = row
  const [key = null] = row.keyVersionId === null ? [] : await listItemVersions(db, [row.keyVersionId])
  return { id, itemId, kind, versions, keepPasses, key, appliedAt: row.appliedAt ?? now.getTime() }
}

type One = { row: RegradeRow; regrade: Regrade; personId: string; listChanges: (tx: Tx) => ReturnType<Parameters<typeof regradePerson>[1]['listChanges']>; now: Date }

/** Thrown to leave nothing behind of what was done to see what it would do. */
class LookedAhead extends Error {
  constructor(readonly effect: PersonEffect | null) {
    super('looked ahead')
  }
}

/** What the regrade would do to one person: it is really done, and rolled back. */
async function previewOne(db: Database, { row, regrade, personId, listChanges, now }: One): Promise<boolean> {
  const effect = await db
    .transaction()
    .execute(async (tx): Promise<PersonEffect | null> => {
      throw new LookedAhead(await regradePerson(tx, { personId, regrade, undo: false, before: null, listChanges: () => listChanges(tx), now }))
    })
    .catch((thrown: unknown) => {
      if (thrown instanceof LookedAhead) return thrown.effect
      throw thrown
    })
  return db.transaction().execute(async (tx) => keep(tx, row, personId, effect))
}

async function settleOne(db: Database, { row, regrade, personId, listChanges, now }: One): Promise<boolean> {
  const undo = row.state === 'undoing'
  return db.transaction().execute(async (tx) => {
    const sum = await passPerson(tx, row, personId)
    if (sum === null) return false
    const before = undo ? await findEffect(tx, row.id, personId) : null
    const effect = await regradePerson(tx, { personId, regrade, undo, before, listChanges: () => listChanges(tx), now })
    if (effect === null) return true
    await setEffect(tx, row.id, addEffect(sum, effect))
    if (!undo) await putEffect(tx, row.id, personId, effect)
    await tell(tx, { row, personId, effect, undo, now })
    await certifyGained(tx, personId, effect, now)
    return true
  })
}

/** A certificate that stood on a pass needs nothing done: it stands and falls with it. */
async function certifyGained(tx: Tx, personId: string, effect: PersonEffect, now: Date): Promise<void> {
  const gained = effect.attempts.filter(({ before, after: result }) => result.passed && !before.passed)
  if (gained.length === 0) return
  const claim = await claimPerson(tx, personId)
  for (const { attemptId } of gained) await certifyLater(tx, { claim, personId, attemptId, now })
}

async function keep(tx: Tx, row: RegradeRow, personId: string, effect: PersonEffect | null): Promise<boolean> {
  const sum = await passPerson(tx, row, personId)
  if (sum === null) return false
  if (effect === null) return true
  await setEffect(tx, row.id, addEffect(sum, effect))
  await putEffect(tx, row.id, personId, effect)
  return true
}

/**
 * Whoever's result changed is written to, once, in the transaction that changes it. A result that is not told yet changed nothing that they knew: of that
 * none is written, and the page tells it when it tells the score.
 */
async function tell(tx: Tx, { row, personId, effect, undo, now }: { row: RegradeRow; personId: string; effect: PersonEffect; undo: boolean; now: Date }): Promise<void> {
  if (effect.attempts.length === 0) return
  const person = await findPerson(tx, personId)
  if (!person?.active) return
  const untold = await listUntoldScores(tx, personId, now)
  const told = effect.attempts.filter(({ attemptId }) => !untold.has(attemptId))
  if (told.length === 0) return
  const results = told.map((attempt) => ({ ...attempt, link: `${environment().APP_URL}/attempts/${attempt.attemptId}/result` }))
  await enqueueMail(tx, person.email, regradeLetter({ name: person.name, kind: row.kind, reason: row.reason, undo, results }), now)
}
