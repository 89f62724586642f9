import type { Database } from '#db/client.server'
import { findImport, findMapping } from '#db/queries/outcome-imports'
import { listRefusalsOf } from '#db/queries/outcome-refusals'
import { guessMapping, rememberedMapping } from '../../domain/outcomes/file/guess-mapping'
import type { Mapping } from '../../domain/outcomes/file/mapping'
import type { MediaStore } from '../media/store.server'
import { keyOf } from './stored-file.server'

const shownRefusals = 25

/** A file with how it is read, or is best guessed to be, what it would do or did, and the first of its refused rows. Null where there is none. */
export async function showFile(db: Database, store: MediaStore, importId: string) {
  const row = await findImport(db, importId)
  if (!row) return null
  const { id, name, source, profile, state, look, rowsDone, counts } = row
  const before = row.mapping ?? (await findMapping(db, source))
  const columns = profile.columns.filter(({ heading }) => heading !== '')
  const mapping = row.mapping ?? (before ? rememberedMapping(before, columns) : guessMapping(columns))
  const isRemembered = before !== null && Object.values(mapping.columns).some((heading) => Object.values(before.columns).includes(heading))
  const refusals = await listRefusalsOf(db, id, 0, shownRefusals)
  return {
    id, name, source, profile, state, look, rowsDone, counts, isRemembered, isGone: (await store.size(keyOf(row.file))) === null,
    shown: { mapping, dates: datesOf(mapping, columns, isRemembered), faults: {}, datesFault: false },
    refused: refusals.map(({ line, sourceId, reason }) => ({ line, sourceId, reason })),
  }
}

/** Which comes first in dates; empty where somebody must say it, because the file can be read both ways and nobody said it before. */
function datesOf(mapping: Mapping, columns: readonly { heading: string; order: string | null }[], isRemembered: boolean): 'day-first' | 'month-first' | '' {
  const order = columns.find(({ heading }) => heading === mapping.columns.happenedAt)?.order ?? null
  if (order === 'day-first' || order === 'month-first') return order
  return order !== null && !isRemembered ? '' : mapping.dayFirst ? 'day-first' : 'month-first'
}
