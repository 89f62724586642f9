import { gradeChoice } from '../grade-choice'
import { inReadingOrder } from '../places-in-text'
import { areOptions, linesOf, named, rightIds } from './choice'
import type { Kind } from './kind'

/** Judged as a multiple choice among its spans, which stand where the text has them. */
export const hottext: Kind<'hottext'> = {
  isAnswer: ({ spans }, picks) => areOptions(spans, picks),
  grade: ({ spans }, picks) => gradeChoice(spans, picks),
  ask: ({ text, spans }) => ({ text, spans: inReadingOrder(text, spans).map(named) }),
  review: ({ spans }, picks, asked) => ({ lines: linesOf(spans, picks, asked.spans), parts: [] }),
  rightPicks: ({ spans }) => rightIds(spans),
  texts: (body) => [body.stem, body.text, ...body.spans.map(({ text }) => text)],
}
