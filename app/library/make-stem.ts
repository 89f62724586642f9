import type { LessonContext } from './artifact'
import { checkStem } from './check-stem'
import { checkTree } from './check-tree'
import { knownOf } from './known'
import { compileBody } from './lesson-parser'
import { prepareLesson } from './prepare-lesson'
import type { Problem } from './problem'
import { problemAt } from './problem'
import { renderBody } from './render-lesson'

export type StemRequest = { stem: string; context: LessonContext }
export type StemReply = { html: string } | { problems: Problem[] }

/**
 * Check, compile, draw one stem. No bundler: a stem has no script of its own that a browser would load. As for a lesson, the very tree
 * that is compiled is checked again, whatever was checked before. The same request gives the same words. Every fault
 * is a problem; never throws.
 */
export async function makeStem({ stem, context }: StemRequest): Promise<StemReply> {
  const problems = checkStem(stem, knownOf(context))
  if (problems.length > 0) return { problems }
  try {
    const code = await compileBody(stem, (tree) => {
      const [problem] = checkTree(tree, knownOf(context))
      if (problem) throw new Error(`${problem.line}:${problem.column} ${problem.message}`)
      prepareLesson(tree, context)
    })
    return { html: withoutBlocks(renderBody(code)) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { problems: [problemAt(undefined, `This question cannot be drawn: ${reason}`)] }
  }
}

/** Blocks of a lesson have ids, made of their words; two questions on one page may say the same. */
const withoutBlocks = (html: string): string => html.replace(/<div class="lesson-block" id="b-[^"]*" data-block="[^"]*">/g, '<div>')
