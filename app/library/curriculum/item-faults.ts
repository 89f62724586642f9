import { type ContentFault, faultIn } from '../content-fault'
import type { PlaceOf } from '../read-yaml'
import type { MeasuredItem } from './measure'

/** Feedback shorter than this says whether a pick is right, and not why. */
const fewestWords = 4
const givesAway = /^(?:all|none|both|neither) of (?:the above|these)\b/i

/** What is wrong with one item by itself, at its place in its file. */
export function itemFaults({ file, at, question, said }: MeasuredItem, placeOf: PlaceOf | undefined): ContentFault[] {
  const fault = (message: string) => faultIn(file, `Item ${question.id}: ${message}`, placeOf?.(['items', at, 'id']))
  return said.flatMap(({ text, feedback }) => [
    ...(wordsIn(feedback) < fewestWords ? [fault(`the feedback on “${shortened(text)}” does not teach why.`)] : []),
    ...(givesAway.test(text) ? [fault(`“${shortened(text)}” answers no question. Write what it stands for.`)] : []),
  ])
}

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length
const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)
