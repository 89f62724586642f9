import type { Artifact, LessonContext, LessonFacts } from '../../library/artifact'
import { compileLesson } from '../../library/compile.server'
import { type ContentFault, faultIn } from '../../library/content-fault'
import type { LessonFile } from '../../library/read-courses'

export type FileOfModule = { moduleId: string; file: LessonFile }
export type CompiledFile = FileOfModule & { artifact: Artifact; frontMatter: LessonFacts }

/** Compile lessons one after the other, each with its module's bank. Every fault of every lesson is gathered. `onDone` hears how many are done. */
export async function compileFiles(
  lessons: readonly FileOfModule[],
  context: LessonContext,
  onDone: (done: number) => void = () => {},
): Promise<{ compiled: CompiledFile[]; faults: ContentFault[] }> {
  const compiled: CompiledFile[] = []
  const faults: ContentFault[] = []
  for (const [at, { moduleId, file }] of lessons.entries()) {
    const result = await compileLesson(file.source, { ...context, bank: moduleId })
    if (result.ok) compiled.push({ moduleId, file, artifact: result.artifact, frontMatter: result.frontMatter })
    else for (const problem of result.problems) faults.push(faultIn(file.file, `${problem.message}${problem.nearest ? ` Did you mean “${problem.nearest}”?` : ''}`, problem))
    onDone(at + 1)
  }
  return { compiled, faults }
}
