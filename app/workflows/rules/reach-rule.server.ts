import { v7 as uuid } from 'uuid'
import type { Database, Db, Tx } from '#db/client.server'
import { claimRule, type Rule } from '#db/queries/assignment-rules'
import { listDaysOff } from '#db/queries/holidays'
import { findReach } from '#db/queries/managed-teams'
import { insertByRule, listStrayed, listUnreached, type Meant, withdrawAll } from '#db/queries/rule-people'
import { dayOf } from '../../domain/evidence/day'
import { type Candidate, dueOf, isMeant, teamsMeant } from '../../domain/insight/assignment-rule'
import { daysOffAt } from '../../domain/people/holidays'
import { audit } from '../audit.server'
import { beginRuns } from '../programmes/begin-run.server'
import { findTrouble } from './find-trouble.server'

/** So many people are reached in one transaction. */
const atOnce = 500

/**
 * Where a rule looks now. Null while its owner was switched off or has not the right over its teams, or what it assigns is put away: then it rests, reaches nobody and takes
 * nothing back.
 */
async function meantNow(db: Db, rule: Rule): Promise<Meant | null> {
  if (!rule.givable) return null
  const { teams } = await findReach(db, rule.managerId)
  if ((await findTrouble(db, rule, teams)) !== null) return null
  return { whom: rule.whom, teamIds: teamsMeant(rule.whom, teams).map(({ id }) => id) }
}

/**
 * Bring up to date what a rule that is on assigned: whoever it means and has not reached gets it, once each; from whom it does not mean any more a course is taken back, if
 * they have not begun; a programme goes on. Some people at a time, each batch in a transaction that holds the rule's turn; it may be stopped between two, and a repeat changes nothing.
 */
export async function reachRule(db: Database, rule: Rule, now: Date, signal?: AbortSignal): Promise<{ reached: number; ended: number }> {
  const done = { reached: 0, ended: 0 }
  const meant = await meantNow(db, rule)
  if (!meant) return done
  const [unreached, strayed] = await Promise.all([listUnreached(db, rule, meant, 1), listStrayed(db, rule.id, meant, 1)])
  for (let more = strayed.length > 0; more && !signal?.aborted; ) {
    const ended = await endBatch(db, rule.id, now)
    done.ended += ended
    more = ended === atOnce
  }
  for (let more = unreached.length > 0; more && !signal?.aborted; ) {
    const reached = await reachBatch(db, rule.id, now)
    done.reached += reached
    more = reached === atOnce
  }
  return done
}

async function reachBatch(db: Database, ruleId: string, now: Date): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const rule = await claimRule(tx, ruleId)
    const meant = rule?.offAt === null ? await meantNow(tx, rule) : null
    if (!rule || !meant) return 0
    const days = { switchedOn: dayOf(rule.onAt), reachedOn: dayOf(now.getTime()) }
    const daysOff = await listDaysOff(tx, days.switchedOn)
    const people = (await listUnreached(tx, rule, meant, atOnce)).filter((person) => isMeant(rule.whom, person))
    const dueFor = ({ teamPath }: Candidate) => rule.due && dueOf(rule.due, days, daysOffAt(daysOff, teamPath))
    const reached = rule.work.kind === 'programme' ? await beginProgramme(tx, rule, people, now) : await assignEach(tx, rule, people.map((person) => ({ personId: person.id, dueOn: dueFor(person) })), now)
    if (reached > 0) await audit(tx, { actorId: null, action: 'rule.reached', subjectType: 'rule', subjectId: rule.id, after: { name: rule.name, people: reached } }, now)
    return reached
  })
}

async function beginProgramme(tx: Tx, { id: ruleId, managerId: assignedBy, work }: Rule, people: readonly Candidate[], now: Date): Promise<number> {
  const personIds = people.map(({ id }) => id)
  return (await beginRuns(tx, { programmeId: work.id, personIds, startsOn: dayOf(now.getTime()), assignedBy, ruleId }, now)).length
}

function assignEach(tx: Tx, { id: ruleId, managerId: assignedBy, work, note }: Rule, people: readonly { personId: string; dueOn: string | null }[], now: Date): Promise<number> {
  const due = people.flatMap(({ personId, dueOn }) => (dueOn === null ? [] : [{ id: uuid(), personId, dueOn }]))
  return insertByRule(tx, due, { ruleId, work, note, assignedBy, now })
}

async function endBatch(db: Database, ruleId: string, now: Date): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const rule = await claimRule(tx, ruleId)
    const meant = rule?.offAt === null ? await meantNow(tx, rule) : null
    if (!rule || !meant) return 0
    const ids = await listStrayed(tx, rule.id, meant, atOnce)
    await withdrawAll(tx, ids, now)
    if (ids.length > 0) await audit(tx, { actorId: null, action: 'rule.ended', subjectType: 'rule', subjectId: rule.id, after: { name: rule.name, people: ids.length } }, now)
    return ids.length
  })
}
