import type { LessonProgress } from '../../domain/progress/lesson-progress'
import type { ReadingRefusal } from '../../domain/progress/reading-event'
import { countWords, minutesWords } from '../words'

/** Why something done in a lesson was not taken, and what now. */
export const refusalWords: Record<ReadingRefusal, string> = {
  malformed: 'This was not understood. Load the page again.',
  'unknown-lesson': 'This lesson is no longer here.',
  'unknown-version': 'There is a newer version of this lesson. Load the page again.',
  'unknown-block': 'This question has changed. Load the page again.',
  locked: 'Something else comes before this lesson. Load the page again.',
  'not-an-answer': 'Choose an answer first.',
}

/** How far a reader is, in words. */
export function progressWords({ done, total, minutesLeft, checkpointsAnswered, checkpointsTotal }: LessonProgress): string {
  const questions = checkpointsTotal === 0 ? '' : `${checkpointsAnswered} of ${countWords(checkpointsTotal, 'question')}`
  const time = done ? 'Everything is read' : total === 0 || minutesLeft === 0 ? '' : `About ${minutesWords(minutesLeft)} left`
  return [time, questions].filter(Boolean).join(' · ')
}
