import type { RegradeEffect } from '../../../domain/insight/regrade-effect'
import type { RegradeKind } from '../../../domain/quiz/regrading'
import { countWords, moneyWords } from '../../words'

export const kindWords: Record<RegradeKind, { title: string; help: string }> = {
  key: { title: 'Judge it by the present key', help: 'Answers to older versions are judged anew by the key of the newest one. Give the question its right key first.' },
  void: { title: 'Take it out of the score', help: 'For everyone. As evidence of a skill its answers count no more.' },
  full: { title: 'Give everyone full marks', help: 'Whatever they answered, and to those who left it open. As evidence of a skill its answers count no more.' },
}

export const didWords: Record<RegradeKind, string> = { key: 'Judged by the newer key', void: 'Taken out of the score', full: 'Full marks for everyone' }

/** What it does to all, line by line, and what of it is zero is said too: that nobody loses a pass is worth knowing. */
export function effectLines(effect: RegradeEffect): { name: string; value: string }[] {
  const money = Object.entries(effect.money).map(([currency, amount]) => moneyWords(amount, currency))
  const rewards = [`${effect.points} points`, ...money].join(', ')
  return [
    { name: 'People of whom anything changes', value: String(effect.people) },
    { name: 'Results that go up', value: String(effect.raised) },
    { name: 'Results that go down', value: String(effect.lowered) },
    { name: 'Passes gained', value: String(effect.passesGained) },
    { name: 'Passes lost', value: String(effect.passesLost) },
    { name: 'Readiness that rises by a point or more', value: String(effect.readinessUp) },
    { name: 'Readiness that falls by a point or more', value: String(effect.readinessDown) },
    { name: 'Rewards', value: rewards },
  ]
}

export const peopleWords = (count: number): string => countWords(count, 'person', 'people')
