/** A store of this browser as far as it is used here; null where it may not be used. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null

/** `localStorage` lasts for this browser; `sessionStorage` for this tab, also over a crash. */
export function browserStore(kind: 'localStorage' | 'sessionStorage'): Store {
  try {
    return window[kind]
  } catch {
    return null
  }
}

/** Keep a value under a key. A full or forbidden store keeps none, nor what stood there before. */
export function keepIn(store: Store, key: string, value: unknown): void {
  try {
    store?.setItem(key, JSON.stringify(value))
  } catch {
    store?.removeItem(key)
  }
}

/** What was kept under a key; null where there is nothing, or nothing that `isWhole` knows. */
export function findIn<T>(store: Store, key: string, isWhole: (value: unknown) => value is T): T | null {
  try {
    const value: unknown = JSON.parse(store?.getItem(key) ?? 'null')
    return isWhole(value) ? value : null
  } catch {
    return null
  }
}
