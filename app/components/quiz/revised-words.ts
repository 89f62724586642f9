import type { Revised } from '../../domain/quiz/reviewed'
import { dateWords } from '../words'

/** What was changed about a verdict afterwards, for everyone who was asked. */
export function revisedWords({ kind, undone, at }: Revised): string {
  const day = dateWords(at)
  if (undone) return `Judged again as at first, since ${day}.`
  if (kind === 'void') return `Taken out of the score on ${day}.`
  return kind === 'full' ? `Full marks given to everyone on ${day}.` : `Judged anew on ${day}.`
}
