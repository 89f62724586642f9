import type { Sheet } from '../../../library/formats/csv/csv-pieces'
import type { CoursePersonLine } from '../../../workflows/team/read-course-people.server'
import { stateWords } from '../completion-words'
import { dayCell, percentCell } from './cells'

/** People as they are in one course, as a file. */
export function courseSheet({ lessons, quizzes }: { lessons: number; quizzes: number }): Sheet<CoursePersonLine> {
  return {
    head: ['Person', 'Team', 'How far', 'Overdue', 'Lessons finished', 'Lessons', 'Quizzes passed', 'Quizzes', 'Best quiz score, %', 'Due', 'Finished'],
    cells: (one) => [
      one.name, one.teamName, stateWords[one.finishedAt !== null ? 'finished' : one.begun ? 'under-way' : 'not-begun'], one.overdue ? 'yes' : 'no', String(one.lessonsDone),
      String(lessons), String(one.quizzesPassed), String(quizzes), percentCell(one.bestScore), one.dueOn ?? '', dayCell(one.finishedAt),
    ],
  }
}
