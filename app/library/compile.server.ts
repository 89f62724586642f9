import type { LessonBlock } from '../domain/content/lesson-blocks'
import type { Artifact, LessonContext, LessonFacts } from './artifact'
import type { CompilerOptions } from './compiler-thread.server'
import { askCompiler } from './compiler-thread.server'
import type { Finding } from './lint/finding'
import type { Problem } from './problem'

export type CompiledLesson = { ok: true; artifact: Artifact; frontMatter: LessonFacts } | { ok: false; problems: Problem[] }

/**
 * Check and compile one lesson for publishing, in a thread of its own with a limit on time (5 seconds) and memory. Every fault,
 * a crash of the compiler among them, comes back as problems; never rejects.
 */
export async function compileLesson(source: string, context: LessonContext, options: CompilerOptions = {}): Promise<CompiledLesson> {
  const reply = await askCompiler({ source, context }, options)
  if ('problems' in reply) return { ok: false, problems: reply.problems }
  return { ok: true, artifact: reply.artifact, frontMatter: reply.frontMatter }
}

export type LessonPreview = { html: string; problems: Problem[]; words: number; blocks: LessonBlock[]; lines: number[]; findings: Finding[] }

/**
 * What a lesson would look like if it were published now, by the same checks and components, and what could be better about it. `html`
 * is empty while there are problems, and so are `blocks` and `lines`, the lines of the source they begin on.
 */
export async function previewLesson(source: string, context: LessonContext, options: CompilerOptions = {}): Promise<LessonPreview> {
  const reply = await askCompiler({ source, context, lint: true }, options)
  const { findings } = reply
  if ('problems' in reply) return { html: '', problems: reply.problems, words: reply.words, blocks: [], lines: [], findings }
  const { html, words, blocks } = reply.artifact
  return { html, problems: [], words, blocks, lines: reply.lines, findings }
}
