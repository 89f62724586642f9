import { sql } from 'kysely'
import { bankOf } from '~/domain/content/lesson-bank'
import type { MediaFile } from '~/domain/content/media-file'
import type { Db } from '../client.server'
import { listMediaByName } from './media'

const nothing = sql.lit<string>('')

export type LessonVocabulary = {
  glossary: Record<string, { term: string; definition: string; example?: string }>
  skills: string[]
  clauseTypes: string[]
  items: string[]
  quizOnly: string[]
  lessons: string[]
  modules: string[]
  media: Record<string, MediaFile>
  bank?: string
}

type Name = { id: string; kind: string; term: string; definition: string; example: string | null }

/**
 * Whatever a lesson may refer to by name: items of the modules' banks that are in use, lessons and modules not put away. `quizOnly`: those
 * items whose type no checkpoint can ask. `bank`: the
 * module whose items this lesson names by their short keys; none when no lesson, or one that is not there, is asked for.
 */
export async function findVocabulary(db: Db, lessonId?: string): Promise<LessonVocabulary> {
  const names = await listNames(db, lessonId ?? '')
  const media = await listMediaByName(db)
  const of = (kind: string) => names.filter((name) => name.kind === kind)
  const ids = (kind: string) => of(kind).map(({ id }) => id)
  const own = ids('bank')[0]
  return {
    glossary: Object.fromEntries(of('term').map(({ id, term, definition, example }) => [id, { term, definition, ...(example ? { example } : {}) }])),
    skills: ids('skill'),
    clauseTypes: ids('clause-type'),
    items: [...ids('item'), ...ids('quiz-item')],
    quizOnly: ids('quiz-item'),
    lessons: ids('lesson'),
    modules: ids('module'),
    media,
    ...(own !== undefined && { bank: bankOf(own) }),
  }
}

async function listNames(db: Db, lessonId: string): Promise<Name[]> {
  const kindOf = (kind: string) => sql.lit<string>(kind).as('kind')
  const wordless = [nothing.as('term'), nothing.as('definition'), sql<string | null>`null`.as('example')] as const
  return await db
    .selectFrom('skill')
    .select(['id', kindOf('skill'), ...wordless])
    .unionAll(db.selectFrom('clause_type').select(['id', kindOf('clause-type'), ...wordless]))
    .unionAll(db.selectFrom('lesson').select(['id', kindOf('lesson'), ...wordless]).where('archived_at', 'is', null))
    .unionAll(db.selectFrom('module').select(['id', kindOf('module'), ...wordless]).where('archived_at', 'is', null))
    .unionAll(
      db
        .selectFrom('item')
        .innerJoin('module', 'module.id', 'item.bank')
        .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
        .select(['item.id', sql<string>`case when version.type in ('single', 'multiple') then 'item' else 'quiz-item' end`.as('kind'), ...wordless])
        .where('item.retired', '=', 0),
    )
    .unionAll(db.selectFrom('lesson').select(['id', kindOf('bank'), ...wordless]).where('id', '=', lessonId))
    .unionAll(db.selectFrom('term').select(['id', kindOf('term'), 'name as term', 'definition', 'example']))
    .execute()
}
