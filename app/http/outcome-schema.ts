import { z } from 'zod'
import { isOnScale, scales, severities, type Told } from '../domain/outcomes/outcome'

const currencies = new Set(Intl.supportedValuesOf('currency'))

/** A line of text without control characters and broken letters, which no database takes. */
const text = (most: number) =>
  z.string({ error: 'this must be text' }).min(1, 'this must not be empty').max(most, `this has more than ${most} characters`)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'this holds control characters')

const every = {
  id: text(200).describe('Your own id of this event. Sent again it is known, and changes nothing.'),
  version: z.int({ error: 'this must be a whole number' }).min(1, 'versions begin at 1').max(2_147_483_647, 'this is too large').default(1)
    .describe('A correction has the same id and a higher version; the highest is in force.'),
  person: text(254).describe('Whose contract it is: their e-mail address, their id in Countersign, or your own name for them. One that is not known waits until an admin says who is meant.'),
  happenedAt: z.iso.datetime({ offset: true, error: 'this must be a date and time with its offset, such as 2026-03-02T09:30:00Z' }).describe('When it happened.'),
  contract: text(200).describe('The id of the contract; all that is told of one contract has the same.'),
  clauseType: text(100).optional().describe('The id of the clause type it is about, such as cap-on-liability. With it the event is evidence of that skill.'),
}

const scaleFault = { error: 'this is not on its scale', path: ['score'] }

/** One event as any door takes it. */
export const outcomeEvent = z.discriminatedUnion('kind', [
  z.strictObject({ ...every, kind: z.literal('contract-created') }).describe('A contract was made.'),
  z.strictObject({ ...every, kind: z.literal('review-finding'), part: z.enum(['field', 'clause']), severity: z.enum(severities) })
    .describe('A review looked at a field or clause; severity none where it was right.'),
  z.strictObject({ ...every, kind: z.literal('playbook-deviation'), approved: z.boolean() }).describe('The contract leaves the playbook, with or without approval.'),
  z.strictObject({ ...every, kind: z.literal('compliance-check'), passed: z.boolean() }).describe('A check was passed or failed.'),
  z.strictObject({ ...every, kind: z.literal('approval-turnaround'), hours: z.number().min(0, 'hours are at least none').max(87_660, 'this is more than ten years') })
    .describe('An approval was given, so many hours after it was asked for.'),
  z.strictObject({ ...every, kind: z.literal('signed') }).describe('The contract was signed.'),
  z.strictObject({ ...every, kind: z.literal('dispute-opened') }).describe('A dispute about the contract began.'),
  z.strictObject({ ...every, kind: z.literal('dispute-closed') }).describe('A dispute about the contract ended.'),
  z.strictObject({ ...every, kind: z.literal('satisfaction'), score: z.number(), scale: z.enum(scales) })
    .refine(({ score, scale }) => isOnScale(score, scale), scaleFault)
    .describe('What the customer said, on the scale on which they were asked.'),
  z.strictObject({ ...every, kind: z.literal('renewal'), kept: z.boolean() }).describe('A renewal fell due and was kept or missed.'),
  z.strictObject({
    ...every, kind: z.literal('value'),
    amount: z.int({ error: 'this must be a whole number of minor units, such as cents' }).min(0, 'money is at least none').max(1_000_000_000_000, 'this is too large'),
    currency: z.string().regex(/^[A-Z]{3}$/, 'this must be a currency of ISO 4217, such as EUR').refine((code) => currencies.has(code), 'no currency has this code'),
  }).describe('What the contract is worth, in minor units of a currency of ISO 4217.'),
  z.strictObject({ ...every, kind: z.literal('retracted') }).describe('What you said under this id did not happen.'),
], { error: 'this must be one of the kinds of events' })

export type OutcomeEvent = z.infer<typeof outcomeEvent>

/** What a row says, or what is wrong with it: the field's name and what it should be. `sourceId` where it has one that can be told. */
export type ReadRow = { told: Told } | { sourceId: string | null; reason: string }

export function readEvent(row: unknown): ReadRow {
  const parsed = outcomeEvent.safeParse(row)
  if (parsed.success) return { told: toTold(parsed.data) }
  const [issue] = parsed.error.issues
  const field = issue?.path.join('.')
  const id = every.id.safeParse((row as { id?: unknown } | null | undefined)?.id)
  return { sourceId: id.success ? id.data : null, reason: field ? `${field}: ${issue?.message}` : (issue?.message ?? 'this is no event') }
}

function toTold({ id, version, person, happenedAt, contract, clauseType, ...happened }: OutcomeEvent): Told {
  return { ...happened, sourceId: id, version, who: person.trim(), at: Date.parse(happenedAt), contractId: contract, clauseTypeId: clauseType ?? null }
}
