import { sql } from 'kysely'
import type { Db } from '../client.server'

const nothing = sql.lit<string>('')

export type LessonVocabulary = { glossary: Record<string, { term: string; definition: string }>; skills: string[]; clauseTypes: string[] }

/** Whatever a lesson may refer to by name, in one query. */
export async function findVocabulary(db: Db): Promise<LessonVocabulary> {
  const rows = await db
    .selectFrom('skill')
    .select(['id', sql.lit<string>('skill').as('kind'), nothing.as('term'), nothing.as('definition')])
    .unionAll(db.selectFrom('clause_type').select(['id', sql.lit<string>('clause-type').as('kind'), nothing.as('term'), nothing.as('definition')]))
    .unionAll(db.selectFrom('term').select(['id', sql.lit<string>('term').as('kind'), 'name as term', 'definition']))
    .execute()
  const vocabulary: LessonVocabulary = { glossary: {}, skills: [], clauseTypes: [] }
  for (const { id, kind, term, definition } of rows) {
    if (kind === 'skill') vocabulary.skills.push(id)
    else if (kind === 'clause-type') vocabulary.clauseTypes.push(id)
    else vocabulary.glossary[id] = { term, definition }
  }
  return vocabulary
}
