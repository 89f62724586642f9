/** A place that somebody chose in the palette. */
export type Recent = { to: string; title: string; note: string }

const most = 5
const keyOf = (name: string) => `countersign.recent.${name}`

const isRecent = (value: unknown): value is Recent =>
  typeof value === 'object' && value !== null && ['to', 'title', 'note'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string')

/** What this browser remembers of a person's choices, newest first; nothing where it may remember nothing. */
export function readRecent(name: string): Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(name)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isRecent).filter(({ to }) => /^\/(?!\/)/.test(to)).slice(0, most) : []
  } catch {
    return []
  }
}

export function keepRecent(name: string, chosen: Recent): void {
  const rest = readRecent(name).filter(({ to }) => to !== chosen.to)
  try {
    localStorage.setItem(keyOf(name), JSON.stringify([chosen, ...rest].slice(0, most)))
  } catch {
    // A browser that may keep nothing only has shorter memory.
  }
}
