import type { AskedBodies } from '../asked'
import type { Bodies, BodyBase } from '../body'
import type { ItemType } from '../item'
import type { Review } from '../reviewed'

/** Put a list in an order that the seed of the attempt and the place decide: the same before and after the verdict. */
export type Shuffle = <T>(list: readonly T[]) => T[]

/** What sets one type of question apart. Everything that depends on the type is asked of its kind. */
export type Kind<T extends ItemType> = {
  /** Whether picks can be an answer at all: known ids, each place once, within bounds. No picks are one: the answer taken back. */
  isAnswer: (body: BodyBase & Bodies[T], picks: readonly string[]) => boolean
  /** The score in [0, 1]; null where a person has to mark it. */
  grade: (body: BodyBase & Bodies[T], picks: readonly string[]) => number | null
  ask: (body: BodyBase & Bodies[T], shuffle: Shuffle) => AskedBodies[T]
  /** Everything there is to tell of an answer, places in the order of `asked`. */
  review: (body: BodyBase & Bodies[T], picks: readonly string[], asked: AskedBodies[T]) => Review
  /** An answer that earns everything; empty where a person has to mark it. */
  rightPicks: (body: BodyBase & Bodies[T]) => string[]
  /** Every text a trainer wrote into it, for search, near-duplicates and checks. */
  texts: (body: BodyBase & Bodies[T]) => string[]
}
