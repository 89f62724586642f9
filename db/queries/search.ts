import { PostgresAdapter, type RawBuilder, sql } from 'kysely'
import type { LessonPlace } from '~/domain/content/lesson-address'
import { lookupsOf, type SearchKind } from '~/domain/content/search-tokens'
import type { Passage } from '~/domain/content/search-excerpt'
import type { QueryWord } from '~/domain/content/search-query'
import type { Db } from '../client.server'
import { fromJson } from './values'

/** `id` names the lesson, term or clause type; `lesson` is null for all but lessons. `score`: the more, the closer. */
export type Hit = { kind: SearchKind; id: string; title: string; passages: Passage[]; lesson: LessonPlace | null; score: number }

type Range = { kinds: readonly SearchKind[]; limit: number; after?: number }

/**
 * What holds every word, best first, and how many there are: at most `limit` of them after the first `after`. The same rows in the
 * same order on both databases: they look up the same tokens, weights are the domain's, and equals go by the shorter title, the kind
 * and the id. What is put away is not found. One query; nothing is asked for no words or no kinds.
 */
export async function searchAll(db: Db, words: readonly QueryWord[], { kinds, limit, after = 0 }: Range): Promise<{ hits: Hit[]; total: number }> {
  if (words.length === 0 || kinds.length === 0) return { hits: [], total: 0 }
  const found = words.flatMap((word, nth) =>
    lookupsOf(word).map(({ token, prefix, weight }) => {
      return sql`select rowid as entry, ${sql.lit(nth)} as nth, ${sql.lit(weight)} as weight from search_words where ${holds(db, token, prefix)}`
    }),
  )
  const { rows } = await sql<HitRow>`
    with found as (${sql.join(found, sql` union all `)}),
    best as (select entry, nth, max(weight) as weight from found group by entry, nth),
    scored as (select entry, sum(weight) as score from best group by entry having count(*) = ${sql.lit(words.length)}),
    ranked as (
      select entry.number, scored.score, entry.title_words, ${kindOrder} as kind_order, entry.subject_id, count(*) over () as total,
        lesson.slug as lesson_slug, module.slug as module_slug, module.title as module_title, course.id as course_id, course.title as course_title
      from scored
      join search_entry as entry on entry.number = scored.entry
      left join lesson on entry.kind = 'lesson' and lesson.id = entry.subject_id
      left join module on module.id = lesson.module_id
      left join course on course.id = module.course_id
      where entry.kind in (${sql.join([...kinds])})
        and (entry.kind <> 'lesson' or (course.id is not null and lesson.archived_at is null and module.archived_at is null and course.archived_at is null))
      order by scored.score desc, entry.title_words, kind_order, entry.subject_id
      limit ${sql.lit(limit)} offset ${sql.lit(after)}
    )
    select ranked.*, entry.kind, entry.title, entry.passages
    from ranked join search_entry as entry on entry.number = ranked.number
    order by ranked.score desc, ranked.title_words, ranked.kind_order, ranked.subject_id`.execute(db)
  return { hits: rows.map(toHit), total: Number(rows[0]?.total ?? 0) }
}

const kindOrder = sql.raw(`case entry.kind when 'lesson' then 0 when 'term' then 1 else 2 end`)

type HitRow = {
  kind: SearchKind
  subject_id: string
  title: string
  passages: string
  score: number | string
  total: number | string
  lesson_slug: string | null
  module_slug: string | null
  module_title: string | null
  course_id: string | null
  course_title: string | null
}

function toHit(row: HitRow): Hit {
  const { lesson_slug, module_slug, module_title, course_id, course_title } = row
  const isPlaced = lesson_slug !== null && module_slug !== null && module_title !== null && course_id !== null && course_title !== null
  const lesson = isPlaced
    ? { courseId: course_id, courseTitle: course_title, moduleSlug: module_slug, moduleTitle: module_title, lessonSlug: lesson_slug }
    : null
  return { kind: row.kind, id: row.subject_id, title: row.title, passages: fromJson(row.passages), lesson, score: Number(row.score) }
}

/** A token holds letters and digits only, so between quotes neither database takes any of it for more than a word. */
function holds(db: Db, token: string, prefix: boolean): RawBuilder<boolean> {
  if (isPostgres(db)) return sql`tokens @@ cast(${`'${token}'${prefix ? ':*' : ''}`} as tsquery)`
  return sql`search_words match ${`"${token}"${prefix ? '*' : ''}`}`
}

const isPostgres = (db: Db): boolean => db.getExecutor().adapter instanceof PostgresAdapter

/** An entry as it is found and shown; `tokens` stand for its text. */
export type SearchEntry = { kind: SearchKind; id: string; title: string; titleWords: number; passages: readonly Passage[]; tokens: readonly string[] }

/** Put an entry into the index in its newest form. */
export async function putSearchEntry(tx: Db, { kind, id, title, titleWords, passages, tokens }: SearchEntry): Promise<void> {
  const shown = { title, title_words: titleWords, passages: JSON.stringify(passages) }
  const { number } = await tx
    .insertInto('search_entry')
    .values({ kind, subject_id: id, ...shown })
    .onConflict((conflict) => conflict.columns(['kind', 'subject_id']).doUpdateSet(shown))
    .returning('number')
    .executeTakeFirstOrThrow()
  await tx.deleteFrom('search_words').where('rowid', '=', number).execute()
  const text = tokens.join(' ')
  const value = isPostgres(tx) ? sql<string>`array_to_tsvector(string_to_array(${text}, ' '))` : text
  await tx.insertInto('search_words').values({ rowid: number, tokens: value }).execute()
}

export async function clearSearch(tx: Db): Promise<void> {
  await tx.deleteFrom('search_words').execute()
  await tx.deleteFrom('search_entry').execute()
  await tx.deleteFrom('lesson_subject').execute()
}

/** The names of all that can be found. */
export async function listSearchTitles(db: Db, kinds: readonly SearchKind[]): Promise<string[]> {
  if (kinds.length === 0) return []
  const rows = await db
    .selectFrom('search_entry as entry')
    .leftJoin('lesson', (join) => join.onRef('lesson.id', '=', 'entry.subject_id').on('entry.kind', '=', 'lesson'))
    .leftJoin('module', 'module.id', 'lesson.module_id')
    .leftJoin('course', 'course.id', 'module.course_id')
    .select('entry.title')
    .where('entry.kind', 'in', [...kinds])
    .where('lesson.archived_at', 'is', null)
    .where('module.archived_at', 'is', null)
    .where('course.archived_at', 'is', null)
    .orderBy('entry.kind')
    .orderBy('entry.subject_id')
    .execute()
  return rows.map((row) => row.title)
}
