import type { Db } from '#db/client.server'
import type { Alike } from '#db/queries/item-pairs'
import { findAlikeOfMany } from '../bank/find-alike.server'
import { type ExchangePlan, longestStem, type PlannedExchange } from './plan-exchange.server'

/**
 * The plan with what each new or changed question is nearly the same as, by the rule of the bank's own comparison: in the bank, and among
 * those that stand before it in the file. Its word-for-word double is named already. A note for whoever imports, never a refusal.
 */
export async function noteAlike(db: Db, { plan, items }: PlannedExchange): Promise<ExchangePlan> {
  const doing = items.filter(({ change }) => change.state !== 'unchanged')
  const alike = await findAlikeOfMany(db, doing.map(({ change, wording }) => ({ itemId: `${plan.bank}/${change.key}`, content: wording })))
  const byKey = new Map(doing.map(({ change: { key, twin } }, at) => [key, (alike[at] ?? []).filter(({ itemId }) => itemId !== twin).map(shortened)]))
  return { ...plan, changes: plan.changes.map((change) => ({ ...change, alike: byKey.get(change.key) ?? [] })) }
}

const shortened = (one: Alike): Alike => ({ ...one, stem: one.stem.slice(0, longestStem) })
