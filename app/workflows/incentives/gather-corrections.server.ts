import type { Db } from '#db/client.server'
import { listGranted } from '#db/queries/disputes'
import { listOutcomes, listToldSince } from '#db/queries/outcomes'
import { listCorrections, listStatementsOf } from '#db/queries/pay-lines'
import { listPeriodsOf, type PayPeriod, requirePlan } from '#db/queries/pay-periods'
import { type CorrectionLine, correctionOf } from '../../domain/incentives/statement/correction'
import { grantedLine, isGranted } from '../../domain/incentives/statement/dispute'
import { evaluateAnew } from '../../domain/incentives/statement/evaluate-anew'
import { byPerson } from './by-person'

const dayMs = 86_400_000
const longestCycleDays = 730
const peopleAtOnce = 500
const reason = 'What was told of contracts changed after the period was closed'

/**
 * What earlier closed periods of a plan must be set right by, to be brought by this one: what was told of contracts since they were closed, and what was granted of
 * lines that somebody questioned. What was brought before is not brought again.
 */
export async function gatherCorrections(db: Db, period: PayPeriod): Promise<CorrectionLine[]> {
  const earlier = (await listPeriodsOf(db, period.planId)).filter((one) => one.from < period.from && one.state === 'closed' && one.closedAt !== null)
  const brought = await listCorrections(db, period.planId)
  const lines: CorrectionLine[] = []
  for (const closed of earlier.reverse()) lines.push(...(await changedSince(db, closed, brought)), ...(await grantedOf(db, closed, brought)))
  return lines
}

async function changedSince(db: Db, closed: PayPeriod, brought: readonly CorrectionLine[]): Promise<CorrectionLine[]> {
  const [from, until] = [Date.parse(closed.from) - longestCycleDays * dayMs, Date.parse(closed.to) + dayMs]
  const told = byPerson(await listToldSince(db, { after: closed.closedAt ?? 0, from, to: until }))
  const plan = await requirePlan(db, closed.planId, closed.planVersion)
  const already = byPerson(brought.filter((line) => line.of.from === closed.from && !isGranted(line)))
  const ids = [...told.keys()]
  const lines: CorrectionLine[] = []
  for (let at = 0; at < ids.length; at += peopleAtOnce) {
    const some = ids.slice(at, at + peopleAtOnce)
    const outcomes = byPerson(await listOutcomes(db, some, until, from))
    for (const { personId, statement, facts } of await listStatementsOf(db, closed.id, some)) {
      if (facts === null) continue
      const anew = evaluateAnew(plan, statement, facts, outcomes.get(personId) ?? [])
      const cause = { reason, from: (told.get(personId) ?? []).map(({ outcomeId }) => ({ kind: 'outcome' as const, id: outcomeId })) }
      const corrected = correctionOf(statement, anew, already.get(personId) ?? [], cause)
      if ('lines' in corrected) lines.push(...corrected.lines)
    }
  }
  return lines
}

async function grantedOf(db: Db, closed: PayPeriod, brought: readonly CorrectionLine[]): Promise<CorrectionLine[]> {
  const done = new Set(brought.filter(isGranted).flatMap((line) => line.from.map(({ id }) => id)))
  const granted = (await listGranted(db, closed.id)).filter(({ disputeId }) => !done.has(disputeId))
  const statements = new Map((await listStatementsOf(db, closed.id, granted.map(({ personId }) => personId))).map((one) => [one.personId, one.statement]))
  return granted.flatMap((one) => {
    const statement = statements.get(one.personId)
    if (!statement) return []
    const name = statement.lines.find(({ id }) => id === one.lineId)?.name ?? one.lineId
    return [grantedLine(statement, { ...one, name, reason: `Granted: ${one.words}` })]
  })
}
