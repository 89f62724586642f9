import { hasMarkup } from '../domain/quiz/stem-markup'
import type { LessonContext } from './artifact'
import type { CompilerOptions } from './compiler-thread.server'
import { askCompiler } from './compiler-thread.server'
import type { Problem } from './problem'

export type DrawnStem = { stemHtml: string | null } | { problems: Problem[] }

/**
 * A stem as it is shown: null where it is plain text, else the HTML of its Markdown, drawn by the same checks and components as a lesson
 * (see `check-stem.ts` for what a question may hold). Problems stand at their line and column of the stem. For when a version is written,
 * never for a page that asks a question. Never rejects.
 */
export async function drawStem(stem: string, context: LessonContext, options: CompilerOptions = {}): Promise<DrawnStem> {
  if (!hasMarkup(stem)) return { stemHtml: null }
  const reply = await askCompiler({ stem, context: knownToStems(context) }, options)
  return 'problems' in reply ? reply : { stemHtml: reply.html }
}

/** What the drawing of a stem depends on besides its text: pictures. All else that a lesson may refer to has no place in a question. */
export const knownToStems = ({ media }: LessonContext): LessonContext => (media ? { media } : {})
