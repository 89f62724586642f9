import type { Generated } from 'kysely'
import type { Json } from './columns'

export type SearchTables = {
  search_entry: { number: Generated<number>; kind: string; subject_id: string; title: string; title_words: number; passages: Json }
  /** `tokens` can be asked of, never read: a full-text index on SQLite, a tsvector on PostgreSQL. `rowid` is an entry's number. */
  search_words: { rowid: number; tokens: string }
  lesson_subject: { kind: string; subject_id: string; lesson_id: string }
}
