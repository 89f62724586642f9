import { v7 as uuid } from 'uuid'
import type { Selectable } from 'kysely'
import type { MediaFile, MediaKind } from '~/domain/content/media-file'
import { mediaNamesIn } from '~/domain/content/media-names-in'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { fromJson, toIso, toTime } from './values'

/** A file of the library. `uploadedAt` in ms epoch; `uploadedBy` is a name, null where content/ brought it. */
export type LibraryFile = MediaFile & { id: string; name: string; alt: string; uploadedAt: number; uploadedBy: string | null }

type MediaRow = Selectable<Schema['media']>

const toFile = (row: MediaRow): MediaFile => ({
  hash: row.hash, kind: row.kind as MediaKind, type: row.type, bytes: row.bytes, width: row.width, height: row.height, widths: fromJson(row.widths),
})

const toLibraryFile = (row: MediaRow & { uploader: string | null }): LibraryFile => ({
  ...toFile(row), id: row.id, name: row.name, alt: row.alt, uploadedAt: toTime(row.uploaded_at), uploadedBy: row.uploader,
})

const libraryFiles = (db: Db) =>
  db
    .selectFrom('media')
    .leftJoin('person', 'person.id', 'media.uploaded_by')
    .selectAll('media')
    .select('person.name as uploader')
    .where('media.archived_at', 'is', null)

/** A page of the library by name; `after` is the last name seen, `words` must be in the name. One more than `limit` is answered where there is more. */
export async function listMedia(db: Db, { after, words, limit }: { after: string; words: string; limit: number }): Promise<LibraryFile[]> {
  const query = libraryFiles(db).where('media.name', '>', after).where('media.name', 'like', `%${words.toLowerCase().replace(/[^a-z0-9.-]/g, '')}%`)
  return (await query.orderBy('media.name').limit(limit + 1).execute()).map(toLibraryFile)
}

export async function findMediaNamed(db: Db, name: string): Promise<LibraryFile | null> {
  const row = await libraryFiles(db).where('media.name', '=', name).executeTakeFirst()
  return row ? toLibraryFile(row) : null
}

/** The names in use now, each with its file. */
export async function listMediaByName(db: Db): Promise<Record<string, MediaFile>> {
  const rows = await db.selectFrom('media').selectAll().where('archived_at', 'is', null).orderBy('name').execute()
  return Object.fromEntries(rows.map((row) => [row.name, toFile(row)]))
}

/** A file by its hash, whether its name still means it or not. */
export async function findMediaByHash(db: Db, hash: string): Promise<MediaFile | null> {
  const row = await db.selectFrom('media').selectAll().where('hash', '=', hash).orderBy('id').limit(1).executeTakeFirst()
  return row ? toFile(row) : null
}

type NewMedia = { name: string; file: MediaFile; alt: string; uploadedBy: string | null; now: Date }

/** Add a file under a name that is free. Null: the name is taken. */
export async function insertMedia(tx: Db, { name, file, alt, uploadedBy, now }: NewMedia): Promise<string | null> {
  const { hash, kind, type, bytes, width, height, widths } = file
  const row = { id: uuid(), name, hash, kind, type, bytes, width, height, widths: JSON.stringify(widths), alt }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('media')
    .values({ ...row, uploaded_by: uploadedBy, uploaded_at: toIso(now), archived_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0) > 0 ? row.id : null
}

/** Take the turn of the file that a name means now; whoever else changes it waits. Null: the name means nothing. */
export async function claimMedia(tx: Db, name: string): Promise<(MediaFile & { id: string; alt: string }) | null> {
  const row = await tx
    .updateTable('media')
    .set((eb) => ({ alt: eb.ref('alt') }))
    .where('name', '=', name)
    .where('archived_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ? { ...toFile(row), id: row.id, alt: row.alt } : null
}

export async function setMediaAlt(tx: Db, id: string, alt: string): Promise<void> {
  await tx.updateTable('media').set({ alt }).where('id', '=', id).execute()
}

/** Its name is free from now on; its hash is served as before. */
export async function archiveMedia(tx: Db, id: string, now: Date): Promise<void> {
  await tx.updateTable('media').set({ archived_at: toIso(now) }).where('id', '=', id).execute()
}

/** Every hash that a file of the library has or had. */
export async function listMediaHashes(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('media').select('hash').distinct().execute()
  return new Set(rows.map((row) => row.hash))
}

/** Whether any compiled lesson shows what has this hash. */
export async function isHashInArtifacts(db: Db, hash: string): Promise<boolean> {
  const row = await db.selectFrom('artifact').select('hash').where('html', 'like', `%/media/${hash}/%`).limit(1).executeTakeFirst()
  return row !== undefined
}

/** A lesson that mentions a file, in the version that is out or in its draft; `path` is its place in the studio. */
export type MediaUse = { lessonId: string; title: string; path: string }

/** Who mentions what: the lessons by the name of the file. */
export async function listMediaUses(db: Db): Promise<Map<string, MediaUse[]>> {
  const rows = await db
    .selectFrom('lesson')
    .leftJoin('lesson_version as version', 'version.id', 'lesson.current_version_id')
    .leftJoin('lesson_draft as draft', 'draft.lesson_id', 'lesson.id')
    .select(['lesson.id', 'lesson.slug', 'version.title', 'version.source', 'draft.source as draft_source'])
    .where((eb) => eb.or([
      eb('version.source', 'like', '%src%'), eb('version.source', 'like', '%![%'), eb('draft.source', 'like', '%src%'), eb('draft.source', 'like', '%![%'),
    ]))
    .orderBy('lesson.id')
    .execute()
  const uses = new Map<string, MediaUse[]>()
  for (const row of rows) {
    const names = new Set([...mediaNamesIn(row.source ?? ''), ...mediaNamesIn(row.draft_source ?? '')])
    for (const name of names) uses.set(name, [...(uses.get(name) ?? []), { lessonId: row.id, title: row.title ?? row.slug, path: `/studio/${row.id}` }])
  }
  return uses
}
