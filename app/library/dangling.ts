import type { ContentFiles } from './read-content.server'
import { slugOf } from './read-content.server'

/** References from one content file to a thing that no file defines, a sentence each. */
export function danglingReferences(content: ContentFiles): string[] {
  const faults: string[] = []
  const skills = new Set(content.areas.flatMap((area) => area.skills.map((skill) => skill.id)))
  const clauseTypes = new Set(content.clauseTypes.map((type) => type.id))
  const needSkill = (where: string, id: string) => {
    if (!skills.has(id)) faults.push(`${where} names the skill “${id}”, which skills.yaml does not define.`)
  }
  const needClauseType = (where: string, id: string) => {
    if (!clauseTypes.has(id)) faults.push(`${where} names the clause type “${id}”, which clause-types.yaml does not define.`)
  }
  for (const area of content.areas) {
    for (const skill of area.skills) {
      if (!skill.id.startsWith(`${area.id}.`)) faults.push(`skills.yaml: the skill “${skill.id}” must begin with its area, “${area.id}.”.`)
    }
  }
  for (const type of content.clauseTypes) {
    needSkill(`clause-types.yaml: ${type.id}`, type.skill)
    for (const other of type.confusable) needClauseType(`clause-types.yaml: ${type.id}`, other)
  }
  for (const term of content.glossary) needSkill(`glossary.yaml: ${term.id}`, term.skill)
  for (const profile of content.roleProfiles) for (const need of profile.skills) needSkill(`role-profiles.yaml: ${profile.id}`, need.skill)
  const needItems = (where: string, items: ContentFiles['drills'], lessons: ReadonlySet<string>) => {
    const seen = new Set<string>()
    for (const item of items) {
      if (seen.has(item.id)) faults.push(`${where}: the id “${item.id}” is used twice.`)
      seen.add(item.id)
      for (const skill of Object.keys(item.skills)) needSkill(`${where}: ${item.id}`, skill)
      for (const type of item.clauseTypes) needClauseType(`${where}: ${item.id}`, type)
      if (item.lesson && !lessons.has(slugOf(item.lesson))) faults.push(`${where}: ${item.id} names the lesson “${item.lesson}”, which is not in its module.`)
    }
  }
  needItems('drills/clauses.yaml', content.drills, new Set())
  for (const course of content.courses) {
    for (const module of course.modules) {
      const lessons = new Set(module.lessons.map((lesson) => lesson.slug))
      needItems(`courses/${course.id}/${module.slug}/questions.yaml`, module.questions, lessons)
    }
  }
  return faults
}
