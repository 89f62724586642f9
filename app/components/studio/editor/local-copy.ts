import { findIn, keepIn, type Store } from '../../../offline/browser-store'
import type { DraftToken } from '../../../workflows/studio/draft-token.server'

/** A text that this browser keeps until the server has it, with what the next save of it has to send. `at` is ms epoch. */
export type LocalCopy = { source: string; token: DraftToken; at: number }

const keyOf = (owner: string, path: string) => `lesson-text:${owner}:${path}`

/** Keep this text. Where the store keeps none, the server alone has to. */
export const keepCopy = (store: Store, owner: string, path: string, copy: LocalCopy): void => keepIn(store, keyOf(owner, path), copy)

export const dropCopy = (store: Store, owner: string, path: string): void => store?.removeItem(keyOf(owner, path))

/** What was kept, if it can be read. */
export const findCopy = (store: Store, owner: string, path: string): LocalCopy | null => findIn(store, keyOf(owner, path), isCopy)

function isCopy(value: unknown): value is LocalCopy {
  if (typeof value !== 'object' || value === null) return false
  const { source, token, at } = value as Partial<LocalCopy>
  return typeof source === 'string' && typeof at === 'number' && typeof token?.revision === 'number' && typeof token.basedOn === 'string'
}
