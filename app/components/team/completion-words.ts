import type { CompletionSort, CompletionState, CourseCompletion, PersonSort, Whom } from '../../domain/insight/completion'
import { countWords, percentWords } from '../words'

export const whomWords: Record<Whom, string> = { everyone: 'Everyone', must: 'Only who must finish it' }
export const stateWords: Record<CompletionState, string> = { finished: 'Finished', 'under-way': 'Under way', 'not-begun': 'Not begun', overdue: 'Overdue' }
export const completionSortWords: Record<CompletionSort, string> = { overdue: 'Most overdue', finished: 'Least finished', title: 'Title' }
export const personSortWords: Record<PersonSort, string> = { progress: 'Least done', name: 'Name', finished: 'Finished last' }

/** How many, and which share of all they are. */
export const shareWords = (count: number, of: number): string => (of === 0 ? '0' : `${count} (${percentWords(count / of)})`)

/** How far people are in a course, in a sentence. */
export function completionSentence({ people, finished, overdue }: CourseCompletion): string {
  if (people === 0) return 'Nobody here has to finish it.'
  const late = overdue === 0 ? 'Nobody is overdue.' : `${countWords(overdue, 'person is', 'people are')} overdue.`
  return `${finished} of ${countWords(people, 'person', 'people')} finished it. ${late}`
}
