import type { EvidenceSource } from './evidence'
import type { Quiz, QuizPolicy } from '../quiz/policy'

/**
 * What the answers of an attempt are as evidence, whenever and by whoever they are judged: a drill where the quiz belongs to no module, or
 * where each answer is explained before the next is given; what was learned from one may stand in the next then.
 */
export const sourceOf = ({ moduleId }: Pick<Quiz, 'moduleId'>, { feedback }: Pick<QuizPolicy, 'feedback'>): EvidenceSource =>
  moduleId === null || feedback === 'each' ? 'drill' : 'quiz'
