import type { DraftToken } from '../../../workflows/studio/draft-token.server'

/** A text that this browser keeps until the server has it, with what the next save of it has to send. `at` is ms epoch. */
export type LocalCopy = { source: string; token: DraftToken; at: number }

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = (owner: string, path: string) => `lesson-text:${owner}:${path}`

/** Keep this text. A full or forbidden store keeps none: then the server alone has to. */
export function keepCopy(store: Store | null, owner: string, path: string, copy: LocalCopy): void {
  try {
    store?.setItem(keyOf(owner, path), JSON.stringify(copy))
  } catch {
    dropCopy(store, owner, path)
  }
}

export function dropCopy(store: Store | null, owner: string, path: string): void {
  store?.removeItem(keyOf(owner, path))
}

/** What was kept, if it can be read. */
export function findCopy(store: Store | null, owner: string, path: string): LocalCopy | null {
  const text = store?.getItem(keyOf(owner, path))
  if (!text) return null
  try {
    const copy: unknown = JSON.parse(text)
    return isCopy(copy) ? copy : null
  } catch {
    return null
  }
}

function isCopy(value: unknown): value is LocalCopy {
  if (typeof value !== 'object' || value === null) return false
  const { source, token, at } = value as Partial<LocalCopy>
  return typeof source === 'string' && typeof at === 'number' && typeof token?.revision === 'number' && typeof token.basedOn === 'string'
}

/** The browser's store, where it may be used. */
export function browserStore(): Store | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
