import type { ProgrammeStep } from '../../domain/progress/programme/programme'
import type { ReadProgramme } from './read-programmes'

/** `courses`: each with whether it has a quiz. `quizzes`: the modules that have one. */
type Known = { courses: ReadonlyMap<string, boolean>; quizzes: ReadonlySet<string> }
type Report = (path: readonly PropertyKey[], message: string) => void

/** Courses and quizzes that a programme names and nothing defines, and courses that are to be shown again and have no quiz to show it by. */
export function danglingInProgramme({ steps, recertify }: ReadProgramme, known: Known, report: Report): void {
  const own = recertify !== null && recertify.steps !== steps
  check(['steps'], steps, recertify !== null && !own, known, report)
  if (own) check(['recertify', 'steps'], recertify.steps, true, known, report)
}

function check(path: readonly PropertyKey[], steps: readonly ProgrammeStep[], again: boolean, { courses, quizzes }: Known, report: Report): void {
  for (const [at, { parts }] of steps.entries()) {
    const named = parts.filter(({ kind }) => kind === 'course').length
    for (const [index, { kind, id }] of parts.entries()) {
      const place = kind === 'course' ? [...path, at, 'courses', index] : [...path, at, 'quizzes', index - named]
      if (kind === 'quiz' && !quizzes.has(id)) report(place, `There is no module “${id}” with a quiz.`)
      if (kind === 'course' && !courses.has(id)) report(place, `There is no course “${id}”.`)
      else if (kind === 'course' && again && !courses.get(id)) report(place, `The course “${id}” has no quiz, so a round that renews cannot ask for it.`)
    }
  }
}
