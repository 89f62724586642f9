import { redirect } from '@remix-run/node'
import { z } from 'zod'
import type { Database } from '#db/client.server'
import { findItemVersions } from '#db/queries/item-analysis'
import { findRegrade } from '#db/queries/regrades'
import { regradeKinds } from '../../domain/quiz/regrading'
import { line, list, parse } from '../../http/forms'
import { found, notFound, refused } from '../../http/refusals.server'
import { applyRegrade, undoRegrade } from '../../workflows/regrading/apply-regrade.server'
import { askRegrade } from '../../workflows/regrading/ask-regrade.server'
import { continueRegrade } from '../../workflows/regrading/continue-regrade.server'

/** A page waits so long for a piece of the work; then it shows how far it is. */
const milliseconds = 2500

const of = z.string().max(80)
const regradeForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('preview'), kind: z.enum(regradeKinds, { error: 'Choose what to do.' }), versions: list(of), passes: z.enum(['keep', 'take']),
    reason: line('Say why. Those whose result changes read it.', 500),
  }),
  z.object({ intent: z.literal('continue'), regrade: of }),
  z.object({ intent: z.literal('apply'), regrade: of }),
  z.object({ intent: z.literal('undo'), regrade: of }),
])

type Acting = { itemId: string; trainerId: string; now: Date }

const problems = {
  'no-version': { versions: 'Choose at least one version. The newest is never judged by its own key.' },
  'no-key': { form: 'There is one version only, so there is no other key to judge by.' },
  'other-type': { versions: 'A version of another type cannot be judged by this key. Leave it out, or take it out of the score.' },
}

/** Do what a form of the regrading page asks for. */
export async function changeRegrade(db: Database, form: FormData, { itemId, trainerId, now }: Acting) {
  found(await findItemVersions(db, itemId))
  const parsed = parse(regradeForm, form)
  if (!parsed.success) return refused(parsed.faults, parsed.values)
  const data = parsed.data
  const to = (id: string, notice?: string) => redirect(`/studio/bank/regrade?${new URLSearchParams({ id: itemId, regrade: id, ...(notice && { notice }) }).toString()}`)
  if (data.intent === 'preview') {
    const { kind, versions, passes, reason } = data
    const asked = await askRegrade(db, { itemId, kind, versions, keepPasses: passes === 'keep', reason, trainerId, now })
    if ('problem' in asked) {
      if (asked.problem === 'no-such-item') throw notFound()
      return refused(problems[asked.problem], { kind, passes, reason })
    }
    await continueRegrade(db, asked.id, { now, milliseconds })
    throw to(asked.id)
  }
  const row = found(await findRegrade(db, data.regrade))
  if (row.itemId !== itemId) throw notFound()
  const act = { regradeId: row.id, trainerId, now }
  const acted = data.intent === 'apply' ? await applyRegrade(db, act) : data.intent === 'undo' ? await undoRegrade(db, act) : { outcome: 'begun' as const }
  if (acted.outcome === 'no-such-regrade') throw notFound()
  await continueRegrade(db, row.id, { now, milliseconds })
  throw to(row.id, acted.outcome === 'begun' ? undefined : acted.outcome)
}
