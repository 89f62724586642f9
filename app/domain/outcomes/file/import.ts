import type { Told } from '../outcome'
import { type Fate, fates } from '../versions'
import type { ColumnProfile } from './column-profile'

/** What is known of a file once it was read: how its bytes are letters, what parts its cells, its columns, and how many rows stand below them. */
export type FileProfile = { encoding: string; delimiter: string; columns: ColumnProfile[]; rows: number }

/** How many rows came to what; `left-out` are those that the mapping passes over. */
export type RowCounts = Record<Fate | 'left-out', number>

export const noRows: RowCounts = Object.fromEntries([...fates, 'left-out'].map((fate) => [fate, 0])) as RowCounts

/** Counts with so many more of each; neither is changed. */
export function withFates(counts: RowCounts, more: readonly (Fate | 'left-out')[]): RowCounts {
  const sum = { ...counts }
  for (const fate of more) sum[fate] += 1
  return sum
}

/** What a file would do: the counts, its first rows as they are read, the first that are refused, and the first people who are not known. */
export type Look = { counts: RowCounts; first: { line: number; told: Told }[]; refused: { line: number; sourceId: string | null; reason: string }[]; unknown: string[] }
