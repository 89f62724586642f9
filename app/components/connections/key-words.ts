import { CircleCheck, CircleSlash, Hourglass } from 'lucide-react'

/** How the state of a key is shown. */
export const keyStates = {
  'in-use': { tone: 'good', icon: CircleCheck, words: 'In use' },
  ending: { tone: 'warn', icon: Hourglass, words: 'Ends soon' },
  ended: { tone: 'quiet', icon: CircleSlash, words: 'Ended' },
  revoked: { tone: 'quiet', icon: CircleSlash, words: 'Revoked' },
} as const

export const keyProblems = {
  'made-before': 'This form was sent twice. The key was made, and its secret was told the first time only; if you did not keep it, replace the key.',
  'not-in-use': 'This key was replaced or revoked already.',
} as const
