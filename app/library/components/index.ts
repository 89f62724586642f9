import { AnnotatedClause, Spot } from './annotated-clause'
import { Callout } from './callout'
import { Check, Checklist } from './checklist'
import { Checkpoint } from './checkpoint'
import { Clause } from './clause'
import { Compare } from './compare'
import { Figure } from './figure'
import { LessonTable } from './lesson-table'
import { Reveal } from './reveal'
import { Choice, Scenario } from './scenario'
import { Step, Steps } from './steps'
import { Template } from './template'
import { Term } from './term'
import { Stage, Timeline } from './timeline'
import { Video } from './video'

/** What a compiled lesson is drawn with, on the server and in the browser alike: `<Lesson components={lessonComponents} />`. */
export const lessonComponents = {
  AnnotatedClause,
  Callout,
  Check,
  Checklist,
  Checkpoint,
  Choice,
  Clause,
  Compare,
  Figure,
  Reveal,
  Scenario,
  Spot,
  Stage,
  Step,
  Steps,
  Template,
  Term,
  Timeline,
  Video,
  table: LessonTable,
}
