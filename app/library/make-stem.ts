import type { LessonContext } from './artifact'
import { bundleLesson } from './bundle-lesson'
import { checkStem } from './check-stem'
import { knownOf } from './known'
import type { Problem } from './problem'
import { problemAt } from './problem'
import { renderLesson } from './render-lesson'

export type StemRequest = { stem: string; context: LessonContext }
export type StemReply = { html: string } | { problems: Problem[] }

/** The bundler wants a lesson; what stands before the stem is as long as nothing. */
const head = '---\ntitle: Question\n---\n'

/** Check, bundle, draw one stem. The same request gives the same words. Every fault is a problem; never throws. */
export async function makeStem({ stem, context }: StemRequest): Promise<StemReply> {
  const problems = checkStem(stem, knownOf(context))
  if (problems.length > 0) return { problems }
  try {
    const { code } = await bundleLesson(`${head}${stem}`, context)
    return { html: withoutBlocks(renderLesson(code)) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { problems: [problemAt(undefined, `This question cannot be drawn: ${reason}`)] }
  }
}

/** Blocks of a lesson have ids, made of their words; two questions on one page may say the same. */
const withoutBlocks = (html: string): string => html.replace(/<div class="lesson-block" id="b-[^"]*" data-block="[^"]*">/g, '<div>')
