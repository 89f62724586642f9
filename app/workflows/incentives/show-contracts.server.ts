import type { Db } from '#db/client.server'
import { listClauseTypes } from '#db/queries/clause-types'
import { listOutcomesPage } from '#db/queries/outcomes'
import { kindsOf, type OutcomeMetric } from '../../domain/incentives/statement/outcome-measures'
import type { Outcome } from '../../domain/outcomes/outcome'

const perPage = 50
const dayMs = 86_400_000

/** `of`: only what this metric is read from. `from`, `to`: days, both included; null: any. `before`: the last one seen. */
export type ContractsAsked = { of: OutcomeMetric | null; from: string | null; to: string | null; before: string | null }

/** What was told of a person's own contracts, newest first. Two queries. */
export async function showContracts(db: Db, personId: string, { of, from, to, before }: ContractsAsked) {
  const [rows, types] = await Promise.all([
    listOutcomesPage(db, personId, {
      kinds: of === null ? null : kindsOf[of], since: from === null ? 0 : Date.parse(from), until: to === null ? null : Date.parse(to) + dayMs, before, limit: perPage + 1,
    }),
    listClauseTypes(db),
  ])
  const names = new Map(types.map(({ id, name }) => [id, name]))
  const shown = rows.slice(0, perPage).map((one: Outcome) => ({ ...one, clauseType: one.clauseTypeId === null ? null : (names.get(one.clauseTypeId) ?? one.clauseTypeId) }))
  const last = shown.at(-1)
  return { outcomes: shown, older: rows.length > perPage && last ? `${last.at} ${last.id}` : null }
}

export type OwnOutcome = Awaited<ReturnType<typeof showContracts>>['outcomes'][number]
