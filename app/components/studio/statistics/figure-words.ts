import type { CountedItem } from '../../../domain/quiz/statistics/counted'
import type { ItemFlag } from '../../../domain/quiz/statistics/flags'
import { type Figure, isTooFew, leastSittings } from '../../../domain/quiz/statistics/figure'
import type { QuizFigures } from '../../../domain/quiz/statistics/quiz-figures'
import { percentWords } from '../../words'

/** A figure as it is written; one that rests on too few says so in place of a number. */
export function figureWords(figure: Figure, write: (value: number) => string): string {
  if (figure === null) return '–'
  return isTooFew(figure) ? 'n\u00a0too\u00a0small' : write(figure)
}

export const twoDigits = (value: number): string => value.toFixed(2).replace('-', '\u2212')
export const inPercent = (figure: Figure): string => figureWords(figure, (value) => percentWords(value).replace('-', '\u2212'))
export const inDigits = (figure: Figure): string => figureWords(figure, twoDigits)
export const inSeconds = (figure: Figure): string => figureWords(figure, (value) => (value < 120 ? `${Math.round(value)}\u00a0s` : `${Math.round(value / 60)}\u00a0min`))

export const tooFewWords = `Figures are given from ${leastSittings} first attempts on. Below that they would be mostly chance, so it says “n too small”.`

type QuizLine = { key: Exclude<keyof QuizFigures, 'n'>; name: string; write: (figure: Figure) => string; means: string; bounds: string }

/** What each figure of a quiz is called, what it means and how it is read. The bounds are those of Moodle's documentation on quiz reports. */
export const quizLines: QuizLine[] = [
  { key: 'mean', name: 'Mean score', write: inPercent, means: 'What people reach at their first attempt.', bounds: '50 to 75 % tells people apart best.' },
  { key: 'median', name: 'Median score', write: inPercent, means: 'Half of them reach less, half more.', bounds: 'Near the mean unless a few are far off.' },
  { key: 'sd', name: 'Standard deviation', write: inPercent, means: 'How far scores lie from the mean.', bounds: '12 to 18 % is usual; below that all score alike.' },
  { key: 'skewness', name: 'Skewness', write: inDigits, means: 'Below 0 most do well and a tail does not; above 0 the other way round.', bounds: 'Below −1 the quiz is too easy to tell the good apart.' },
  { key: 'kurtosis', name: 'Kurtosis', write: inDigits, means: 'Above 0 more are very near or very far than on a normal curve.', bounds: 'Above 1 the quiz tells the middle apart badly.' },
  { key: 'cic', name: 'Internal consistency (alpha)', write: inPercent, means: 'How far the questions measure one and the same thing.', bounds: 'Over 75 % is good; below 64 % the quiz is not one measure.' },
  { key: 'errorRatio', name: 'Error ratio', write: inPercent, means: 'How much of the spread of scores is chance.', bounds: 'Under 50 % is good; over 60 % say little about one person.' },
  { key: 'standardError', name: 'Standard error', write: inPercent, means: 'How far one person’s score may lie off by chance.', bounds: 'Two thirds lie within it. A pass mark inside it is a toss.' },
]

/** What each figure of a question is called and what it means. */
export const itemLines: { name: string; means: string; write: (counted: CountedItem) => string }[] = [
  { name: 'Facility', means: 'Mean score on it. Under 20 % it is too hard, over 95 % too easy.', write: ({ facility }) => inPercent(facility) },
  { name: 'With the rest', means: 'Correlation with the score on the other questions, the discrimination index. Under 0.1 is weak.', write: ({ discrimination }) => inDigits(discrimination) },
  { name: 'Efficiency', means: 'How much of the correlation that its difficulty allows it has.', write: ({ efficiency }) => inPercent(efficiency) },
  { name: 'Weight meant / had', means: 'Its share of the score, and of what sets scores apart.', write: ({ intended, effective }) => `${percentWords(intended)} / ${inPercent(effective)}` },
  { name: 'Median time', means: 'Half of them took less.', write: ({ seconds }) => inSeconds(seconds) },
]

export const flagSentences: Record<ItemFlag, string> = {
  misleading: 'Those who do well on the rest tend to get it wrong. Look at the key first.',
  rival: 'Of the best third more chose a wrong answer than the right one. Look at the key first.',
  'too-hard': 'Fewer than 20 % get it right.',
  weak: 'Its correlation with the rest is under 0.1: it tells people apart badly.',
  'too-easy': 'More than 95 % get it right: it takes time and tells nobody apart.',
}
