import type { AttentionTables } from './schema/attention'
import type { ContentTables } from './schema/content'
import type { IncentiveTables } from './schema/incentives'
import type { MediaTables } from './schema/media'
import type { PeopleTables } from './schema/people'
import type { PresenceTables } from './schema/presence'
import type { QuizTables } from './schema/quizzes'
import type { ReadinessTables } from './schema/readiness'
import type { ReadingTables } from './schema/reading'
import type { SearchTables } from './schema/search'
import type { ReviewTables } from './schema/review'

export type { RoleFlags } from './schema/people'

/** Every table. */
export type Schema = PeopleTables &
  ContentTables &
  AttentionTables &
  MediaTables &
  ReadingTables &
  SearchTables &
  PresenceTables &
  ReviewTables &
  QuizTables &
  ReadinessTables &
  IncentiveTables
