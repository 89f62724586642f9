import { checkMdx } from '../check-mdx'
import { knownOf } from '../known'
import type { LessonContext } from '../artifact'
import type { Finding } from './finding'

/** All that keeps a lesson from being published. */
export function findRefusals(source: string, context: LessonContext): Finding[] {
  return checkMdx(source, knownOf(context)).problems.map((problem) => ({ rule: 'refusal', severity: 'error', ...problem }))
}
