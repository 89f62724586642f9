import type { LessonContext } from '../../library/artifact'
import type { CompilerOptions } from '../../library/compiler-thread.server'
import { drawStem } from '../../library/draw-stem.server'
import type { Problem } from '../../library/problem'

type WithStem = { body: { stem: string } }
type Drawn<T> = { drawn: (T & { stemHtml: string | null })[]; faults: { at: number; problem: Problem }[] }

/**
 * Draw the stems of questions before their versions are written, one after the other; those in plain text take no time. `faults` name the
 * question by its place in the list and stand at a line and column of its stem; questions with a fault are not among `drawn`.
 */
export async function drawStems<T extends WithStem>(questions: readonly T[], context: LessonContext, options: CompilerOptions = {}): Promise<Drawn<T>> {
  const result: Drawn<T> = { drawn: [], faults: [] }
  for (const [at, question] of questions.entries()) {
    const stem = await drawStem(question.body.stem, context, options)
    if ('problems' in stem) result.faults.push(...stem.problems.map((problem) => ({ at, problem })))
    else result.drawn.push({ ...question, stemHtml: stem.stemHtml })
  }
  return result
}

/** `Line 2, column 5: …`, with the nearest name that is allowed. */
export const stemFaultWords = ({ line, column, message, nearest }: Problem): string =>
  `The question’s line ${line}, column ${column}: ${message}${nearest ? ` Did you mean “${nearest}”?` : ''}`
