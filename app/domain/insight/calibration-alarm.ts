import type { Tally } from './calibration'

/** The alarm looks at so many of the newest answers and rings where they are off by more than so much. */
export const alarmRule = { answers: 500, offBy: 0.05 }

/** Sums of fractions differ in their last digits by the order in which they were added; an exact 5 points is not more than 5. */
const rounding = 1e-9

/** `offBy`: predicted less observed, above 0 where too much is expected. */
export type Alarm =
  | { state: 'too-few'; answers: number; missing: number }
  | { state: 'quiet' | 'ringing'; answers: number; predicted: number; observed: number; offBy: number }

/** Judge the newest answers, at most as many as the rule looks at; before there are as many nothing is said of them. */
export function judgeAlarm({ n, predicted, observed }: Tally): Alarm {
  if (n < alarmRule.answers) return { state: 'too-few', answers: n, missing: alarmRule.answers - n }
  const offBy = (predicted - observed) / n
  const state = Math.abs(offBy) > alarmRule.offBy + rounding ? 'ringing' : 'quiet'
  return { state, answers: n, predicted: predicted / n, observed: observed / n, offBy }
}
