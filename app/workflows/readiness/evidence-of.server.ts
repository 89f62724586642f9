import type { Db } from '#db/client.server'
import { listEvidence } from '#db/queries/rebuilding'
import type { Evidence } from '../../domain/evidence/evidence'

const evidencePerPage = 1000

/** A person's evidence as it counts now, oldest first, in pieces of bounded size, none of which cuts an observation in two. */
export async function* evidenceOf(db: Db, personId: string): AsyncGenerator<Evidence[]> {
  let held: Evidence[] = []
  for (let afterSeq = -1; ; ) {
    const page = await listEvidence(db, personId, afterSeq, evidencePerPage)
    const rows = [...held, ...page]
    const last = rows.at(-1)
    if (!last || page.length < evidencePerPage) {
      yield rows
      return
    }
    held = rows.filter((row) => row.observationId === last.observationId)
    yield rows.slice(0, rows.length - held.length)
    afterSeq = last.seq
  }
}
