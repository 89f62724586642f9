import { z } from 'zod'

const words = z.string().trim().min(1, 'must not be empty')
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by -')
const name = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'must be lower-case words joined by - or .')

export const contractKinds = [
  'nda', 'msa', 'saas-order', 'dpa', 'reseller', 'distribution', 'sow', 'licence', 'renewal-amendment', 'procurement-msa', 'framework-call-off', 'settlement',
] as const

/** How much an issue can cost: `low` tidies, `medium` moves money or a date, `high` moves a limit or a right, `critical` may be agreed by nobody in sales. */
export const severities = ['low', 'medium', 'high', 'critical'] as const

/**
 * The key of a practice contract: `practice-contracts/<name>.yaml` beside the contract itself in `<name>.md`. `side`: whom the reader
 * works for; `paper`: whose draft it is; `brief`: what the reader is told before. `where` of an issue: words that stand once in the contract.
 */
export const contractKey = z.strictObject({
  title: words,
  kind: z.enum(contractKinds),
  side: z.enum(['supplier', 'customer']),
  paper: z.enum(['ours', 'theirs']),
  brief: words,
  difficulty: z.number().min(-4).max(4),
  issues: z
    .array(
      z.strictObject({
        id,
        where: words,
        what: words,
        clauseType: name.optional(),
        skill: name,
        severity: z.enum(severities),
        do: words,
      }),
    )
    .min(3, 'must hold at least three issues')
    .refine((issues) => new Set(issues.map((issue) => issue.id)).size === issues.length, 'must not use an id twice'),
})

export type ContractKey = z.infer<typeof contractKey>
export type PracticeContract = ContractKey & { id: string; text: string; words: number }
