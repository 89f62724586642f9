import type { Artifact, LessonContext } from './artifact'
import type { CompilerOptions } from './compiler-thread.server'
import { askCompiler } from './compiler-thread.server'
import type { FrontMatter } from './front-matter'
import type { Problem } from './problem'

export type CompiledLesson = { ok: true; artifact: Artifact; frontMatter: FrontMatter } | { ok: false; problems: Problem[] }

/**
 * Check and compile one lesson for publishing, in a thread of its own with a limit on time (5 seconds) and memory. Every fault,
 * a crash of the compiler among them, comes back as problems; never rejects.
 */
export async function compileLesson(source: string, context: LessonContext, options: CompilerOptions = {}): Promise<CompiledLesson> {
  const reply = await askCompiler({ source, context }, options)
  return 'problems' in reply ? { ok: false, problems: reply.problems } : { ok: true, ...reply }
}

/** What a lesson would look like if it were published now, by the same checks and components. `html` is empty while there are problems. */
export async function previewLesson(
  source: string,
  context: LessonContext,
  options: CompilerOptions = {},
): Promise<{ html: string; problems: Problem[]; words: number }> {
  const reply = await askCompiler({ source, context }, options)
  if ('problems' in reply) return { html: '', ...reply }
  return { html: reply.artifact.html, problems: [], words: reply.artifact.words }
}
