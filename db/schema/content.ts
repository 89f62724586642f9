import type { ColumnType, Generated } from 'kysely'
import type { Fixed, Flag, Json, Time } from './columns'

export type ContentTables = {
  skill_area: { id: string; name: string; description: string; position: number }
  skill: { id: string; area_id: string; name: string; description: string; position: number }
  clause_type: {
    id: string
    name: string
    cuad_column: string
    description: string
    skill_id: string
    drill: Flag
    confusable: Json
    position: number
    why: string | null
    watch: string | null
    fallback: string | null
    sample: string | null
  }
  term: { id: string; name: string; definition: string; skill_id: string; example: string | null; bites: string | null }
  role_profile: { id: string; name: string; description: string; pass: number; requirements: Json; position: number }
  role_profile_version: {
    profile_id: Fixed<string>
    number: Fixed<number>
    name: Fixed<string>
    description: Fixed<string>
    pass: Fixed<number>
    requirements: Fixed<Json>
    author_id: Fixed<string | null>
    sent_id: Fixed<string | null>
    saved_at: Fixed<Time>
  }
  course: {
    id: string
    title: string
    summary: string
    audience: string
    position: number
    archived_at: ColumnType<Time | null, Time | null | undefined, Time | null>
    file_hash: ColumnType<string | null, string | null | undefined, string | null>
    review_required: Generated<Flag>
  }
  module: {
    id: string
    course_id: string
    slug: string
    title: string
    summary: string
    position: number
    requires: Generated<Json>
    archived_at: ColumnType<Time | null, Time | null | undefined, Time | null>
    file_hash: ColumnType<string | null, string | null | undefined, string | null>
  }
  artifact: { hash: string; code: string; html: string; created_at: Time }
  lesson: {
    id: string
    module_id: string
    slug: string
    position: number
    current_version_id: string | null
    file_hash: string | null
    versions: Generated<number>
    archived_at: ColumnType<Time | null, Time | null | undefined, Time | null>
  }
  lesson_version: {
    id: string
    lesson_id: string
    number: number
    title: string
    summary: string
    source: string
    skills: Json
    clause_types: Json
    sources: Json
    words: number
    artifact_hash: string
    published_at: Time
    published_by: string | null
    completion: Generated<string>
    requires: Generated<Json>
    blocks: Generated<Json>
    format: Generated<number>
    note: ColumnType<string | null, string | null | undefined, never>
  }
  lesson_draft: { lesson_id: string; source: string; based_on: string | null; revision: number; saved_at: Time; saved_by: string }
  publication: { id: string; hash: string; published_at: Time }
}
