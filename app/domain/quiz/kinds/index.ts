import type { Asked } from '../asked'
import type { Content, ItemType } from '../item'
import type { Review } from '../reviewed'
import { multiple, single } from './choice'
import type { Kind, Shuffle } from './kind'

const kinds: Partial<{ [T in ItemType]: Kind<T> }> = { single, multiple }

/** What is asked of a kind, with the content it is asked about. */
type Bound = {
  isAnswer: (picks: readonly string[]) => boolean
  grade: (picks: readonly string[]) => number | null
  ask: (shuffle: Shuffle) => Asked
  review: (picks: readonly string[], asked: Asked['asked']) => Review
  rightPicks: () => string[]
  texts: () => string[]
}

/** The kind of an item, bound to what the item holds. */
export function kindOf({ type, body }: Content): Bound {
  // The registry pairs each type with its own body; TypeScript cannot follow a key and a value that vary together.
  const kind = kinds[type] as unknown as Kind<'single'>
  const own = body as Content['body'] & { options: [] }
  return {
    isAnswer: (picks) => kind.isAnswer(own, picks),
    grade: (picks) => kind.grade(own, picks),
    ask: (shuffle) => ({ type, asked: kind.ask(own, shuffle) }) as Asked,
    review: (picks, asked) => kind.review(own, picks, asked as { options: [] }),
    rightPicks: () => kind.rightPicks(own),
    texts: () => kind.texts(own),
  }
}
