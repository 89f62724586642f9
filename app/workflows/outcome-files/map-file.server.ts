import type { Database } from '#db/client.server'
import { findImport, type OutcomeImport, putMapping, setLook } from '#db/queries/outcome-imports'
import { type Field, type Mapping, type MappingFault, mappingFaults } from '../../domain/outcomes/file/mapping'
import type { MediaStore } from '../media/store.server'
import { lookAhead } from './look-ahead.server'

/** `file-gone`: it was put here too long ago. `begun`: its rows come in already. */
export type Mapped = { looked: true } | { faults: Partial<Record<Field, MappingFault>> } | { problem: 'file-gone' | 'begun' }

type Order = { importId: string; mapping: Mapping; actorId: string; now: Date; signal?: AbortSignal }

/** Say how a file is read, and see what it would do: nothing of it is taken. The mapping is remembered for the next file of its source. Null where there is no such file. */
export async function mapFile(db: Database, store: MediaStore, { importId, mapping, actorId, now, signal }: Order): Promise<Mapped | null> {
  const row = await findImport(db, importId)
  if (!row) return null
  if (row.state !== 'new' && row.state !== 'looked') return { problem: 'begun' }
  const faults = faultsOf(row, mapping)
  if (Object.keys(faults).length > 0) return { faults }
  const look = await lookAhead(db, store, row, { mapping, now, ...(signal && { signal }) })
  if (look === null) return { problem: 'file-gone' }
  return db.transaction().execute(async (tx): Promise<Mapped> => {
    if (!(await setLook(tx, importId, mapping, look))) return { problem: 'begun' }
    await putMapping(tx, row.source, mapping, { keptBy: actorId, now })
    return { looked: true }
  })
}

function faultsOf({ profile }: OutcomeImport, mapping: Mapping): Partial<Record<Field, MappingFault>> {
  const column = profile.columns.find(({ heading }) => heading === mapping.columns.kind)
  const faults = mappingFaults(mapping, profile.columns.map(({ heading }) => heading).filter(Boolean), column?.values ?? null)
  return column && column.values === null ? { ...faults, kind: faults.kind ?? 'no-such-value' } : faults
}
