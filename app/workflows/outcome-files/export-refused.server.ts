import type { Database } from '#db/client.server'
import { findImport } from '#db/queries/outcome-imports'
import { listRefusalsOf } from '#db/queries/outcome-refusals'
import { byteOrderMark, csvLine } from '../../library/formats/csv/csv-line'

const rowsAtOnce = 500

/** The refused rows of a file as the pieces of a CSV file: as they stood, with the line and the reason in front. Mended, it can be sent as it is. Null where there is no such file. */
export async function exportRefused(db: Database, importId: string): Promise<AsyncGenerator<string> | null> {
  const row = await findImport(db, importId)
  return row && pieces(db, importId, row.profile.columns.map(({ heading }) => heading))
}

async function* pieces(db: Database, importId: string, headings: readonly string[]): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(['Refused in line', 'Reason', ...headings])
  let after = 0
  for (;;) {
    const refusals = await listRefusalsOf(db, importId, after, rowsAtOnce)
    if (refusals.length > 0) yield refusals.map(({ line, reason, cells }) => csvLine([String(line), reason, ...(cells ?? [])])).join('')
    after = refusals.at(-1)?.line ?? after
    if (refusals.length < rowsAtOnce) return
  }
}
