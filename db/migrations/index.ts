import type { Migration } from 'kysely'
import * as people from './0001-people'
import * as content from './0002-content'
import * as quizzes from './0003-quizzes'
import * as readiness from './0004-readiness'
import * as incentives from './0005-incentives'
import * as appendOnly from './0006-append-only'
import * as lessonStructure from './0007-lesson-structure'
import * as reading from './0008-reading'
import * as search from './0009-search'
import * as review from './0010-review'
import * as media from './0011-media'
import * as presence from './0012-presence'
import * as courseTree from './0013-course-tree'
import * as itemUse from './0014-item-use'
import * as quizEngine from './0015-quiz-engine'
import * as marking from './0016-marking'
import * as regrading from './0017-regrading'
import * as spacedReview from './0018-spaced-review'
import * as bank from './0019-bank'
import * as calibration from './0020-calibration'
import * as skillObservations from './0021-skill-observations'
import * as oneToOne from './0022-one-to-one'
import * as certificates from './0023-certificates'
import * as roleProfiles from './0024-role-profiles'
import * as wholeModel from './0025-whole-model'
import * as outcomes from './0026-outcomes'
import * as payPeriods from './0027-pay-periods'
import * as standings from './0028-standings'
import * as nudges from './0029-nudges'
import * as periodFacts from './0030-period-facts'
import * as outcomeImports from './0031-outcome-imports'
import * as webhooks from './0032-webhooks'
import * as courseProgress from './0033-course-progress'
import * as contractsAndChanges from './0034-contracts-and-changes'
import * as reference from './0035-reference'
import * as assignmentRules from './0036-assignment-rules'
import * as programmes from './0037-programmes'
import * as neighbours from './0038-neighbours'
import * as disputeFiles from './0040-dispute-files'
import * as notices from './0041-notices'
import * as assignedQuizzes from './0042-assigned-quizzes'
import * as ruleTakeovers from './0043-rule-takeovers'
import * as postings from './0046-postings'

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
  '0009-search': search,
  '0010-review': review,
  '0011-media': media,
  '0012-presence': presence,
  '0013-course-tree': courseTree,
  '0014-item-use': itemUse,
  '0015-quiz-engine': quizEngine,
  '0016-marking': marking,
  '0017-regrading': regrading,
  '0018-spaced-review': spacedReview,
  '0019-bank': bank,
  '0020-calibration': calibration,
  '0021-skill-observations': skillObservations,
  '0022-one-to-one': oneToOne,
  '0023-certificates': certificates,
  '0024-role-profiles': roleProfiles,
  '0025-whole-model': wholeModel,
  '0026-outcomes': outcomes,
  '0027-pay-periods': payPeriods,
  '0028-standings': standings,
  '0029-nudges': nudges,
  '0030-period-facts': periodFacts,
  '0031-outcome-imports': outcomeImports,
  '0032-webhooks': webhooks,
  '0033-course-progress': courseProgress,
  '0034-contracts-and-changes': contractsAndChanges,
  '0035-reference': reference,
  '0036-assignment-rules': assignmentRules,
  '0037-programmes': programmes,
  '0038-neighbours': neighbours,
  '0040-dispute-files': disputeFiles,
  '0041-notices': notices,
  '0042-assigned-quizzes': assignedQuizzes,
  '0043-rule-takeovers': ruleTakeovers,
  '0046-postings': postings,
}
