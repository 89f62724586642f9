import { v7 as uuid } from 'uuid'
import type { Tx } from '#db/client.server'
import { insertLedger, listPaidByRegrade } from '#db/queries/ledger'
import { type Claim, claimPerson } from '#db/queries/people'
import { findLearnerState, findRoleProfile } from '#db/queries/readiness'
import { type AskedAttempt, listAttemptsAsking, listRegradesInForce, setOutcome } from '#db/queries/regrades'
import { insertCorrections, insertRevisions, type Judgement, listJudgements, listObservations, type NewCorrection } from '#db/queries/revisions'
import { listSkillNames } from '#db/queries/skills'
import { seqOf } from '../../domain/evidence/evidence'
import type { Happening } from '../../domain/incentives/earn'
import { allReady, newlyReady } from '../../domain/incentives/happenings'
import { takeBack } from '../../domain/incentives/take-back'
import type { PersonEffect, Result } from '../../domain/insight/regrade-effect'
import { isMarked } from '../../domain/quiz/item'
import { attemptOutcome, evidenceScore, type FirstJudged, type Regrade } from '../../domain/quiz/regrading'
import { type RoleReadiness, roleReadiness } from '../../domain/readiness/role-readiness'
import { payHappenings } from '../incentives/pay-happenings.server'
import { requireItems } from '../quiz/item-cache.server'
import { causeOf, revisionsOf } from '../quiz/revise-verdicts.server'
import { rebuildPerson } from '../readiness/rebuild-person.server'
import type { ProfileChange } from '../readiness/replay-person'
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
  const was = await readinessOf(tx, personId, claim, now)

  const revised = attempts.flatMap((attempt) => revisionsOf(attempt.id, affected(attempt, judged, regrade), judged, regrades, regrade.id))
  await insertRevisions(tx, personId, revised, now)
  const corrections = await correctionsOf(tx, { personId, regrade, attempts, judged, regrades })
  await insertCorrections(tx, personId, corrections, now)
  const results = await settleResults(tx, { attempts, judged, regrades, before })
  if (revised.length === 0 && corrections.length === 0 && results.length === 0) return null
  if (corrections.length > 0 || results.length > 0) await rebuildPerson(tx, personId, listChanges)

  const is = await readinessOf(tx, personId, claim, now)
  const skillsOf = (attempt: AskedAttempt) => attempt.items.flatMap((id) => Object.keys(items.get(id)?.skills ?? {}))
  const lines = undo
    ? await takeBackPaid(tx, personId, claim, regrade.id, now)
    : await payHappenings(tx, personId, claim.number, await happeningsOf(tx, { regrade, attempts, results, skillsOf, was, is }), now)
  return {
    attempts: results.map(({ attempt, ...result }) => ({ attemptId: attempt.id, title: attempt.quizTitle, ...result })),
    readiness: was && is && { before: was.figure, after: is.figure },
    paid: lines.map(({ points, amount, currency }) => ({ points, amount, currency })),
  }
}

async function readinessOf(tx: Tx, personId: string, claim: Claim, now: Date): Promise<RoleReadiness | null> {
  const profile = claim.roleProfileId === null ? null : await findRoleProfile(tx, claim.roleProfileId)
  return profile && roleReadiness(await findLearnerState(tx, personId), profile, now.getTime())
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

async function correctionsOf(tx: Tx, { personId, regrade, attempts, judged, regrades }: Work & { personId: string; regrade: Regrade }): Promise<NewCorrection[]> {
  const first = new Map(judged.map((one) => [`${one.attemptId} ${one.versionId}`, one]))
  const observed = await listObservations(tx, personId, attempts.map(({ id }) => id), regrade.versions)
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

type Gained = {
  regrade: Regrade
  attempts: readonly AskedAttempt[]
  results: readonly Settled[]
  skillsOf: (attempt: AskedAttempt) => string[]
  was: RoleReadiness | null
  is: RoleReadiness | null
}

/** What the regrade brings about that pays; what has paid before pays nothing again. */
async function happeningsOf(tx: Tx, { regrade, attempts, results, skillsOf, was, is }: Gained): Promise<Happening[]> {
  const cause = { cause: 'regrade' as const, causeId: regrade.id }
  const passed = results.filter(({ attempt, before, after }) => attempt.moduleId !== null && after.passed === true && !before.passed)
  const happenings: Happening[] = passed.map(({ attempt }) => ({ on: 'quiz-passed', subject: attempt.quizId, name: attempt.quizTitle, ...cause }))
  if (!was || !is) return happenings
  const ready = newlyReady(was, is)
  const names = await listSkillNames(tx, ready)
  for (const attempt of attempts) {
    if (attempt.moduleId === null || attempt.submittedAt === null || !allReady(is, skillsOf(attempt)) || allReady(was, skillsOf(attempt))) continue
    happenings.push({ on: 'module-ready', subject: attempt.moduleId, name: attempt.quizTitle, ...cause })
  }
  return [...happenings, ...ready.map((id): Happening => ({ on: 'skill-ready', subject: id, name: names.get(id) ?? id, ...cause }))]
}

async function takeBackPaid(tx: Tx, personId: string, claim: Claim, regradeId: string, now: Date) {
  const paid = await listPaidByRegrade(tx, personId, regradeId)
  const lines = paid.map((line, position) => ({
    ...takeBack(line, `Taken back: ${line.reason}`, regradeId), id: uuid(), seq: seqOf(claim.number, position), earnedAt: now.getTime(),
  }))
  await insertLedger(tx, personId, lines)
  return lines
}
