import type { WorkGroup } from './work-options'

type Titled = { id: string; title: string }

/** What may be given. A quiz by the id of its module, with the course that it stands in. */
export type Givable = { courses: readonly Titled[]; quizzes: readonly (Titled & { courseId: string; courseTitle: string })[]; programmes: readonly Titled[] }

const ofKind = (kind: string, works: readonly Titled[]) => works.map(({ id, title }) => ({ id: `${kind}:${id}`, title }))

/** All that may be given in one list: courses, programmes, and the quizzes of each course under its title. Each says its kind in its value. */
export function workGroups({ courses, quizzes, programmes }: Givable): WorkGroup[] {
  const ofQuizzes = [...new Map(quizzes.map(({ courseId, courseTitle }) => [courseId, courseTitle]))].map(([courseId, title]) => ({
    label: `Quizzes of “${title}”`, works: ofKind('quiz', quizzes.filter((quiz) => quiz.courseId === courseId)),
  }))
  return [{ label: 'Courses', works: ofKind('course', courses) }, { label: 'Programmes', works: ofKind('programme', programmes) }, ...ofQuizzes]
}
