import type { Db } from '#db/client.server'
import { listDisputeFiles } from '#db/queries/dispute-files'
import { type Dispute, findDispute, listActs } from '#db/queries/disputes'
import { findOutcome } from '#db/queries/outcomes'
import { findPeriod } from '#db/queries/pay-periods'
import { findStatement } from '#db/queries/pay-lines'
import type { Disputed } from '../../domain/incentives/statement/dispute'
import type { Outcome } from '../../domain/outcomes/outcome'

/** What is questioned, as it stands: a line of a closed statement (`amount` in minor units) or what was told of a contract. */
export type AboutShown =
  | { kind: 'line'; planId: string; from: string; to: string; name: string; amount: number; currency: string }
  | { kind: 'outcome'; outcome: Outcome }

/** Null where it is nothing of this person's. */
export async function showAbout(db: Db, personId: string, about: Disputed): Promise<AboutShown | null> {
  if (about.kind === 'outcome') {
    const outcome = await findOutcome(db, about.outcomeId)
    return outcome?.personId === personId ? { kind: 'outcome', outcome } : null
  }
  const [period, kept] = await Promise.all([findPeriod(db, about.periodId), findStatement(db, about.periodId, personId)])
  const line = kept?.statement.lines.find(({ id }) => id === about.lineId)
  if (!period || !kept || !line) return null
  return { kind: 'line', planId: period.planId, from: period.from, to: period.to, name: line.name, amount: line.amount, currency: kept.statement.currency }
}

/** A dispute with its history and the files in it. Null where there is none, or it is not this reader's to see: theirs, or everyone's for who decides. */
export async function showDispute(db: Db, id: string, reader: { personId: string; mayDecide: boolean }) {
  const dispute = await findDispute(db, id)
  if (!dispute || (dispute.personId !== reader.personId && !reader.mayDecide)) return null
  const [acts, files, about] = await Promise.all([listActs(db, id), listDisputeFiles(db, id), showAbout(db, dispute.personId, dispute.about)])
  return { dispute, acts: acts.map((act) => ({ ...act, files: files.filter((file) => file.act === act.number) })), about }
}

export type ShownDispute = { dispute: Dispute } & NonNullable<Awaited<ReturnType<typeof showDispute>>>
