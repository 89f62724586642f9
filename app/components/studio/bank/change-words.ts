import type { BankChange } from '../../../domain/quiz/bank-change'
import { countWords } from '../../words'
import { difficultyWords } from './bank-words'

type Names = Readonly<Record<string, string>>

/** What a change does, as a sentence goes on: “… 12 questions”. */
export function deedWords(change: BankChange, names: Names = {}): string {
  const name = (id: string) => names[id] ?? id
  switch (change.action) {
    case 'tag': return `Tagged “${change.tag}”`
    case 'untag': return `Took the tag “${change.tag}” off`
    case 'skill': return `Set the skill “${name(change.skill)}” to weight ${change.weight} in`
    case 'unskill': return `Took the skill “${name(change.skill)}” off`
    case 'clause-type': return `Added the clause type “${name(change.clauseType)}” to`
    case 'no-clause-type': return `Took the clause type “${name(change.clauseType)}” off`
    case 'difficulty': return `Set the difficulty to ${difficultyWords(change.difficulty)} in`
    case 'use': return 'Brought back into use'
    case 'retire': return 'Retired'
    case 'trash': return 'Put in the trash'
    case 'to-checkpoint': return 'Kept for checkpoints'
    case 'to-quiz': return 'Offered to quizzes'
  }
}

/** What came of a change: how many are different since, and how many were so already. */
export function outcomeWords({ change, changed, same }: { change: BankChange; changed: number; same: number }, names: Names = {}): string {
  const done = changed > 0 ? `${deedWords(change, names)} ${countWords(changed, 'question')}.` : 'Nothing was different, so nothing was changed.'
  if (same === 0 || changed === 0) return done
  return `${done} ${change.action === 'unskill' ? `${countWords(same, 'question')} did not have it, or had no other skill.` : `${same} ${same === 1 ? 'was' : 'were'} so already.`}`
}
