import type { EarningEvent, PlanRule } from '../domain/incentives/plan'

const words: Record<EarningEvent, string> = {
  'lesson-finished': 'A lesson you finish',
  'quiz-passed': 'A quiz you pass',
  'drill-finished': 'A round of practice with every question answered',
  'skill-ready': 'A skill that becomes Ready',
  'module-ready': 'Every skill of a module Ready when you submit its quiz',
}

/** What a rule pays for, and how often. */
export function ruleWords({ on, perDay }: Pick<PlanRule, 'on' | 'perDay'>): string {
  const often = perDay === null ? 'once each' : perDay === 1 ? 'once a day' : `at most ${perDay} times a day`
  return `${words[on]}, ${often}`
}
