import { v7 as uuid } from 'uuid'
import type { Tx } from '#db/client.server'
import { insertLedger, type LedgerLine, listPlans, listRegradePay } from '#db/queries/ledger'
import { type Claim, claimPerson } from '#db/queries/people'
import { listPassedModules } from '#db/queries/progress'
import { findLearnerState } from '#db/queries/learner-state'
import { findRoleProfile } from '#db/queries/readiness'
import type { AskedAttempt } from '#db/queries/regrades'
import { listSkillNames } from '#db/queries/skills'
import { seqOf } from '../../domain/evidence/evidence'
import type { Entry, Happening } from '../../domain/incentives/earn'
import { allReady, newlyReady } from '../../domain/incentives/happenings'
import { earnedSubject, takeBack } from '../../domain/incentives/take-back'
import { type RoleReadiness, roleReadiness } from '../../domain/readiness/role-readiness'
import { payHappenings } from '../incentives/pay-happenings.server'

/** Where a person stands in what pays: of the modules looked at those they have passed, and what their role may think of them. */
export type Place = { passed: ReadonlySet<string>; role: RoleReadiness | null }

export async function placeOf(tx: Tx, personId: string, claim: Claim, attempts: readonly AskedAttempt[], now: Date): Promise<Place> {
  const passed = await listPassedModules(tx, personId, [...new Set(attempts.flatMap(({ moduleId }) => moduleId ?? []))])
  const profile = claim.roleProfileId === null ? null : await findRoleProfile(tx, claim.roleProfileId)
  return { passed, role: profile && roleReadiness(await findLearnerState(tx, personId), profile, now.getTime()) }
}

type Changed = {
  personId: string
  claim: Claim
  regradeId: string
  undo: boolean
  attempts: readonly AskedAttempt[]
  skillsOf: (attempt: AskedAttempt) => string[]
  was: Place
  is: Place
  now: Date
}

/** Pay what the change brought about; undone, also take back what regrades paid and nothing else holds up. Returns the lines written. */
export async function payRegrade(tx: Tx, changed: Changed): Promise<LedgerLine[]> {
  const { personId, claim, undo, now } = changed
  const back = undo ? await takeBackLost(tx, changed) : []
  const gained = await gainedBy(tx, changed)
  if (gained.length === 0) return back
  const { number } = back.length === 0 ? claim : await claimPerson(tx, personId)
  return [...back, ...(await payHappenings(tx, personId, number, gained, now))]
}

/** What pays and came about; what has paid before pays nothing again. */
async function gainedBy(tx: Tx, { regradeId, attempts, skillsOf, was, is }: Changed): Promise<Happening[]> {
  const cause = { cause: 'regrade' as const, causeId: regradeId }
  const quizzes = [...new Map(attempts.map((attempt) => [attempt.quizId, attempt])).values()]
  const happenings: Happening[] = quizzes
    .filter(({ moduleId }) => moduleId !== null && is.passed.has(moduleId) && !was.passed.has(moduleId))
    .map(({ quizId, quizTitle }) => ({ on: 'quiz-passed', subject: quizId, name: quizTitle, ...cause }))
  if (!was.role || !is.role) return happenings
  const ready = newlyReady(was.role, is.role)
  const names = await listSkillNames(tx, ready)
  for (const attempt of attempts) {
    if (attempt.moduleId === null || attempt.submittedAt === null || !allReady(is.role, skillsOf(attempt)) || allReady(was.role, skillsOf(attempt))) continue
    happenings.push({ on: 'module-ready', subject: attempt.moduleId, name: attempt.quizTitle, ...cause })
  }
  return [...happenings, ...ready.map((id): Happening => ({ on: 'skill-ready', subject: id, name: names.get(id) ?? id, ...cause }))]
}

async function takeBackLost(tx: Tx, changed: Changed): Promise<LedgerLine[]> {
  const { personId, claim, regradeId, now } = changed
  const plans = await listPlans(tx)
  const eventOf = ({ planId, ruleId }: Entry) => plans.find(({ id }) => id === planId)?.rules.find(({ id }) => id === ruleId)?.on
  const lost = (await listRegradePay(tx, personId, regradeId)).filter((line) => !stillHolds(line, eventOf(line), changed))
  const lines = lost.map((line, position) => ({
    ...takeBack(line, `Taken back: ${line.reason}`, regradeId), id: uuid(), seq: seqOf(claim.number, position), earnedAt: now.getTime(),
  }))
  await insertLedger(tx, personId, lines)
  return lines
}

/** Whether what was paid for is so without the regrade; a quiz or a module that it is not about is as it was. */
function stillHolds({ subject: written }: Entry, on: Happening['on'] | undefined, { attempts, skillsOf, is }: Changed): boolean {
  const subject = earnedSubject(written)
  if (on === 'skill-ready') return is.role?.skills[subject]?.label === 'ready'
  if (on === 'quiz-passed') return attempts.every(({ quizId, moduleId }) => quizId !== subject || (moduleId !== null && is.passed.has(moduleId)))
  if (on !== 'module-ready' || !is.role) return false
  const { role } = is
  return attempts.filter(({ moduleId }) => moduleId === subject).every((attempt) => allReady(role, skillsOf(attempt)))
}
