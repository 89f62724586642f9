import { z } from 'zod'
import { db } from '#db/client.server'
import { findPlanText } from '#db/queries/plan-revisions'
import { isDay } from '../../domain/evidence/day'
import { parse } from '../../http/forms'
import { faultWords } from '../../library/content-fault'
import { fieldsOf } from '../../library/item-form/fields'
import { mostPlanBytes, readPlan } from '../../library/plan-document/read-plan'
import { planFile } from '../../library/plan-document/read-plans'
import { openPeriod } from '../../workflows/incentives/open-period.server'
import { savePlan } from '../../workflows/incentives/save-plan.server'
import { changeOnePart } from './change-plan-part.server'
import { type Acting, type PlanRefusal, type PlanReply, problems } from './plan-reply'

const base = z.coerce.number().int().nonnegative()
const text = z.string().max(mostPlanBytes * 2)
const part = z.string().max(200)
const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), base, text }),
  z.object({ intent: z.literal('part'), base, text, part, kind: z.string().max(40) }),
  z.object({ intent: z.enum(['remove', 'up', 'down']), base, text, part }),
  z.object({ intent: z.literal('open'), day: z.string().refine(isDay) }),
])

const refusal = (problem: string | null, sent: string | null = null, faults: string[] = []): PlanRefusal => ({ isRows: false, problem, faults, text: sent, part: null })

/** Do what a form about a plan asks for. */
export async function changePlan(sent: FormData, { planId, actorId, now }: Acting): Promise<PlanReply> {
  const does = fieldsOf(sent).does ?? ''
  if (does) sent.set('intent', 'part')
  const parsed = parse(form, sent)
  if (!parsed.success) return refusal('This form is not whole. Load the page again.', parsed.values.text ?? null)
  const order = parsed.data
  if (order.intent === 'open') return open(planId, order.day, actorId, now)
  const written = lineEnds(order.text)
  if (order.intent !== 'save') return changeOnePart({ ...order, text: written, fields: fieldsOf(sent), does }, { planId, actorId, now })
  const saved = await savePlan(db, { planId, base: order.base, text: written, actorId, now })
  if ('faults' in saved) return refusal('The text has faults. Nothing was saved.', written, saved.faults.map(faultWords))
  if ('problem' in saved) return refusal(problems[saved.problem], written)
  return { to: `/admin/plans/${planId}?saved` }
}

/** Forms send their lines with a return before each end. */
const lineEnds = (sent: string): string => sent.replaceAll('\r\n', '\n')

async function open(planId: string, day: string, actorId: string, now: Date): Promise<PlanReply> {
  const revision = await findPlanText(db, planId)
  const read = revision ? readPlan(planFile(planId), planId, revision.text) : null
  if (!read || !('plan' in read)) return refusal('The plan’s text has faults. Mend it first.')
  const opened = await openPeriod(db, { plan: read.plan, day, actorId, now })
  return 'problem' in opened ? refusal(problems[opened.problem]) : { to: `/admin/plans/${planId}/${day}` }
}
