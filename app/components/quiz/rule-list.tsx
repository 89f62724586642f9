import type { ShownRules } from '../../workflows/quiz/shown'
import { countWords, dateTimeWords, minutesWords, percentWords } from '../words'

/** The rules of a quiz as they hold for this person, in plain words. */
export function RuleList({ rules }: { rules: ShownRules }) {
  return (
    <ul className="list-disc space-y-1 pl-5">
      {ruleWords(rules).map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}

const told = {
  each: 'You learn after each answer whether it was right, and why. An answer once given stands.',
  end: 'After you submit you see what was right, and why.',
  closed: 'After you submit you see your score. What was right, and why, is told once the quiz is closed for everybody.',
} as const

/** One sentence for each rule, the ones that can hurt first. */
export function ruleWords(rules: ShownRules): string[] {
  const { questions, minutes, graceMinutes, oneSitting, feedback, opensAt, closesAt, certainty, passMark, testOut, certifies, granted } = rules
  const words = [minutes === null ? `${countWords(questions, 'question')}. No clock runs.` : `${countWords(questions, 'question')} in ${minutesWords(minutes)}. The clock starts when you do, and runs on when you leave.`]
  if (minutes !== null) words.push(graceMinutes > 0 ? `When the time is up you may still submit for ${minutesWords(graceMinutes)}, but answer nothing further.` : 'When the time is up it is submitted as it stands.')
  if (oneSitting) words.push('Take it in one sitting: left alone for half an hour it is submitted as it stands.')
  else if (feedback !== 'each') words.push('Every answer is saved as you give it; you may change it until you submit, and go on later on any device.')
  words.push(attemptWords(rules))
  if (passMark !== null) words.push(`You pass with ${percentWords(passMark)}.${testOut ? ' Who passes has done the module, and need not read its lessons.' : ''}`)
  if (certifies) words.push('It gives a certificate for your role, if you pass and are Ready that day in every mandatory skill.')
  if (certainty) words.push('With each answer you say how sure you are: a right one earns 1, 2 or 3 points, a wrong one costs 0, 2 or 6.')
  words.push(told[feedback])
  if (opensAt !== null) words.push(`It opens on ${dateTimeWords(opensAt)}.`)
  if (closesAt !== null) words.push(`It closes on ${dateTimeWords(closesAt)}.`)
  if (granted) words.push('These rules are adapted for you: what you were granted is in them.')
  return words
}

const counts = { highest: 'Your best score counts.', last: 'Your last score counts.', average: 'The average of your scores counts.' } as const

function attemptWords({ attemptsLeft, grading, delayMinutes }: ShownRules): string {
  const often = attemptsLeft === null ? 'You may take it as often as you like.' : `You have ${countWords(attemptsLeft, 'attempt')} left.`
  const pause = delayMinutes > 0 ? ` Between two there have to be ${spanWords(delayMinutes)}.` : ''
  return `${often} ${counts[grading]}${pause}`
}

function spanWords(minutes: number): string {
  if (minutes % 1440 === 0) return countWords(minutes / 1440, 'day')
  return minutes % 60 === 0 ? countWords(minutes / 60, 'hour') : minutesWords(minutes)
}
