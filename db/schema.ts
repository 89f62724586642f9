import type { ContentTables } from './schema/content'
import type { IncentiveTables } from './schema/incentives'
import type { PeopleTables } from './schema/people'
import type { QuizTables } from './schema/quizzes'
import type { ReadinessTables } from './schema/readiness'
import type { ReadingTables } from './schema/reading'

export type { RoleFlags } from './schema/people'

/** Every table. */
export type Schema = PeopleTables &
  ContentTables &
  ReadingTables &
  QuizTables &
  ReadinessTables &
  IncentiveTables
