import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { insertHappenings } from '#db/queries/happenings'
import { weekOf } from '~/domain/incentives/steady-weeks'
import { readEvent } from '~/http/outcome-schema'
import { readPlan } from '~/library/plan-document/read-plan'
import { actOnDispute } from '~/workflows/incentives/act-on-dispute.server'
import { closePeriod } from '~/workflows/incentives/close-period.server'
import { gatherFacts } from '~/workflows/incentives/gather-facts.server'
import { openPeriod } from '~/workflows/incentives/open-period.server'
import { raiseDispute } from '~/workflows/incentives/raise-dispute.server'
import { savePlan } from '~/workflows/incentives/save-plan.server'
import { chooseComparing } from '~/workflows/incentives/choose-comparing.server'
import { makeKey } from '~/workflows/connections/make-key.server'
import { recordOutcomes } from '~/workflows/outcomes/record-outcomes.server'
import type { TestServer } from '../server'

const planId = 'last-spring'
const text = readFileSync('test/content/incentive-plans/careful-growth.yaml', 'utf8')
  .replace('name: Careful growth', 'name: Last spring')
  .replace(/startsOn: \S+/, 'startsOn: 2026-01-01')
  .replace(/endsOn: \S+/, 'endsOn: 2026-12-31')
  .replace('midPeriod: by-days\n  - kind: metric\n    metric: complianceRate\n    atLeast: 95 %\n    minimum: 10', 'midPeriod: whole')

const event = (id: string, day: string, given: object) => ({ id, person: 'jonas@countersign.example', happenedAt: `${day}T09:30:00Z`, contract: `006Qy00000${id.slice(0, 4)}`, ...given })

/** A plan with a period that is closed and one that runs, what came of a rep's contracts in both, and what they question of it. */
export async function stockPay({ db }: TestServer): Promise<Record<string, string>> {
  const idOf = async (name: string) => (await db.selectFrom('person').select('id').where('email', '=', `${name}@countersign.example`).executeTakeFirstOrThrow()).id
  const [ada, jonas] = [await idOf('ada'), await idOf('jonas')]
  const now = new Date()
  await standBesideColleagues(db, jonas, now)
  await practiseSteadily(db, jonas, now)
  const rows = [
    event('p001-s', '2026-02-03', { kind: 'signed' }), event('p001-v', '2026-02-03', { kind: 'value', amount: 14_250_000, currency: 'EUR' }),
    event('p001-r', '2026-02-04', { kind: 'review-finding', part: 'clause', severity: 'major', clauseType: 'cap-on-liability' }),
    event('p002-s', '2026-05-05', { kind: 'signed' }), event('p002-v', '2026-05-05', { kind: 'value', amount: 32_000_000, currency: 'EUR' }),
    event('p002-c', '2026-05-06', { kind: 'compliance-check', passed: true }), event('p002-n', '2026-05-07', { kind: 'satisfaction', score: 9, scale: '0-10' }),
  ]
  await makeKey(db, { actorId: ada, sentId: randomUUID(), name: 'Salesforce, pay', source: 'salesforce', scope: 'outcomes:write', now })
  await recordOutcomes(db, { source: 'salesforce', door: 'api', now }, rows.map((row, place) => ({ line: place + 1, ...readEvent(row) })))
  const saved = await savePlan(db, { planId, base: 0, text, actorId: ada, now })
  const read = readPlan('plan.yaml', planId, text)
  if (!('number' in saved) || !('plan' in read)) throw new Error(`The plan could not be saved: ${JSON.stringify(saved)}`)
  const periods: string[] = []
  for (const day of ['2026-01-01', '2026-04-01']) {
    const opened = await openPeriod(db, { plan: read.plan, day, actorId: ada, now })
    if ('problem' in opened) throw new Error(opened.problem)
    periods.push(opened.periodId)
  }
  const people = await gatherFacts(db, read.plan, { from: '2026-01-01', to: '2026-03-31' })
  await closePeriod(db, { periodId: periods[0] ?? '', people, corrections: [], actorId: ada, now })
  const { id: outcomeId } = await db.selectFrom('outcome').select('id').where('source_id', '=', 'p001-r').executeTakeFirstOrThrow()
  const sent = [randomUUID(), randomUUID()]
  await raiseDispute(db, { personId: jonas, sentId: sent[0] ?? '', about: { kind: 'outcome', outcomeId }, reason: 'The cap was put back before signature; see the last draft of 2 February.', files: [fileOf('Draft of 2 February, with the cap put back into clause 11.3.pdf')], now })
  await actOnDispute(db, { seen: null, disputeId: sent[0] ?? '', actorId: ada, act: 'comment', words: 'This is what was signed. Which page do you mean?', amount: null, files: [fileOf('signed.pdf'), fileOf('review.docx')], now, mayDecide: true })
  await raiseDispute(db, { personId: jonas, sentId: sent[1] ?? '', about: { kind: 'line', periodId: periods[0] ?? '', lineId: 'new-business' }, reason: 'The contract with Tarnside is missing.', files: [], now })
  return { contractDispute: sent[0] ?? '', lineDispute: sent[1] ?? '', disputed: outcomeId }
}

const fileOf = (name: string) => ({ name, mediaType: 'application/pdf', bytes: 184_320, hash: createHash('sha256').update(name).digest('hex').slice(0, 32) })

/** Jonas practised on two days of each of the two weeks before this one. */
async function practiseSteadily(db: TestServer['db'], jonas: string, now: Date): Promise<void> {
  const day = 24 * 60 * 60 * 1000
  const monday = Date.parse(weekOf(now.toISOString().slice(0, 10)))
  for (const daysAgo of [14, 12, 7, 5]) {
    const round = { on: 'drill-finished', subject: `steady-${daysAgo}`, name: 'Practice', cause: 'attempt', causeId: `steady-${daysAgo}` } as const
    await insertHappenings(db, jonas, [round], new Date(monday - daysAgo * day))
  }
}

/** Jonas and six more of his team want to be compared. */
async function standBesideColleagues(db: TestServer['db'], jonas: string, now: Date): Promise<void> {
  const { team_id } = await db.selectFrom('person').select('team_id').where('id', '=', jonas).executeTakeFirstOrThrow()
  const others = await db.selectFrom('person').select('id').where('is_rep', '=', 1).where('team_id', '=', team_id).where('id', '<>', jonas).orderBy('name').limit(6).execute()
  for (const { id } of [{ id: jonas }, ...others]) await chooseComparing(db, id, true, now)
}
