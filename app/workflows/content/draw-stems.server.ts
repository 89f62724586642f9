import { LRUCache } from 'lru-cache'
import type { LessonContext } from '../../library/artifact'
import type { CompilerOptions } from '../../library/compiler-thread.server'
import { drawStem, knownToStems } from '../../library/draw-stem.server'
import type { Problem } from '../../library/problem'
import { sha256 } from '../bank/wording'

type Options = CompilerOptions & { signal?: AbortSignal }
type WithStem = { body: { stem: string } }
type Drawn<T> = { drawn: (T & { stemHtml: string | null })[]; faults: { at: number; problem: Problem }[] }

/** What was drawn lately, by all that the drawing depends on. Characters of HTML: some 5,000 long stems, the most that one file may hold. */
const lately = new LRUCache<string, string>({ maxSize: 16_000_000, sizeCalculation: (html) => html.length + 1 })

/**
 * Draw the stems of questions before their versions are written, one after the other; those in plain text take no time, nor do those that
 * this process drew lately, such as those of a file that was looked at before it is taken in. `faults` name the question by its place in
 * the list and stand at a line and column of its stem; questions with a fault are not among `drawn`. Throws where `signal` ends it.
 */
export async function drawStems<T extends WithStem>(questions: readonly T[], context: LessonContext, { signal, ...options }: Options = {}): Promise<Drawn<T>> {
  const result: Drawn<T> = { drawn: [], faults: [] }
  const known = sha256(knownToStems(context))
  for (const [at, question] of questions.entries()) {
    signal?.throwIfAborted()
    const key = sha256([known, question.body.stem])
    const before = lately.get(key)
    const stem = before === undefined ? await drawStem(question.body.stem, context, options) : { stemHtml: before }
    if ('problems' in stem) {
      result.faults.push(...stem.problems.map((problem) => ({ at, problem })))
      continue
    }
    if (stem.stemHtml !== null) lately.set(key, stem.stemHtml)
    result.drawn.push({ ...question, stemHtml: stem.stemHtml })
  }
  return result
}

/** `Line 2, column 5: …`, with the nearest name that is allowed. */
export const stemFaultWords = ({ line, column, message, nearest }: Problem): string =>
  `The question’s line ${line}, column ${column}: ${message}${nearest ? ` Did you mean “${nearest}”?` : ''}`
