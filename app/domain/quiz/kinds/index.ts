import type { Asked } from '../asked'
import type { Content, ItemType } from '../item'
import { bind, type Bound } from './bound'
import { caseKind } from './case'
import { essay } from './essay'
import type { Kind, Shuffle } from './kind'
import { partKinds } from './parts'
import { upload } from './upload'

const kinds: { [T in ItemType]: Kind<T> } = { ...partKinds, essay, upload, case: caseKind }

/** The kind of an item, bound to what the item holds. */
export function kindOf(content: Content): Omit<Bound, 'ask'> & { ask: (shuffle: Shuffle) => Asked } {
  const bound = bind(kinds, content)
  return { ...bound, ask: (shuffle) => ({ type: content.type, asked: bound.ask(shuffle) }) as Asked }
}
