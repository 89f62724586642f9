import type { Db } from '#db/client.server'
import type { Rule } from '#db/queries/assignment-rules'
import { listDaysOff } from '#db/queries/holidays'
import { findReach } from '#db/queries/managed-teams'
import { countMeant, listStrayedNames, listUnreachedNames } from '#db/queries/rule-people'
import { dayOf } from '../../domain/evidence/day'
import { dueOf, teamsMeant } from '../../domain/insight/assignment-rule'
import { findRuleToTake } from './find-owned.server'

/** So many of each are named; the rest is a number. */
const named = 30

/** Why a rule reaches nobody new, whoever's it is. */
export type RuleClosed = 'put-away' | 'past'

/**
 * A rule as it would be under another manager: how many it means then, whom it reaches anew, and from whom it is taken back, by name where they are in this manager's teams. Changes
 * nothing. Null where there is no such rule, or it is not this manager's to take over.
 */
export async function previewTakeover(db: Db, managerId: string, ruleId: string, now: Date) {
  const found = await findRuleToTake(db, managerId, ruleId)
  if (!found) return null
  const { rule, trouble } = found
  const { teams } = await findReach(db, managerId)
  const meant = { whom: rule.whom, teamIds: teamsMeant(rule.whom, teams).map(({ id }) => id) }
  const [closed, { people }, coming, going] = await Promise.all([
    findClosed(db, rule, now), countMeant(db, meant, rule.work), listUnreachedNames(db, rule, meant, named), listStrayedNames(db, rule.id, meant, { teamIds: teams.map(({ id }) => id), limit: named }),
  ])
  const nobody = { people: 0, named: [] }
  return { rule, trouble, closed, teamId: teams[0]?.id ?? null, people, coming: closed === null ? coming : nobody, going: rule.givable ? going : nobody }
}

/** With every team's holidays together, so that it is past only where it is past for everyone. */
async function findClosed(db: Db, { due, onAt, givable }: Rule, now: Date): Promise<RuleClosed | null> {
  if (!givable) return 'put-away'
  if (due === null) return null
  const daysOff = await listDaysOff(db, dayOf(onAt))
  return dueOf(due, { switchedOn: dayOf(onAt), reachedOn: dayOf(now.getTime()) }, new Set(daysOff.map(({ day }) => day))) === null ? 'past' : null
}
