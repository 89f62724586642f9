import type { Tx } from '#db/client.server'
import { claimPerson } from '#db/queries/people'
import { type AskedAttempt, listAttemptsAsking, listRegradesInForce, setOutcome } from '#db/queries/regrades'
import { insertCorrections, insertRevisions, type Judgement, listJudgements, listObservations, type NewCorrection, type StandingObservation } from '#db/queries/revisions'
import type { PersonEffect, Result } from '../../domain/insight/regrade-effect'
import { isMarked } from '../../domain/quiz/item'
import { attemptOutcome, evidenceScore, type FirstJudged, type Regrade } from '../../domain/quiz/regrading'
import { requireItems } from '../quiz/item-cache.server'
import { causeOf, revisionsOf } from '../quiz/revise-verdicts.server'
import { rebuildPerson } from '../readiness/rebuild-person.server'
import type { ProfileChange } from '../readiness/replay-person'
import { observeLate } from './observe-late.server'
import { payRegrade, placeOf } from './pay-regrade.server'
import { settlePapers } from './settle-papers.server'

/**
 * `regrade`: the one that is looked at, applied or undone; `undo`: it is not in force any more. `before`: what was written of it when it
 * was applied, so that what comes back comes back to the last bit. `listChanges`: how the person came to their role.
 */
export type RegradePerson = {
  personId: string
  regrade: Regrade
  undo: boolean
  before: PersonEffect | null
  listChanges: () => Promise<ProfileChange[]>
  now: Date
}

/**
 * Bring everything of one person to where the regrades in force want it, inside a transaction of its own: their verdicts and evidence by
 * further facts, then their results, their modules, what is believed of them, and what that pays. Repeatable: a second time changes
 * nothing. Null when nothing of theirs changed.
 */
export async function regradePerson(tx: Tx, { personId, regrade, undo, before, listChanges, now }: RegradePerson): Promise<PersonEffect | null> {
  const claim = await claimPerson(tx, personId)
  const asking = await listAttemptsAsking(tx, personId, regrade.versions)
  const items = new Map((await requireItems(tx, [...new Set(asking.flatMap((attempt) => attempt.items))])).map((item) => [item.id, item]))
  const inForce = (await listRegradesInForce(tx, [...items.values()].map((item) => item.itemId))).filter(({ id }) => id !== regrade.id)
  const regrades = undo ? inForce : [...inForce, regrade]
  const marked = regrade.versions.some((id) => isMarked(items.get(id)?.type ?? 'single'))
  const attempts = marked ? await settlePapers(tx, { personId, attempts: asking, versions: regrade.versions, regrades, now }) : asking
  const judged = await listJudgements(tx, personId, attempts.map(({ id }) => id))
  const was = await placeOf(tx, personId, claim, attempts, now)

  const revised = attempts.flatMap((attempt) => revisionsOf(attempt.id, affected(attempt, judged, regrade), judged, regrades, regrade.id))
  await insertRevisions(tx, personId, revised, now)
  const observed = await listObservations(tx, personId, attempts.map(({ id }) => id), regrade.versions)
  const corrections = correctionsOf({ regrade, observed, judged, regrades })
  await insertCorrections(tx, personId, corrections, now)
  const late = await observeLate(tx, { personId, attempts, judged: judged.filter(({ versionId }) => regrade.versions.includes(versionId)), observed, regrades, items, now })
  const results = await settleResults(tx, { attempts, judged, regrades, before })
  if (revised.length === 0 && corrections.length === 0 && late === 0 && results.length === 0) return null
  if (corrections.length > 0 || late > 0 || results.length > 0) await rebuildPerson(tx, personId, listChanges, now)

  const is = await placeOf(tx, personId, claim, attempts, now)
  const skillsOf = (attempt: AskedAttempt) => attempt.items.flatMap((id) => Object.keys(items.get(id)?.skills ?? {}))
  const lines = await payRegrade(tx, { personId, claim, regradeId: regrade.id, undo, attempts, skillsOf, was, is, now })
  return {
    attempts: results.map(({ attempt, ...result }) => ({ attemptId: attempt.id, title: attempt.quizTitle, ...result })),
    readiness: was.role && is.role && { before: was.role.figure, after: is.role.figure },
    paid: lines.map(({ points, amount, currency }) => ({ points, amount, currency })),
  }
}

function firstJudged(attempt: AskedAttempt, judged: readonly Judgement[]): FirstJudged[] {
  const known = new Map(judged.filter(({ attemptId }) => attemptId === attempt.id).map((one) => [one.versionId, one]))
  return attempt.items.map((versionId) => ({ versionId, picks: known.get(versionId)?.picks ?? [], score: known.get(versionId)?.first ?? null, certainty: known.get(versionId)?.certainty ?? null }))
}

/** The questions of an attempt that the regrade is about; of one that is open those alone that are judged already. */
function affected(attempt: AskedAttempt, judged: readonly Judgement[], regrade: Regrade): FirstJudged[] {
  return firstJudged(attempt, judged).filter(({ versionId, score }) => regrade.versions.includes(versionId) && (attempt.submittedAt !== null || score !== null))
}

type Work = { attempts: readonly AskedAttempt[]; judged: readonly Judgement[]; regrades: readonly Regrade[] }

function correctionsOf({ regrade, observed, judged, regrades }: Omit<Work, 'attempts'> & { regrade: Regrade; observed: readonly StandingObservation[] }): NewCorrection[] {
  const first = new Map(judged.map((one) => [`${one.attemptId} ${one.versionId}`, one]))
  return observed.flatMap(({ observationId, attemptId, versionId, score, number }) => {
    const known = first.get(`${attemptId} ${versionId}`)
    if (!known || known.first === null) return []
    const wanted = evidenceScore({ versionId, picks: known.picks, score: known.first }, regrades)
    if (score === wanted || (score !== null && wanted !== null && Math.abs(score - wanted) < 1e-9)) return []
    const by = [...regrades].reverse().find(({ versions }) => versions.includes(versionId))?.id ?? null
    return [{ observationId, number: number + 1, score: wanted, ...causeOf(by, regrade.id) }]
  })
}

type Settled = { attempt: AskedAttempt; before: Result; after: Result }

async function settleResults(tx: Tx, { attempts, judged, regrades, before }: Work & { before: PersonEffect | null }): Promise<Settled[]> {
  const settled: Settled[] = []
  for (const attempt of attempts) {
    const { score, passed, policy, submittedAt } = attempt
    if (submittedAt === null) continue
    if (attempt.awaiting > 0) {
      if (score !== null) settled.push(await settle(tx, attempt, awaitingMarks))
      continue
    }
    const derived = attemptOutcome({ policy, submittedAt, answers: firstJudged(attempt, judged) }, regrades)
    const known = [{ score, passed }, before?.attempts.find(({ attemptId }) => attemptId === attempt.id)?.before]
    const after = known.find((one) => one && one.score !== null && Math.abs(one.score - derived.score) < 1e-9 && one.passed === derived.passed) ?? derived
    if (after.score === score && after.passed === passed) continue
    settled.push(await settle(tx, attempt, { score: after.score, passed: after.passed }))
  }
  return settled
}

const awaitingMarks: Result = { score: null, passed: null }

async function settle(tx: Tx, attempt: AskedAttempt, after: Result): Promise<Settled> {
  const { personId, id, score, passed } = attempt
  await setOutcome(tx, personId, id, after)
  return { attempt, before: { score, passed }, after }
}
