import { isDeepStrictEqual } from 'node:util'
import type { Database } from '#db/client.server'
import { findKeptPlan, findLastKeptVersion } from '#db/queries/pay-periods'
import { findPlanRevision } from '#db/queries/plan-revisions'
import type { ContentFault } from '../../library/content-fault'
import type { Fields } from '../../library/item-form/fields'
import { changePart, type PartChange } from '../../library/plan-document/change-part'
import { editDocument } from '../../library/plan-document/edit-document'
import type { PartAddress } from '../../library/plan-document/part-address'
import { partFaults } from '../../library/plan-document/part-faults'
import { readPlan } from '../../library/plan-document/read-plan'
import { planFile } from '../../library/plan-document/read-plans'
import { savePlan } from './save-plan.server'

/** `base`: the number of the text that the form was made from; `text`: that text as it was written on since, and is saved along. */
type Changing = { planId: string; base: number; text: string; address: PartAddress; change: PartChange; actorId: string; now: Date }
type Refused = {
  faults: ContentFault[]
  /** Sentences by the fields of the part's form. */
  fields: Record<string, string>
}
export type ChangedPlan = { number: number } | Refused | { problem: 'changed-since' | 'taken' | 'no-part' | 'other-in-text' | 'referenced' }

/**
 * Change one part of a plan in its text, and save that as any text is saved. A version that a period was opened under keeps its words, so that the
 * change is saved as the next one. Nothing is saved while the text has a fault, or over what somebody else saved since; the same change again is one.
 */
export async function changePlanPart(db: Database, { planId, base, text, address, change, actorId, now }: Changing): Promise<ChangedPlan> {
  const file = planFile(planId)
  const revision = await findPlanRevision(db, planId, base)
  if (!revision) return { problem: 'changed-since' }
  const [shown, written] = [readPlan(file, planId, revision.text), readPlan(file, planId, text)]
  if ('faults' in written) return { faults: written.faults, fields: {} }
  if ('faults' in shown) return { problem: 'no-part' }
  const changed = changePart(text, { plan: written.plan, shown: shown.plan }, address, change)
  if ('problem' in changed) return changed
  const saved = await savePlan(db, { planId, base, text: await withOwnVersion(db, planId, changed.text, shown.plan.version), actorId, now })
  if (!('faults' in saved)) return saved
  const fields: Fields = change.act === 'save' ? change.fields : {}
  const led = changed.kind ? partFaults(saved.faults, { path: changed.path, kind: changed.kind }, fields) : { fields: {}, others: saved.faults }
  return { faults: led.others, fields: led.fields }
}

/** A text whose version was kept with other words, as the next version; any other as it is, also one to which somebody gave another version. */
async function withOwnVersion(db: Database, planId: string, text: string, version: number): Promise<string> {
  const read = readPlan(planFile(planId), planId, text)
  if ('faults' in read || read.plan.version !== version) return text
  const kept = await findKeptPlan(db, planId, version)
  if (!kept || isDeepStrictEqual(kept, read.plan)) return text
  return editDocument(text, { act: 'set', path: [], value: { version: (await findLastKeptVersion(db, planId)) + 1 } }) ?? text
}
