import { v5 as namedUuid } from 'uuid'
import type { Database } from '#db/client.server'
import { listOutcomes } from '#db/queries/outcomes'
import { listPeriodsOf } from '#db/queries/pay-periods'
import { findCredentials } from '#db/queries/people'
import { listPlanTexts } from '#db/queries/plan-revisions'
import { listProgrammes } from '#db/queries/programmes'
import { dayOf } from '../../domain/evidence/day'
import { readPlan } from '../../library/plan-document/read-plan'
import { planFile } from '../../library/plan-document/read-plans'
import { closePeriod } from '../incentives/close-period.server'
import { gatherFacts } from '../incentives/gather-facts.server'
import { openPeriod } from '../incentives/open-period.server'
import { raiseDispute } from '../incentives/raise-dispute.server'
import { savePlan } from '../incentives/save-plan.server'
import { beginRun } from '../programmes/begin-run.server'
import { emailOf } from './cast'
import { demoPlanId, demoPlanText } from './demo-plan'

const newcomers = ['Hanna Virtanen', 'Greta Nyman', 'Leila Haddad']
const reason = 'The clause was put back before signature; the signed paper has our wording.'

/**
 * What follows from contracts in the demo organisation, by the very workflows of the product: a plan that pays by the month with its last month closed, the running
 * periods of the plans that are there, a question about an outcome, newcomers in a programme. What an interrupted start left is finished by the next. Returns whether
 * there was anything to do.
 */
export async function seedDemoWork(db: Database, now: Date): Promise<boolean> {
  if ((await listPeriodsOf(db, demoPlanId)).some(({ state }) => state === 'closed')) return false
  const [actorId, jonas] = [await idOf(db, 'Ada Moreau'), await idOf(db, 'Jonas Weber')]
  const outcomes = await listOutcomes(db, [jonas], now.getTime())
  if (outcomes.length === 0) return false
  const wrong = outcomes.find((one) => one.kind === 'review-finding' && one.severity !== 'none')
  if (wrong) await raiseDispute(db, { personId: jonas, sentId: namedUuid('demo', wrong.id), about: { kind: 'outcome', outcomeId: wrong.id }, reason, files: [], now })
  await beginProgramme(db, actorId, now)
  await savePlan(db, { planId: demoPlanId, base: 0, text: demoPlanText(now), actorId, now })
  await openAll(db, actorId, now)
  return true
}

async function idOf(db: Database, name: string): Promise<string> {
  const person = await findCredentials(db, emailOf(name))
  if (!person) throw new Error(`${name} is not in the demo organisation`)
  return person.personId
}

async function beginProgramme(db: Database, assignedBy: string, now: Date): Promise<void> {
  const [first] = await listProgrammes(db)
  for (const name of first ? newcomers : []) {
    const run = { programmeId: first?.id ?? '', personId: await idOf(db, name), startsOn: dayOf(now.getTime()), assignedBy, ruleId: null }
    await db.transaction().execute((tx) => beginRun(tx, run, now))
  }
}

/** The period of each plan that today lies in; of the demo’s own also the one before, which is closed. */
async function openAll(db: Database, actorId: string, now: Date): Promise<void> {
  const today = dayOf(now.getTime())
  for (const { planId, text } of await listPlanTexts(db)) {
    const read = readPlan(planFile(planId), planId, text)
    if (!('plan' in read)) continue
    const { plan } = read
    if (planId === demoPlanId) {
      const opened = await openPeriod(db, { plan, day: plan.startsOn, actorId, now })
      if ('problem' in opened) throw new Error(`The first period of ${planId} cannot be opened: ${opened.problem}`)
      const [first] = (await listPeriodsOf(db, planId)).filter(({ id }) => id === opened.periodId)
      if (first) await closePeriod(db, { periodId: first.id, people: await gatherFacts(db, plan, first), corrections: [], actorId, now })
    }
    await openPeriod(db, { plan, day: today, actorId, now })
  }
}
