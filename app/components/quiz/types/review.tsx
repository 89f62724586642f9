import type { ComponentType } from 'react'
import type { AskedBodies } from '../../../domain/quiz/asked'
import type { ItemType } from '../../../domain/quiz/item'
import type { Reviewed, ReviewedPart, ReviewLine } from '../../../domain/quiz/reviewed'
import { ReviewEssay, ReviewUpload } from './review-handed-in'
import { OptionLines } from './review-options'
import { PlaceLines } from './review-places'
import { ReviewGaps, ReviewHotText, ReviewRedline } from './review-text'
import { ReviewTrueFalse } from './review-true-false'

export type ReviewProps<T extends ItemType> = { asked: AskedBodies[T]; lines: readonly ReviewLine[]; picks: readonly string[] }

type Reviews = { [T in Exclude<ItemType, 'case'>]: ComponentType<ReviewProps<T>> }

/** How an answer of each type is drawn once there is something to tell. The parts of a case are drawn by the card, each as its own type. */
const reviews: Reviews = {
  single: OptionLines, multiple: OptionLines, truefalse: ReviewTrueFalse, matching: PlaceLines, ordering: PlaceLines, numeric: PlaceLines, text: PlaceLines,
  gapchoice: ReviewGaps, gaptext: ReviewGaps, gapmatch: ReviewGaps, hottext: ReviewHotText, redline: ReviewRedline, essay: ReviewEssay, upload: ReviewUpload,
}

export function Review({ item: { type, asked, lines, picks } }: { item: Reviewed | ReviewedPart }) {
  if (type === 'case') return null
  // The registry pairs each type with what it asks; TypeScript cannot follow a key and a value that vary together.
  const Drawn = reviews[type] as ComponentType<ReviewProps<'single'>>
  return <Drawn asked={asked as AskedBodies['single']} lines={lines} picks={picks} />
}
