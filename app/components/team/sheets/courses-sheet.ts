import { type CourseCompletion, shareFinished } from '../../../domain/insight/completion'
import type { Sheet } from '../../../library/formats/csv/csv-pieces'
import { percentCell } from './cells'

/** How far people are, course by course, as a file. */
export const coursesSheet: Sheet<CourseCompletion> = {
  head: ['Course', 'People', 'Finished', 'Finished, %', 'Under way', 'Not begun', 'Overdue', 'Must finish it'],
  cells: (line) => [
    line.title, String(line.people), String(line.finished), percentCell(line.people === 0 ? null : shareFinished(line)), String(line['under-way']), String(line['not-begun']),
    String(line.overdue), String(line.must),
  ],
}
