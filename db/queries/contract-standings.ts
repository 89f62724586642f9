import { sql } from 'kysely'
import { contractRisks, type Share } from '~/domain/insight/needs'
import type { ContractStanding } from '~/domain/outcomes/open-contracts'
import type { Db } from '../client.server'
import { manyRows } from '../dialects/many-rows'
import { listed } from './managed-teams'
import { toFlag, toIso } from './values'

const never = toIso(0)

/** What these people's contracts come to is to be counted again: something came in about them. */
export async function makeContractsDue(tx: Db, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await tx.insertInto('contract_standing')
    .values([...new Set(personIds)].sort().map((person_id) => ({
      person_id, open: 0, disputes: 0, compliance: null, compliance_n: 0, accuracy: null, accuracy_n: 0, at_risk: 0, due: 1, counted_at: never,
    })))
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ due: 1 })).execute()
}

/** Whose contracts are due, or were last counted before this moment (ms epoch): of those the longest ago first. */
export async function listDueContracts(db: Db, before: number, limit: number): Promise<string[]> {
  const rows = await db.selectFrom('contract_standing').select('person_id')
    .where((eb) => eb.or([eb('due', '=', 1), eb('counted_at', '<', toIso(before))]))
    .orderBy('due', 'desc').orderBy('counted_at').orderBy('person_id').limit(limit).execute()
  return rows.map(({ person_id }) => person_id)
}

/** Take a person's turn to be counted: what comes in from now on makes them due again. Null: somebody else took it; `told`: something came in. */
export async function takeDueContracts(tx: Db, personId: string, { before, now }: { before: number; now: Date }): Promise<{ told: boolean } | null> {
  const row = await tx.selectFrom('contract_standing').select(['due', 'counted_at']).where('person_id', '=', personId).executeTakeFirst()
  if (!row || (row.due === 0 && row.counted_at >= toIso(before))) return null
  await tx.updateTable('contract_standing').set({ due: 0, counted_at: toIso(now) }).where('person_id', '=', personId).execute()
  return { told: row.due === 1 }
}

export async function putContractStanding(tx: Db, personId: string, standing: ContractStanding): Promise<void> {
  const { open, disputes, compliance, accuracy, worth } = standing
  await tx.updateTable('contract_standing').set({
    open, disputes, compliance: compliance?.share ?? null, compliance_n: compliance?.n ?? 0, accuracy: accuracy?.share ?? null, accuracy_n: accuracy?.n ?? 0,
    at_risk: toFlag(contractRisks(standing).length > 0),
  }).where('person_id', '=', personId).execute()
  await tx.deleteFrom('open_value').where('person_id', '=', personId).execute()
  if (worth.length === 0) return
  await tx.insertInto('open_value').values(worth.map(({ currency, amount, n }) => ({ person_id: personId, currency, amount, contracts: n }))).execute()
}

/** In which currencies contracts of people of teams are open, and how many. */
export async function listOpenCurrencies(db: Db, teamIds: readonly string[]): Promise<{ currency: string; contracts: number }[]> {
  const rows = await db.selectFrom('person').innerJoin('open_value', 'open_value.person_id', 'person.id')
    .select((eb) => ['open_value.currency', eb.fn.sum<number>('open_value.contracts').as('contracts')])
    .where('person.team_id', 'in', listed(teamIds)).where('person.is_rep', '=', 1).where('person.active', '=', 1)
    .groupBy('open_value.currency').execute()
  return rows.map(({ currency, contracts }) => ({ currency, contracts: Number(contracts) }))
}

/** Open contracts and what they are worth by currency (minor units), and what makes them a risk. */
export type PersonContracts = {
  open: number; disputes: number; compliance: Share | null; accuracy: Share | null; worth: { currency: string; amount: number; contracts: number }[]
}

/** What these people's contracts come to; of whom nothing was ever told is missing. One query. */
export async function listContracts(db: Db, personIds: readonly string[]): Promise<Map<string, PersonContracts>> {
  if (personIds.length === 0) return new Map()
  const query = db.selectFrom('contract_standing as standing').leftJoin('open_value', 'open_value.person_id', 'standing.person_id')
    .select([
      'standing.person_id', 'standing.open', 'standing.disputes', 'standing.compliance', 'standing.compliance_n', 'standing.accuracy', 'standing.accuracy_n',
      'open_value.currency', 'open_value.amount', 'open_value.contracts',
    ])
    .where('standing.person_id', 'in', personIds).orderBy('standing.person_id').orderBy(sql`coalesce(open_value.currency, '')`)
  const rows = await manyRows(db, query, {
    person_id: 'text', open: 'whole', disputes: 'whole', compliance: 'real', compliance_n: 'whole', accuracy: 'real', accuracy_n: 'whole', currency: 'text', amount: 'whole',
    contracts: 'whole',
  })
  const people = new Map<string, PersonContracts>()
  const rate = (share: number | null, n: number) => (share === null ? null : { share, n })
  for (const row of rows) {
    const { open, disputes } = row
    const known = people.get(row.person_id) ?? { open, disputes, compliance: rate(row.compliance, row.compliance_n), accuracy: rate(row.accuracy, row.accuracy_n), worth: [] }
    people.set(row.person_id, known)
    if (row.currency !== null) known.worth.push({ currency: row.currency, amount: Number(row.amount), contracts: row.contracts ?? 0 })
  }
  return people
}
