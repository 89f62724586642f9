import type { NeedChange } from '../../../domain/content/role-change'
import type { Requirement } from '../../../domain/content/taxonomy'
import { countWords, percentWords } from '../../words'

const parts: { name: string; say: (need: Requirement) => string }[] = [
  { name: 'level', say: ({ level }) => percentWords(level) },
  { name: 'weight', say: ({ weight }) => String(weight) },
  { name: 'mandatory', say: ({ mandatory }) => (mandatory ? 'yes' : 'no') },
  { name: 'horizon', say: ({ horizonDays }) => countWords(horizonDays, 'day') },
  { name: 'questions', say: ({ items }) => String(items) },
  { name: 'weight of outcomes', say: ({ outcomeWeight }) => String(outcomeWeight ?? 'the usual') },
  { name: 'difficulty', say: ({ difficulty }) => String(difficulty) },
]

/** What becomes of one skill of a role. */
export function needChangeWords({ from, to }: NeedChange): string {
  if (!to) return 'not asked for any more.'
  if (!from) return `asked for from now on, at ${percentWords(to.level)}${to.mandatory ? ', mandatory' : ''}.`
  const told = parts.filter(({ say }) => say(from) !== say(to)).map(({ name, say }) => `${name} ${say(from)} becomes ${say(to)}`)
  return `${told.join(', ')}.`
}
