import { typeWords } from '../bank/bank-words'
import { hardnessWords } from '../bank/edit/edit-words'
import type { FixedQuestion } from './fixed-question'

/** What a question is, beside its stem. */
export const factWords = ({ name, type, difficulty }: FixedQuestion): string => `${typeWords[type]} · ${hardnessWords(difficulty)} · ${name}`
