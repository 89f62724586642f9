import { bestText, keyText, weightOf } from '../match-text'
import type { Kind } from './kind'

export const longestText = 1_000

/** The score is the weight of the accepted text that the words match. */
export const text: Kind<'text'> = {
  isAnswer: (_, picks) => picks.length <= 1 && picks.every(isWords),
  grade: ({ answers, caseSensitive }, picks) => {
    const taken = bestText(answers, picks[0] ?? '', caseSensitive)
    return taken ? weightOf(taken) : 0
  },
  ask: () => ({}),
  review: ({ answers, caseSensitive }, picks) => {
    const [given = null] = picks
    const taken = given === null ? null : bestText(answers, given, caseSensitive)
    const line = { id: 'text', label: 'Your answer', picked: given !== null, given, right: taken !== null && weightOf(taken) === 1, key: keyText(answers),
      feedback: taken?.feedback || null }
    return { lines: [line], parts: [] }
  },
  rightPicks: ({ answers }) => [keyText(answers)],
  texts: (body) => [body.stem, ...body.answers.map((answer) => answer.text)],
}

export const isWords = (words: string): boolean => words.trim() !== '' && words.length <= longestText
