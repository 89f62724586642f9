import type { LessonContext } from '../artifact'
import { largestSource } from '../check-mdx'
import { findDeadLinks } from './dead-link'
import type { Finding } from './finding'
import { findLongParagraphs } from './long-paragraph'
import { findMissingCheckpoint } from './no-checkpoint'
import { findHardReading } from './reading-grade'
import { findRefusals } from './refusals'
import { findMissingSkills } from './skill-tags'
import { subjectOf } from './subject'
import { findUnlinkedTerms } from './unlinked-term'

export type { Finding, LintRule } from './finding'

const advice = [findMissingSkills, findMissingCheckpoint, findHardReading, findLongParagraphs, findDeadLinks, findUnlinkedTerms]

/** All there is to say about a lesson's source, in the order of the file. Never throws; where the source cannot be read only that is said. */
export function lintLesson(source: string, context: LessonContext): Finding[] {
  const refusals = findRefusals(source, context)
  if (Buffer.byteLength(source) > largestSource) return refusals
  const subject = subjectOf(source, context)
  return [...refusals, ...advice.flatMap((find) => find(subject))].sort((one, other) => one.line - other.line || one.column - other.column)
}
