import type { Moment, Telling } from '../../../domain/quiz/disclosure'
import type { PolicyFault } from '../../../domain/quiz/policy-faults'
import { countWords } from '../../words'

export const momentWords: Record<Moment, string> = {
  during: 'While it is taken', 'right-after': 'Just after (2 min)', later: 'Later, while it is open', closed: 'Once it is closed',
}

export const tellingWords: Record<Telling, string> = { score: 'Score', own: 'Own answers, right or wrong', right: 'Right answers', feedback: 'Feedback' }

/** Each fault beside the field that mends it; the first of a field. */
export function policyFieldFaults(faults: readonly PolicyFault[]): Record<string, string> {
  const told: Record<string, string> = {}
  for (const fault of faults) {
    const [field, words] = fieldFault(fault)
    told[field] ??= words
  }
  return told
}

function fieldFault(fault: PolicyFault): [field: string, words: string] {
  switch (fault.problem) {
    case 'no-items': return ['form', 'This module has no questions yet, so there is nothing to ask. Write one first.']
    case 'draw': return ['draw', `This module has ${countWords(fault.found, 'question')}. Draw fewer, or leave it empty for all.`]
    case 'empty-section': return [`sections.${fault.at}.items`, 'Name at least one question, one on each line.']
    case 'section-draw': return [`sections.${fault.at}.draw`, `${countWords(fault.found, 'question')} fit. Draw fewer, or ask for less.`]
    case 'unknown-item': return [`sections.${fault.at}.items`, `No quiz can ask “${fault.item.slice(fault.item.lastIndexOf('/') + 1)}” from this bank. The names that can stand here are listed below.`]
    case 'item-twice': return [`sections.${fault.at}.items`, `“${fault.item.slice(fault.item.lastIndexOf('/') + 1)}” is named twice in this quiz. Take one away.`]
    case 'difficulty': return [`sections.${fault.at}.difficultyTo`, 'This is easier than where it begins. Exchange the two.']
    case 'closes-first': return ['closesAt', 'It closes before it opens. Choose a later time.']
    case 'grace-without-time': return ['graceMinutes', 'Grace needs a time limit. Give one, or leave this empty.']
    case 'test-out-without-mark': return ['passMark', 'Who can test out has to pass. Give a pass mark.']
  }
}
