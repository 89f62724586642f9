import type { FileProblem } from '../../domain/quiz/handed-in'

/** Why something could not be done with a quiz, and what now. */

export const startProblems = {
  'no-attempts-left': 'You have used all attempts of this quiz.',
  'already-passed': 'You have passed this quiz; there is nothing left to prove in it.',
  'no-items': 'This quiz has no questions yet. Your trainer has to add some first.',
  'too-soon': 'It is too soon for another attempt. Load the page again to see when you may start.',
  'not-open-yet': 'This quiz is not open yet. Load the page again to see when it opens.',
  closed: 'This quiz is closed; no further attempt can start.',
  locked: 'Something else comes before this quiz. Load the page again to see what.',
  'no-such-clause-type': 'There are no questions on that clause type. Choose another, or practise all of them.',
} as const

export const answerProblems = {
  'not-open': 'This attempt was submitted already, so the answer was not taken. Your result stands.',
  'too-late': 'The time was up before this answer came, so it was not taken. What was saved before counts.',
  'not-in-attempt': 'This question is not part of this attempt. Load the page again.',
  'not-an-answer': 'Choose an answer first.',
  unreachable: 'There is no connection just now. Your answers are still here; try again in a moment.',
  'answers-stand': 'An answer once given stands here. Load the page again.',
} as const

export const fileProblems: Record<FileProblem, string> = {
  'not-open': 'This attempt is closed, so the file was not taken. What was handed in before counts.',
  'not-in-attempt': 'This question takes no files. Load the page again.',
  'wrong-type': 'This is not a file that the question takes, whatever its name says. Save it as one of the kinds named above, then hand it in again.',
  'too-many': 'That is more files than the question takes. Remove one first.',
  'too-often': 'Too many files were handed in and removed here. Keep those you have.',
}
