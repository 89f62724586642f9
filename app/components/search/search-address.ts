import type { SearchKind } from '../../domain/content/search-tokens'

export const hitsPerPage = 20

/** The address of a page of results. */
export function searchAddress({ q, kind, page }: { q: string; kind: SearchKind | null; page: number }): string {
  const asked = new URLSearchParams({ q })
  if (kind) asked.set('kind', kind)
  if (page > 1) asked.set('page', String(page))
  return `/search?${asked}`
}
