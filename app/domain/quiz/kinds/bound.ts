import type { Asked } from '../asked'
import type { Review } from '../reviewed'
import type { Kind, Shuffle } from './kind'

/** What is asked of a kind, with the content it is asked about. */
export type Bound = {
  isAnswer: (picks: readonly string[]) => boolean
  grade: (picks: readonly string[]) => number | null
  ask: (shuffle: Shuffle) => Asked['asked']
  review: (picks: readonly string[], asked: Asked['asked']) => Review
  rightPicks: () => string[]
  texts: () => string[]
}

/**
 * A kind bound to the body of one question. Call it with a registry that pairs each type with its own body: TypeScript cannot follow a key
 * and a value that vary together, so any type stands for all of them here.
 */
export function bind(registry: Readonly<Record<string, unknown>>, { type, body }: { type: string; body: object }): Bound {
  const kind = registry[type] as Kind<'single'>
  const own = body as Parameters<typeof kind.grade>[0]
  return {
    isAnswer: (picks) => kind.isAnswer(own, picks),
    grade: (picks) => kind.grade(own, picks),
    ask: (shuffle) => kind.ask(own, shuffle),
    review: (picks, asked) => kind.review(own, picks, asked as ReturnType<typeof kind.ask>),
    rightPicks: () => kind.rightPicks(own),
    texts: () => kind.texts(own),
  }
}
