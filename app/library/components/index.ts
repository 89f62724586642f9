import { Callout } from './callout'
import { Clause } from './clause'
import { Compare } from './compare'
import { LessonTable } from './lesson-table'
import { Reveal } from './reveal'
import { Term } from './term'

/** What a compiled lesson is drawn with, on the server and in the browser alike: `<Lesson components={lessonComponents} />`. */
export const lessonComponents = { Callout, Clause, Compare, Reveal, Term, table: LessonTable }
