import type { z } from 'zod'
import type { PeriodPlan } from '../../domain/incentives/statement/period-plan'
import { type ContentFault, faultIn } from '../content-fault'
import { fileSize } from '../file-size'
import { type PlaceOf, readYaml } from '../read-yaml'
import { makePlan } from './make-plan'
import { planForm } from './plan-form'

/** A plan longer than this is not read at all, and of one with many faults only the first are told: both bound what a bad file may cost. */
export const mostPlanBytes = 64 * 1024
const mostFaults = 50
const mostLetters = 400

export type ReadPlan = { plan: PeriodPlan; placeOf: PlaceOf } | { faults: ContentFault[] }

/** A plan from its YAML text; `id` is what its file is called. Whatever the text holds, it answers. */
export function readPlan(file: string, id: string, text: string): ReadPlan {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > mostPlanBytes) return { faults: [faultIn(file, `This has ${fileSize(bytes)}, and a plan has at most ${fileSize(mostPlanBytes)}.`)] }
  const read = readYaml(file, text, planForm.transform(checked(id)))
  return 'faults' in read ? { faults: first(file, read.faults) } : { plan: read.data, placeOf: read.placeOf }
}

const checked = (id: string) => (form: z.output<typeof planForm>, context: z.core.$RefinementCtx<z.output<typeof planForm>>): PeriodPlan =>
  makePlan(id, form, (path, message) => context.addIssue({ code: 'custom', path: [...path], message }))

function first(file: string, faults: readonly ContentFault[]): ContentFault[] {
  const told = faults.slice(0, mostFaults).map((fault) => (fault.message.length > mostLetters ? { ...fault, message: `${fault.message.slice(0, mostLetters)}…` } : fault))
  return faults.length > mostFaults ? [...told, faultIn(file, `There are ${faults.length - mostFaults} more faults.`)] : told
}
