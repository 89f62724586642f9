import type { Db } from '#db/client.server'
import { findMember } from '#db/queries/team-report'
import { listPeriodsOfPerson, showStatement } from '../incentives/show-statement.server'

const mostListed = 60
const day = 24 * 60 * 60 * 1000

/** Who a manager asks about; null when the person is not theirs. */
async function findTheirs(db: Db, managerId: string, personId: string, now: number) {
  const found = await findMember(db, managerId, personId, now - (now % day))
  return found && { id: found.member.id, name: found.member.name, lookedAt: found.lookedAt }
}

/** The periods of a manager's rep, as the rep has them listed. Three queries; null when the person is not the manager's. */
export async function readMemberPeriods(db: Db, managerId: string, personId: string, now: number) {
  const person = await findTheirs(db, managerId, personId, now)
  return person && { person, periods: await listPeriodsOfPerson(db, person.id, mostListed) }
}

/** A statement of a manager's rep, as the rep reads it. Null when the person is not the manager's, or has no such statement. */
export async function readMemberStatement(db: Db, managerId: string, personId: string, planId: string, from: string, now: number) {
  const person = await findTheirs(db, managerId, personId, now)
  const shown = person && (await showStatement(db, person.id, planId, from))
  return person && shown ? { person, shown } : null
}
