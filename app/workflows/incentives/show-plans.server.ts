import type { Db } from '#db/client.server'
import { listCourseTitles } from '#db/queries/assignments'
import { listPeriods, listPeriodsOf } from '#db/queries/pay-periods'
import { findPlanText, listPlanTexts } from '#db/queries/plan-revisions'
import { listRoleProfiles } from '#db/queries/readiness'
import { listTeams } from '#db/queries/teams'
import { dayOf } from '../../domain/evidence/day'
import { openable } from '../../domain/incentives/statement/pay-period'
import { readPlan } from '../../library/plan-document/read-plan'
import { planFile } from '../../library/plan-document/read-plans'

/** Every plan by its newest text, with how many of its periods are open. Two queries. */
export async function listShownPlans(db: Db) {
  const [texts, periods] = await Promise.all([listPlanTexts(db), listPeriods(db)])
  return texts.map(({ planId, number, text, author, at }) => {
    const read = readPlan(planFile(planId), planId, text)
    const own = periods.filter((period) => period.planId === planId)
    return {
      planId, number, author, at, name: 'plan' in read ? read.plan.name : planId, every: 'plan' in read ? read.plan.every : null,
      startsOn: 'plan' in read ? read.plan.startsOn : null, endsOn: 'plan' in read ? read.plan.endsOn : null,
      periods: own.length, open: own.filter(({ state }) => state !== 'closed').length,
    }
  })
}

/** A plan with its text, what it reads as, its periods (newest first), those that can be opened, and what its parts may name. Null where there is none. */
export async function showPlan(db: Db, planId: string, now: number) {
  const revision = await findPlanText(db, planId)
  if (!revision) return null
  const [periods, roles, courses, teams] = await Promise.all([listPeriodsOf(db, planId), listRoleProfiles(db), listCourseTitles(db), listTeams(db)])
  const read = readPlan(planFile(planId), planId, revision.text)
  const plan = 'plan' in read ? read.plan : null
  const taken = new Set(periods.map(({ from }) => from))
  return {
    revision, plan, periods,
    choices: { roles: roles.map(({ id, name }) => ({ id, name })), courses: courses.map(({ id, title }) => ({ id, name: title })), teams: teams.map(({ name }) => ({ id: name, name })) },
    openable: plan ? openable(plan, dayOf(now)).filter(({ from }) => !taken.has(from)) : [],
  }
}
