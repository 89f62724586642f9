import type { Root } from 'mdast'
import { parseLesson } from './lesson-parser'
import type { Problem } from './problem'
import { problemAt } from './problem'
import { syntaxProblem } from './syntax-problem'

const tooManyMarkers = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){65}/m

/** The tree of a lesson's body, or why there is none. What would take the parser long for its depth alone is not parsed. Never throws. */
export function readLessonTree(body: string): { tree: Root; problem: null } | { tree: null; problem: Problem } {
  const crowded = tooManyMarkers.exec(body)
  if (crowded) {
    const line = body.slice(0, crowded.index).split('\n').length
    return { tree: null, problem: problemAt({ line, column: 1 }, 'This is nested more than 32 levels deep.') }
  }
  try {
    return { tree: parseLesson(body), problem: null }
  } catch (error) {
    return { tree: null, problem: syntaxProblem(error) }
  }
}
