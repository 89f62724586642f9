import type { Programme } from '~/domain/progress/programme/programme'
import type { Db } from '../client.server'
import { fromJson, toFlag, toIso } from './values'

export type ProgrammeVersion = Programme & { id: string; version: number }

const newest = (db: Db) =>
  db
    .selectFrom('programme')
    .innerJoin('programme_version', (join) => join.onRef('programme_version.programme_id', '=', 'programme.id').onRef('programme_version.version', '=', 'programme.version'))
    .select(['programme.id', 'programme.version', 'programme_version.content'])

type Row = Awaited<ReturnType<ReturnType<typeof newest>['execute']>>[number]

const toVersion = ({ id, version, content }: Row): ProgrammeVersion => ({ ...fromJson<Programme>(content), id, version })

/** Programmes that may be begun, each as its newest version says it. */
export async function listProgrammes(db: Db): Promise<ProgrammeVersion[]> {
  return (await newest(db).where('programme.offered', '=', 1).orderBy('programme.position').orderBy('programme.id').execute()).map(toVersion)
}

/** The newest version of one that may be begun. */
export async function findProgramme(db: Db, id: string): Promise<ProgrammeVersion | null> {
  const row = await newest(db).where('programme.id', '=', id).where('programme.offered', '=', 1).executeTakeFirst()
  return row ? toVersion(row) : null
}

/** One version, whether it may still be begun or not. */
export async function findProgrammeVersion(db: Db, id: string, version: number): Promise<Programme | null> {
  const row = await db.selectFrom('programme_version').select('content').where('programme_id', '=', id).where('version', '=', version).executeTakeFirst()
  return row ? fromJson(row.content) : null
}

/** The newest version of every programme, those that may not be begun any more included. */
export async function listKept(tx: Db): Promise<Map<string, { version: number; content: string }>> {
  return new Map((await newest(tx).execute()).map(({ id, version, content }) => [id, { version, content }]))
}

/** Offer a programme under this version; the version itself is kept once. */
export async function putProgramme(tx: Db, programme: Programme & { id: string }, place: { version: number; position: number; content: string; now: Date }): Promise<void> {
  const { id, title, summary, audience } = programme
  const row = { title, summary, audience, version: place.version, position: place.position, offered: 1 }
  await tx.insertInto('programme').values({ id, ...row }).onConflict((conflict) => conflict.column('id').doUpdateSet(row)).execute()
  await tx.insertInto('programme_version').values({ programme_id: id, version: place.version, content: place.content, kept_at: toIso(place.now) })
    .onConflict((conflict) => conflict.columns(['programme_id', 'version']).doNothing()).execute()
}

/** What no file says any more is begun by nobody else; who is in it goes on. */
export async function offerOnly(tx: Db, ids: readonly string[]): Promise<void> {
  await tx.updateTable('programme').set({ offered: toFlag(false) }).$if(ids.length > 0, (query) => query.where('id', 'not in', [...ids])).execute()
}
