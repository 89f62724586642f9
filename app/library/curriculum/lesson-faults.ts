import { type ContentFault, faultIn } from '../content-fault'
import type { Bounds } from './bounds'
import type { MeasuredLesson } from './measure'

/** What a lesson falls short of, a sentence each. */
export function lessonFaults(lesson: MeasuredLesson, { words: [least, most], grade: [plain, hard], checkpoints, components }: Bounds['lessons']): ContentFault[] {
  const said = [
    lesson.words < least || lesson.words > most ? `The lesson has ${lesson.words} words; ${least} to ${most} are asked for.` : '',
    lesson.grade !== null && (lesson.grade < plain || lesson.grade > hard) ? `The lesson reads at grade ${lesson.grade.toFixed(2)}; ${plain} to ${hard} are asked for.` : '',
    lesson.checkpoints < checkpoints ? `The lesson has ${lesson.checkpoints} checkpoints; at least ${checkpoints} are asked for.` : '',
    lesson.components.length < components ? `The lesson uses ${lesson.components.length} kinds of component besides checkpoints; at least ${components} are asked for.` : '',
    lesson.hooks ? '' : 'The lesson opens without a question before its first heading.',
    lesson.monday ? '' : 'The last heading of the lesson is not “What to do on Monday”.',
    lesson.sources > 0 ? '' : 'The lesson lists no source.',
    lesson.skills.length > 0 ? '' : 'The lesson names no skill.',
  ]
  return said.flatMap((message) => (message ? [faultIn(lesson.file, message)] : []))
}
