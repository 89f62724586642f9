import { hasMarkup } from '../../domain/quiz/stem-markup'
import type { LessonContext } from '../../library/artifact'
import { checkStem } from '../../library/check-stem'
import { type ContentFault, faultIn } from '../../library/content-fault'
import { knownToStems } from '../../library/draw-stem.server'
import { knownOf } from '../../library/known'
import type { CourseFiles, Questions } from '../../library/read-courses'
import type { PlaceOf } from '../../library/read-yaml'
import { drawStems, stemFaultWords } from './draw-stems.server'

type Bank = { bank: string; file: string; questions: Questions }
type Drawn = { stems: Map<string, string>; faults: ContentFault[] }

/** Draw the stems of questions of files: `stems` by the whole id of each item that is not plain text. Faults stand where the stem does. */
export async function drawQuestions(banks: readonly Bank[], context: LessonContext, places: ReadonlyMap<string, PlaceOf>): Promise<Drawn> {
  const result: Drawn = { stems: new Map(), faults: [] }
  for (const { bank, file, questions } of banks) {
    const { drawn, faults } = await drawStems(questions, context)
    for (const { id, stemHtml } of drawn) if (stemHtml !== null) result.stems.set(`${bank}/${id}`, stemHtml)
    result.faults.push(...faults.map(({ at, problem }) => faultIn(file, stemFaultWords(problem), places.get(file)?.(['items', at, 'stem']))))
  }
  return result
}

/** The same faults, without drawing anything. */
export function stemFaults(banks: readonly Bank[], context: LessonContext, places: ReadonlyMap<string, PlaceOf>): ContentFault[] {
  const known = knownOf(knownToStems(context))
  return banks.flatMap(({ file, questions }) =>
    questions.flatMap(({ body: { stem } }, at) => {
      const problems = hasMarkup(stem) ? checkStem(stem, known) : []
      return problems.map((problem) => faultIn(file, stemFaultWords(problem), places.get(file)?.(['items', at, 'stem'])))
    }),
  )
}

/** The banks of courses: one for each module. */
export const banksOf = (courses: readonly CourseFiles[]): Bank[] =>
  courses.flatMap(({ id, modules }) =>
    modules.map(({ slug, questions }) => ({ bank: `${id}/${slug}`, file: `courses/${id}/${slug}/questions.yaml`, questions })),
  )
