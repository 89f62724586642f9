import type { Kept } from './paths'

/** What is known of a kept page: when it was opened last (ms epoch), and its bytes with the files that only lessons bring. */
export type KeptPage = { path: string; kind: Kept; title: string; opened: number; bytes: number; files: readonly string[] }

export const limits = { lesson: 50, overview: 30, bytes: 60_000_000 }

/** The paths of the pages that have to go so that the rest stays within the limits: those opened least recently go first. */
export function leaving(pages: readonly Pick<KeptPage, 'path' | 'kind' | 'opened' | 'bytes'>[], { lesson, overview, bytes } = limits): string[] {
  const room = { lesson, overview, bytes }
  const newestFirst = [...pages].sort((one, other) => other.opened - one.opened || (one.path < other.path ? -1 : 1))
  return newestFirst.flatMap((page) => {
    room[page.kind] -= 1
    room.bytes -= page.bytes
    return room[page.kind] < 0 || room.bytes < 0 ? [page.path] : []
  })
}
