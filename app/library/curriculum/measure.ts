import type { LessonContext } from '../artifact'
import type { ContentFiles } from '../read-content.server'
import type { CourseFiles, LessonFile, Questions } from '../read-courses'
import { type ItemFigures, itemFigures } from './item-figures'
import { type LessonFigures, lessonFigures } from './lesson-figures'

export type MeasuredLesson = LessonFigures & { file: string }
export type MeasuredItem = ItemFigures & { file: string; at: number; question: Questions[number] }
/** `isFinal`: its quiz draws from the banks of other modules. */
export type MeasuredModule = { id: string; file: string; isFinal: boolean; lessons: MeasuredLesson[]; items: MeasuredItem[] }
export type Curriculum = { courses: number; modules: MeasuredModule[]; drills: MeasuredItem[]; skills: string[]; clauseTypes: string[]; terms: { whole: number; all: number }; contracts: { all: number; issues: number } }

type Measurable = Pick<ContentFiles, 'courses' | 'drills' | 'areas' | 'clauseTypes' | 'glossary' | 'practiceContracts'>

/** Count what there is in a folder's content, lesson by lesson and item by item. `context` is what its lessons may refer to. */
export function measure({ courses, drills, areas, clauseTypes, glossary, practiceContracts }: Measurable, context: LessonContext): Curriculum {
  return {
    courses: courses.length,
    modules: courses.flatMap((course) => modulesOf(course, context)),
    drills: itemsOf('drills/clauses.yaml', drills),
    skills: areas.flatMap((area) => area.skills.map(({ id }) => id)),
    clauseTypes: clauseTypes.map(({ id }) => id),
    contracts: { all: practiceContracts.length, issues: practiceContracts.reduce((sum, { issues }) => sum + issues.length, 0) },
    terms: { all: glossary.length, whole: glossary.filter(({ example, bites }) => example && bites).length },
  }
}

function modulesOf({ id: course, modules }: CourseFiles, context: LessonContext): MeasuredModule[] {
  return modules.map(({ slug, lessons, questions, quiz }) => {
    const id = `${course}/${slug}`
    const file = `courses/${id}/questions.yaml`
    const isFinal = quiz?.sections?.some((section) => 'draw' in section && (section.from.banks ?? []).length > 0) ?? false
    return { id, file, isFinal, lessons: lessons.flatMap((lesson) => lessonOf(lesson, { ...context, bank: id })), items: itemsOf(file, questions) }
  })
}

function lessonOf({ file, source }: LessonFile, context: LessonContext): MeasuredLesson[] {
  const figures = lessonFigures(source, context)
  return figures ? [{ ...figures, file }] : []
}

const itemsOf = (file: string, questions: Questions): MeasuredItem[] => questions.map((question, at) => ({ ...itemFigures(question), file, at, question }))
