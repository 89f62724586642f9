import type { Migration } from 'kysely'
import * as people from './0001-people'
import * as content from './0002-content'
import * as quizzes from './0003-quizzes'
import * as readiness from './0004-readiness'
import * as incentives from './0005-incentives'
import * as appendOnly from './0006-append-only'
import * as lessonStructure from './0007-lesson-structure'
import * as reading from './0008-reading'

/** In order; a name that has run anywhere is never renamed, edited or removed. */
export const migrations: Record<string, Migration> = {
  '0001-people': people,
  '0002-content': content,
  '0003-quizzes': quizzes,
  '0004-readiness': readiness,
  '0005-incentives': incentives,
  '0006-append-only': appendOnly,
  '0007-lesson-structure': lessonStructure,
  '0008-reading': reading,
}
