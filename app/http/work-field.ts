import { z } from 'zod'
import { type RuleWork, ruleWorks } from '../domain/insight/assignment-rule'

const choose = 'Choose a course, a quiz or a programme.'
const kinds: readonly string[] = ruleWorks
const isKind = (kind: string): kind is RuleWork['kind'] => kinds.includes(kind)

/** `course:<id>`, `quiz:<id of its module>` or `programme:<id>`, as the one list of all that may be given has it. */
export const work = z.string({ error: choose }).max(300, choose).transform((what, context): RuleWork => {
  const at = what.indexOf(':')
  const [kind, id] = [what.slice(0, Math.max(at, 0)), what.slice(at + 1)]
  if (isKind(kind) && id !== '') return { kind, id }
  context.addIssue({ code: 'custom', message: choose })
  return z.NEVER
})
