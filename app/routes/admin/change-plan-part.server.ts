import { db } from '#db/client.server'
import { faultWords } from '../../library/content-fault'
import { changeRows } from '../../library/item-form/change-rows'
import type { Fields } from '../../library/item-form/fields'
import type { PartChange } from '../../library/plan-document/change-part'
import { readAddress } from '../../library/plan-document/part-address'
import { tidyPart } from '../../library/plan-document/part-fields'
import { isPartKind } from '../../library/plan-document/part-kinds'
import { changePlanPart } from '../../workflows/incentives/change-plan-part.server'
import { type Acting, type PlanRefusal, type PlanReply, problems } from './plan-reply'

type Order = { base: number; text: string; part: string; fields: Fields; does: string } & ({ intent: 'part'; kind: string } | { intent: 'remove' | 'up' | 'down' })

/** Do what the form of one part of a plan asks for: change its rows, save it into the text, or move or remove it. */
export async function changeOnePart(order: Order, { planId, actorId, now }: Acting): Promise<PlanReply> {
  const { base, text, does } = order
  const kind = order.intent === 'part' && isPartKind(order.kind) ? order.kind : null
  const typed = ofPart(order.fields)
  const fields = kind ? (does ? changeRows(typed, does) : tidyPart(kind, typed)) : typed
  const back = (problem: string | null, faults: string[] = [], led: Record<string, string> = {}): PlanRefusal => ({
    isRows: does !== '', problem, faults, text, part: order.intent === 'part' ? { fields, faults: led } : null,
  })
  if (does) return back(null)
  const address = readAddress(order.part)
  if (!address) return back(problems['no-part'])
  const change: PartChange = order.intent === 'part' ? { act: 'save', kind, fields } : order.intent === 'remove' ? { act: 'remove' } : { act: 'move', by: order.intent === 'up' ? -1 : 1 }
  const changed = await changePlanPart(db, { planId, base, text, address, change, actorId, now })
  if ('problem' in changed) return back(problems[changed.problem])
  if ('faults' in changed) {
    const elsewhere = changed.faults.length > 0 ? 'The plan would have faults elsewhere. Nothing was saved.' : null
    return back(elsewhere, changed.faults.map(faultWords), changed.fields)
  }
  return { to: `/admin/plans/${planId}?saved` }
}

function ofPart({ intent: _intent, base: _base, text: _text, part: _part, kind: _kind, does: _does, ...fields }: Fields): Fields {
  return fields
}
