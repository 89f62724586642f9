import type { ShownReview } from '../../workflows/quiz/show-review.server'
import { countWords, dateWords, minutesWords } from '../words'

const day = 24 * 60 * 60 * 1000

/** How a review stands, in a sentence; whether one can be started or gone on with, and how that is called. */
export function reviewWords(review: Pick<ShownReview, 'open' | 'due' | 'more' | 'questions' | 'minutes' | 'next'>, now: number): { startable: boolean; action: string; state: string } {
  const { open, due, questions, minutes, next } = review
  if (open) return { startable: true, action: 'Go on with your review', state: 'You have a review open. It goes on where you left it.' }
  const all = review.more ? `more than ${due} questions` : countWords(due, 'question')
  if (questions > 0) {
    const rest = due > questions ? ` ${due - questions} more wait for another day.` : ''
    return { startable: true, action: 'Start your review', state: `${countWords(questions, 'question')} you are about to forget, about ${minutesWords(minutes)}.${rest}` }
  }
  if (due > 0) return { startable: false, action: '', state: `Enough for today: you have reviewed for five minutes. ${all} can wait until tomorrow.` }
  if (next) return { startable: false, action: '', state: `Nothing to review now. The next question comes ${comingWords(next.at, now)}, on ${next.skill}.` }
  return { startable: false, action: '', state: 'Nothing to review. Questions that you answer in quizzes and drills come back here until you have had them right on two days, and again when their skill is about to fall under what your role needs.' }
}

function comingWords(at: number, now: number): string {
  const days = Math.floor(at / day) - Math.floor(now / day)
  if (days <= 0) return 'later today'
  if (days === 1) return 'tomorrow'
  return days < 7 ? `in ${days} days` : `on ${dateWords(at)}`
}
