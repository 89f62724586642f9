import type { Db } from '#db/client.server'
import { type KnownVersions, findItemVersions, listVersionsOf } from '#db/queries/item-analysis'
import { countAsked, listEffects, listRegradesOf, type RegradeRow } from '#db/queries/regrades'
import type { PersonEffect } from '../../domain/insight/regrade-effect'

const shownRegrades = 50
/** The list is to judge by; the counts are whole. */
const shownPeople = 100

export type ShownRegrade = Omit<RegradeRow, 'byId' | 'atPerson' | 'versions' | 'keyVersionId'> & { numbers: number[] }

/** Nobody is named: who may see a person’s figures sees them on that person’s page. */
export type Regrading = {
  id: string
  stem: string
  type: string
  versions: (KnownVersions['versions'][number] & { present: boolean })[]
  history: ShownRegrade[]
  shown: (ShownRegrade & { people: number; open: number; effects: PersonEffect[] }) | null
}

/** An item with its regrades, and one of them with what it does to whom; null where there is no such item, or no such regrade of it. */
export async function showRegrading(db: Db, itemId: string, regradeId: string | null): Promise<Regrading | null> {
  const known = await findItemVersions(db, itemId)
  if (!known) return null
  const [versions, rows] = await Promise.all([listVersionsOf(db, itemId), listRegradesOf(db, itemId, shownRegrades)])
  const present = versions.find(({ id }) => id === known.currentVersionId)
  const numbers = new Map(known.versions.map(({ id, number }) => [id, number]))
  const shownOf = ({ byId: _by, atPerson: _at, versions: covered, keyVersionId: _key, ...row }: RegradeRow): ShownRegrade => ({
    ...row, numbers: covered.flatMap((id) => numbers.get(id) ?? []),
  })
  const row = regradeId === null ? null : rows.find(({ id }) => id === regradeId)
  if (row === undefined) return null
  const shown = row && { ...shownOf(row), open: (await countAsked(db, row.versions)).open, effects: await listEffects(db, row.id, shownPeople) }
  return {
    id: itemId, stem: present?.body.stem ?? '', type: present?.type ?? '', versions: known.versions.map((version) => ({ ...version, present: version.id === known.currentVersionId })),
    history: rows.filter(({ appliedAt }) => appliedAt !== null).map(shownOf), shown,
  }
}
