import { type ContentFault, faultIn } from '../content-fault'
import type { Bounds } from './bounds'
import type { Curriculum } from './measure'

/** Skills and clause types that too little is taught or asked of. */
export function coverageFaults({ modules, drills, skills, clauseTypes }: Curriculum, bounds: Bounds['coverage']): ContentFault[] {
  const lessons = modules.flatMap((module) => module.lessons)
  const asked = modules.flatMap(({ items }) => items.map(({ question }) => question))
  const all = [...asked, ...drills.map(({ question }) => question)]
  return [
    ...skills.flatMap((skill) => {
      const taught = lessons.filter((lesson) => lesson.skills.includes(skill)).length
      const tested = asked.filter((question) => skill in question.skills).length
      return taught >= bounds.lessons && tested >= bounds.items ? [] : [faultIn('skills.yaml', `The skill ${skill} has ${taught} lessons and ${tested} items; ${bounds.lessons} and ${bounds.items} are asked for.`)]
    }),
    ...clauseTypes.flatMap((type) => {
      const met = [...lessons, ...all].filter((one) => one.clauseTypes.includes(type)).length
      return met >= bounds.clauseTypes ? [] : [faultIn('clause-types.yaml', `${type} stands in ${met} lessons and items; at least ${bounds.clauseTypes} are asked for.`)]
    }),
  ]
}
