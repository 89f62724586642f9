import { isDeepStrictEqual } from 'node:util'
import type { Database, Db } from '#db/client.server'
import { listCourseTitles } from '#db/queries/assignments'
import { findKeptPlan } from '#db/queries/pay-periods'
import { findPlanText, insertPlanRevision } from '#db/queries/plan-revisions'
import { listRoleProfiles } from '#db/queries/readiness'
import { listTeams } from '#db/queries/teams'
import { type ContentFault, faultIn } from '../../library/content-fault'
import { danglingInPlan } from '../../library/plan-document/dangling-in-plan'
import { readPlan } from '../../library/plan-document/read-plan'
import { planFile } from '../../library/plan-document/read-plans'
import type { PeriodPlan } from '../../domain/incentives/statement/period-plan'
import { audit } from '../audit.server'

export type CheckedPlan = { plan: PeriodPlan } | { faults: ContentFault[] }

/** Read a plan's text, and hold what it names against what there is here: roles, courses and teams. A version that a period pays by keeps its words. */
export async function checkPlan(db: Db, planId: string, text: string): Promise<CheckedPlan> {
  const file = planFile(planId)
  const read = readPlan(file, planId, text)
  if ('faults' in read) return read
  const [roles, courses, teams, kept] = await Promise.all([listRoleProfiles(db), listCourseTitles(db), listTeams(db), findKeptPlan(db, planId, read.plan.version)])
  const faults: ContentFault[] = []
  const report = (path: readonly PropertyKey[], message: string) => void faults.push({ ...faultIn(file, message, read.placeOf([...path])), of: { path, words: message } })
  danglingInPlan(read.plan, { roles: new Set(roles.map(({ id }) => id)), courses: new Set(courses.map(({ id }) => id)) }, report)
  const names = new Set(teams.map(({ name }) => name))
  read.plan.who.teams.forEach((team, at) => {
    if (!names.has(team)) report(['who', 'teams', at], `There is no team “${team}”.`)
  })
  if (kept && !isDeepStrictEqual(kept, read.plan)) report(['version'], `Version ${read.plan.version} was used by a period and stays as it is. Give this a higher one.`)
  return faults.length > 0 ? { faults } : { plan: read.plan }
}

/** `base`: the number of the text that was edited, 0 for a new plan. */
type Saving = { planId: string; base: number; text: string; actorId: string; now: Date }
export type SavedPlan = { number: number } | { faults: ContentFault[] } | { problem: 'changed-since' | 'taken' }

/** Save a plan's text as its next number. Nothing is saved while it has a fault, or over what somebody else saved since; the same text again is one. */
export async function savePlan(db: Database, { planId, base, text, actorId, now }: Saving): Promise<SavedPlan> {
  const checked = await checkPlan(db, planId, text)
  if ('faults' in checked) return checked
  return db.transaction().execute(async (tx): Promise<SavedPlan> => {
    const newest = await findPlanText(tx, planId)
    if (newest?.text === text) return { number: newest.number }
    if ((newest?.number ?? 0) !== base) return { problem: base === 0 ? 'taken' : 'changed-since' }
    if (!(await insertPlanRevision(tx, { planId, number: base + 1, text, authorId: actorId, now }))) return { problem: 'changed-since' }
    const after = { name: checked.plan.name, number: base + 1, version: checked.plan.version }
    await audit(tx, { actorId, action: 'plan.saved', subjectType: 'plan', subjectId: planId, after }, now)
    return { number: base + 1 }
  })
}
