import { z } from 'zod'
import { type RuleState, ruleStates } from '#db/queries/rule-reached'

const state = z.enum(ruleStates).nullable().catch(null)
const sort = z.enum(['due', 'name']).catch('due')

/** Which of those whom a rule reached an address asks for, in which order; what it does not know is as usual. */
export function reachedAsked(search: URLSearchParams): { state: RuleState | null; sort: 'due' | 'name' } {
  return { state: state.parse(search.get('state')), sort: sort.parse(search.get('sort') ?? 'due') }
}
