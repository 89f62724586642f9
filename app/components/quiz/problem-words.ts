/** Why something could not be done with a quiz, and what now. */

export const startProblems = {
  'no-attempts-left': 'You have used all attempts of this quiz. Your best score stands.',
  'already-passed': 'You have passed this quiz; there is nothing left to prove in it.',
  'no-items': 'This quiz has no questions yet. Your trainer has to add some first.',
  locked: 'Something else comes before this quiz. Load the page again to see what.',
  'no-such-clause-type': 'There are no questions on that clause type. Choose another, or practise all of them.',
} as const

export const answerProblems = {
  'not-open': 'This attempt was submitted already, so the answer was not taken. Your result stands.',
  'not-in-attempt': 'This question is not part of this attempt. Load the page again.',
  'not-an-answer': 'Choose an answer first.',
  unreachable: 'There is no connection just now. Your answers are still here; try again in a moment.',
  'answers-stand': 'An answer once given stands here. Load the page again.',
} as const
