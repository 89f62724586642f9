import type { AssignmentTables } from './schema/assignments'
import type { AttentionTables } from './schema/attention'
import type { BankTables } from './schema/bank'
import type { CertificateTables } from './schema/certificates'
import type { ContentTables } from './schema/content'
import type { IncentiveTables } from './schema/incentives'
import type { MarkingTables } from './schema/marking'
import type { MediaTables } from './schema/media'
import type { OneToOneTables } from './schema/one-to-one'
import type { OutcomeTables } from './schema/outcomes'
import type { PayPeriodTables } from './schema/pay-periods'
import type { PeopleTables } from './schema/people'
import type { PresenceTables } from './schema/presence'
import type { ProgrammeTables } from './schema/programmes'
import type { QuizTables } from './schema/quizzes'
import type { ReadinessTables } from './schema/readiness'
import type { ReadingTables } from './schema/reading'
import type { RegradingTables } from './schema/regrading'
import type { SearchTables } from './schema/search'
import type { ReviewTables } from './schema/review'
import type { SpacedReviewTables } from './schema/spaced-review'

export type { RoleFlags } from './schema/people'

/** Every table. */
export type Schema = PeopleTables &
  ContentTables &
  AssignmentTables &
  AttentionTables &
  MediaTables &
  OneToOneTables &
  ReadingTables &
  SearchTables &
  PresenceTables &
  ReviewTables &
  QuizTables &
  BankTables &
  MarkingTables &
  RegradingTables &
  SpacedReviewTables &
  ReadinessTables &
  CertificateTables &
  OutcomeTables &
  PayPeriodTables &
  ProgrammeTables &
  IncentiveTables
