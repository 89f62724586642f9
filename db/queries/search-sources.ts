import type { Db } from '../client.server'
import { fromJson } from './values'

/** A lesson as it stands now, with all that its place in the index is made of. */
export type LessonSource = { id: string; title: string; summary: string; html: string; clauseTypes: string[]; skills: string[] }

/** The current versions of these lessons, put away or not; of those after an id where a page is asked for. */
export async function listLessonSources(db: Db, some: { ids: readonly string[] } | { after: string; limit: number }): Promise<LessonSource[]> {
  const query = db
    .selectFrom('lesson')
    .innerJoin('lesson_version as version', 'version.id', 'lesson.current_version_id')
    .innerJoin('artifact', 'artifact.hash', 'version.artifact_hash')
    .select(['lesson.id', 'version.title', 'version.summary', 'version.clause_types', 'version.skills', 'artifact.html'])
    .orderBy('lesson.id')
  const rows = await ('ids' in some ? query.where('lesson.id', 'in', [...some.ids]) : query.where('lesson.id', '>', some.after).limit(some.limit)).execute()
  return rows.map(({ clause_types, skills, ...row }) => ({ ...row, clauseTypes: fromJson(clause_types), skills: fromJson(skills) }))
}

export async function listTermSources(db: Db): Promise<{ id: string; name: string; text: string }[]> {
  return db.selectFrom('term').select(['id', 'name', 'definition as text']).orderBy('id').execute()
}

export async function listClauseTypeSources(db: Db): Promise<{ id: string; name: string; text: string }[]> {
  return db.selectFrom('clause_type').select(['id', 'name', 'description as text']).orderBy('id').execute()
}
