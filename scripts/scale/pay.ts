import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { insertOutcomes, insertSource, type KeptOutcome } from '#db/queries/outcomes'
import { dayOf } from '~/domain/evidence/day'
import { periodAt } from '~/domain/incentives/statement/pay-period'
import type { PeriodPlan } from '~/domain/incentives/statement/period-plan'
import type { Happened } from '~/domain/outcomes/outcome'
import { saidOf } from '~/domain/outcomes/versions'
import { closePeriod } from '~/workflows/incentives/close-period.server'
import { gatherFacts } from '~/workflows/incentives/gather-facts.server'
import { openPeriod } from '~/workflows/incentives/open-period.server'
import { showStatement } from '~/workflows/incentives/show-statement.server'
import type { MeasuredDatabase } from '../bench/databases'
import { number, table } from '../bench/table'
import { idOf } from './grow'
import { type Cost, measureCost } from './measure'

/** What one rep's statement cost while its period ran and after, and how long closing it took for `people` (`seconds`), with the lines that it wrote. */
export type PayCost = { database: string; size: number; running: Cost; closed: Cost; people: number; seconds: number; lines: number }

const source = 'scale'
const mostPaid = 10_000
const rowsAtOnce = 500
const percent = (share: number) => share * 10_000

/** Everyone of the first division, by what they signed, by their checks and by their mandatory skills. */
const planOf = (id: string, { from, to }: { from: string; to: string }): PeriodPlan => ({
  id, version: 1, name: 'Scale', description: 'Measured.', startsOn: from, endsOn: to, every: 'quarter', currency: 'EUR',
  who: { roles: [], teams: ['Division 1'], people: [], except: [] },
  gates: [{ kind: 'metric', metric: 'complianceRate', bound: 'at-least', value: percent(50), minimum: 1 }],
  elements: [
    { kind: 'commission', id: 'new', name: 'New business', gates: [], risk: [], multipliers: [], cap: null, tiers: { mode: 'marginal', steps: [{ from: 0, rate: percent(1) }, { from: 5_000_000, rate: percent(2) }] } },
    { kind: 'bonus', id: 'ready', name: 'Ready', gates: [{ kind: 'mandatory-ready', midPeriod: 'whole' }], multipliers: [], cap: null, metric: null, amount: 10_000 },
    { kind: 'points', id: 'practice', name: 'Practice', gates: [], actions: [{ on: 'lesson-finished', points: 10, perDay: null }], cap: null },
  ],
  multipliers: [], cap: null, floor: null, budget: 100_000_000,
})

export async function measurePay(db: Database, database: MeasuredDatabase, { size, actorId, now }: { size: number; actorId: string; now: Date }): Promise<PayCost> {
  const period = periodAt('quarter', dayOf(Date.parse(periodAt('quarter', dayOf(now.getTime())).from) - 1))
  const people = Math.min(size, mostPaid)
  await tellOf(db, people, Date.parse(period.from), now)
  const plan = planOf(`scale-${size}`, period)
  const opened = await openPeriod(db, { plan, day: period.from, actorId, now })
  if ('problem' in opened) throw new Error(`The period could not be opened: ${opened.problem}`)
  const read = (one: Database) => showStatement(one, idOf(0), plan.id, period.from)
  const running = await measureCost(db, database, read)
  const start = performance.now()
  const closed = await closePeriod(db, { periodId: opened.periodId, people: await gatherFacts(db, plan, period), corrections: [], actorId, now })
  const seconds = (performance.now() - start) / 1000
  if (!closed || 'problem' in closed) throw new Error('The period could not be closed')
  return { database: database.name, size, running, closed: await measureCost(db, database, read), people, seconds, lines: closed.lines }
}

/** A contract signed, what it is worth, and a check of it, for each of so many people that nothing was told of before. */
async function tellOf(db: Database, people: number, from: number, now: Date): Promise<void> {
  const { n } = await db.selectFrom('outcome').select(({ fn }) => fn.countAll().as('n')).where('source', '=', source).executeTakeFirstOrThrow()
  const known = Number(n) / 3
  const rows = Array.from({ length: Math.max(0, people - known) }, (_, at) => outcomesOf(known + at, from, now)).flat()
  await db.transaction().execute(async (tx) => {
    await insertSource(tx, source)
    for (let at = 0; at < rows.length; at += rowsAtOnce) await insertOutcomes(tx, rows.slice(at, at + rowsAtOnce))
  })
}

function outcomesOf(person: number, from: number, now: Date): KeptOutcome[] {
  const happened: Happened[] = [{ kind: 'signed' }, { kind: 'value', amount: 1_000_000 + person * 1_700, currency: 'EUR' }, { kind: 'compliance-check', passed: person % 7 !== 0 }]
  return happened.map((one, at) => {
    const given = { ...one, sourceId: `${person}-${at}`, version: 1, who: idOf(person), at: from + at * 3_600_000, contractId: `C-${person}`, clauseTypeId: null }
    return { outcome: { ...given, id: uuid(), source, personId: idOf(person) }, said: saidOf(given), skillId: null, observationId: null, door: 'api', receivedAt: now.getTime() }
  })
}

export function payReport(costs: readonly PayCost[]): string {
  const rows = costs.map(({ database, size, running, closed, people, seconds, lines }) => [
    database, number(size), number(running.p50), number(running.p95), number(running.rows), number(closed.p50), number(closed.p95), number(closed.rows), number(people), number(seconds), number(lines),
  ])
  return table(['database', 'people', 'running p50 ms', 'p95 ms', 'rows read', 'closed p50 ms', 'p95 ms', 'rows read', 'paid', 'closing s', 'lines'], rows)
}
