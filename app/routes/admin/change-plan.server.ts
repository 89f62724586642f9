import { z } from 'zod'
import { db } from '#db/client.server'
import { findPlanText } from '#db/queries/plan-revisions'
import { isDay } from '../../domain/evidence/day'
import { parse } from '../../http/forms'
import { faultWords } from '../../library/content-fault'
import { setHead } from '../../library/plan-document/set-head'
import { mostPlanBytes, readPlan } from '../../library/plan-document/read-plan'
import { planFile } from '../../library/plan-document/read-plans'
import { openPeriod } from '../../workflows/incentives/open-period.server'
import { savePlan } from '../../workflows/incentives/save-plan.server'

const base = z.coerce.number().int().nonnegative()
const headFields = ['name', 'description', 'version', 'startsOn', 'endsOn', 'every', 'currency', 'cap', 'floor', 'budget'] as const
const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), base, text: z.string().max(mostPlanBytes * 2) }),
  z.object({ intent: z.literal('head'), base, text: z.string().max(mostPlanBytes * 2), ...Object.fromEntries(headFields.map((field) => [field, z.string().trim().max(2000).default('')])) }),
  z.object({ intent: z.literal('open'), day: z.string().refine(isDay) }),
])

/** `faults`: in words, each with its line and column in the text. `text`: as it was sent, so that nothing typed is lost. */
export type PlanRefusal = { problem: string | null; faults: string[]; text: string | null }
export type PlanReply = { to: string } | PlanRefusal

const problems = {
  'changed-since': 'Somebody saved this plan meanwhile. Your text stands below: load the page in another window, and bring what you changed into what stands now.',
  taken: 'There is a plan of this name already.',
  'not-in-force': 'The plan is not in force for the whole of this period.',
  'version-taken': 'This version was used with other words. Save the plan with a higher version first.',
}
const refusal = (problem: string | null, text: string | null = null, faults: string[] = []): PlanRefusal => ({ problem, faults, text })

/** Do what a form about a plan asks for. */
export async function changePlan(sent: FormData, { planId, actorId, now }: { planId: string; actorId: string; now: Date }): Promise<PlanReply> {
  const parsed = parse(form, sent)
  if (!parsed.success) return refusal('This form is not whole. Load the page again.', parsed.values.text ?? null)
  const order = parsed.data
  if (order.intent === 'open') return open(planId, order.day, actorId, now)
  const text = order.intent === 'save' ? lineEnds(order.text) : setHead(lineEnds(order.text), Object.fromEntries(headFields.map((field) => [field, (order as Record<string, unknown>)[field] as string])))
  const saved = await savePlan(db, { planId, base: order.base, text, actorId, now })
  if ('faults' in saved) return refusal('The text has faults. Nothing was saved.', text, saved.faults.map(faultWords))
  if ('problem' in saved) return refusal(problems[saved.problem], text)
  return { to: `/admin/plans/${planId}?saved` }
}

/** Forms send their lines with a return before each end. */
const lineEnds = (text: string): string => text.replaceAll('\r\n', '\n')

async function open(planId: string, day: string, actorId: string, now: Date): Promise<PlanReply> {
  const revision = await findPlanText(db, planId)
  const read = revision ? readPlan(planFile(planId), planId, revision.text) : null
  if (!read || !('plan' in read)) return refusal('The plan’s text has faults. Mend it first.')
  const opened = await openPeriod(db, { plan: read.plan, day, actorId, now })
  return 'problem' in opened ? refusal(problems[opened.problem]) : { to: `/admin/plans/${planId}/${day}` }
}
