import type { NextReview } from '../../domain/readiness/next-review'
import type { ShownRole, ShownSkill } from '../../workflows/readiness/show-readiness.server'
import { countWords, dateWords, percentWords } from '../words'

export function roleSentence({ label, figure, coverage, missing }: Pick<ShownRole, 'label' | 'figure' | 'coverage' | 'missing'>): string {
  const chance = `You would pass your role’s questions with a probability of ${percentWords(figure)}.`
  const seen = `${percentWords(coverage)} of what the role needs has recent evidence.`
  if (label === 'ready') return `${chance} Every mandatory skill is Ready. ${seen}`
  if (missing === 0) return `${chance} ${seen}`
  return `${chance} ${countWords(missing, 'mandatory skill is', 'mandatory skills are')} not Ready yet. ${seen}`
}

export function skillSentence({ n, low, high, level, label, questionsToGo }: Pick<ShownSkill, 'n' | 'low' | 'high' | 'level' | 'label' | 'questionsToGo'>): string {
  const needed = `${percentWords(level)} needed.`
  if (n === 0) return `Nothing observed yet; ${needed}`
  const band = `Between ${percentWords(low)} and ${percentWords(high)} after ${countWords(n, 'observation')}; ${needed}`
  if (label !== 'unproven' || questionsToGo === 0) return band
  if (questionsToGo >= 30) return `${band} It needs many more answers to be sure.`
  return `${band} About ${countWords(questionsToGo, 'more question', 'more questions')} would settle it.`
}

/** Until when a Ready skill stays it without practice; nothing where it is not Ready. */
export function holdsWords(next: NextReview, label: ShownSkill['label']): string {
  if (label !== 'ready' || next === 'now') return ''
  return next === null ? 'Holds for more than a year without practice.' : `Holds until about ${dateWords(next)} without practice.`
}
