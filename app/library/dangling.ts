import { type ContentFault, faultIn } from './content-fault'
import { danglingInPlan } from './plan-document/dangling-in-plan'
import { planFile } from './plan-document/read-plans'
import { danglingInProgramme } from './programme/dangling-in-programme'
import { programmeFile } from './programme/read-programmes'
import type { ContentFiles } from './read-content.server'
import { type CourseFiles, type Questions, slugOf } from './read-courses'
import type { PlaceOf } from './read-yaml'

type Places = ReadonlyMap<string, PlaceOf>
type Known = { skills: ReadonlySet<string>; clauseTypes: ReadonlySet<string> }
type Report = (path: readonly PropertyKey[], message: string) => void

/** References from one content file to a thing that no file defines, each at its place. */
export function danglingReferences(content: ContentFiles): ContentFault[] {
  const known = {
    skills: new Set(content.areas.flatMap((area) => area.skills.map((skill) => skill.id))),
    clauseTypes: new Set(content.clauseTypes.map((type) => type.id)),
  }
  const modules = new Set(content.courses.flatMap((course) => course.modules.map((module) => `${course.id}/${module.slug}`)))
  return [...danglingVocabulary(content, known), ...danglingInCourses(content.courses, { ...known, modules }, content.places)]
}

function danglingVocabulary(content: ContentFiles, known: Known): ContentFault[] {
  const faults: ContentFault[] = []
  const reportIn = reporter(faults, content.places)
  const skills = reportIn('skills.yaml')
  content.areas.forEach((area, at) =>
    area.skills.forEach(({ id }, index) => {
      if (!id.startsWith(`${area.id}.`)) skills(['areas', at, 'skills', index, 'id'], `The skill “${id}” must begin with its area, “${area.id}.”.`)
    }),
  )
  const types = reportIn('clause-types.yaml')
  content.clauseTypes.forEach((type, at) => {
    needSkill(types, known, [at, 'skill'], type.skill)
    type.confusable.forEach((other, index) => needClauseType(types, known, [at, 'confusable', index], other))
  })
  content.glossary.forEach((term, at) => needSkill(reportIn('glossary.yaml'), known, [at, 'skill'], term.skill))
  content.roleProfiles.forEach((profile, at) =>
    profile.skills.forEach((need, index) => needSkill(reportIn('role-profiles.yaml'), known, [at, 'skills', index, 'skill'], need.skill)),
  )
  const roles = new Set(content.roleProfiles.map((profile) => profile.id))
  const courses = new Set(content.courses.map((course) => course.id))
  for (const plan of content.periodPlans) danglingInPlan(plan, { roles, courses }, reportIn(planFile(plan.id)))
  const withQuiz = new Map(content.courses.map(({ id, modules }) => [id, modules.some(({ quiz }) => quiz !== undefined)]))
  const quizzes = new Set(content.courses.flatMap(({ id, modules }) => modules.flatMap(({ slug, quiz }) => (quiz === undefined ? [] : [`${id}/${slug}`]))))
  for (const programme of content.programmes) danglingInProgramme(programme, { courses: withQuiz, quizzes }, reportIn(programmeFile(programme.id)))
  for (const { id, issues } of content.practiceContracts) {
    const key = reportIn(`practice-contracts/${id}.yaml`)
    issues.forEach(({ skill, clauseType }, at) => {
      needSkill(key, known, ['issues', at, 'skill'], skill)
      if (clauseType !== undefined) needClauseType(key, known, ['issues', at, 'clauseType'], clauseType)
    })
  }
  checkItems(reportIn('drills/clauses.yaml'), content.drills, new Set(), known)
  return faults
}

/** The same for courses alone, against a vocabulary that is defined elsewhere. `modules` are whole ids. */
export function danglingInCourses(courses: readonly CourseFiles[], known: Known & { modules: ReadonlySet<string> }, places: Places): ContentFault[] {
  const faults: ContentFault[] = []
  const reportIn = reporter(faults, places)
  for (const course of courses) {
    for (const module of course.modules) {
      const folder = `courses/${course.id}/${module.slug}`
      const id = `${course.id}/${module.slug}`
      module.requires.forEach((other, at) => {
        if (!known.modules.has(other)) reportIn(`${folder}/module.yaml`)(['requires', at], `There is no module “${other}”.`)
        else if (other === id) reportIn(`${folder}/module.yaml`)(['requires', at], 'A module cannot wait for itself.')
      })
      checkSections(reportIn(`${folder}/module.yaml`), module, known)
      checkItems(reportIn(`${folder}/questions.yaml`), module.questions, new Set(module.lessons.map((lesson) => lesson.slug)), known)
    }
  }
  return faults
}

const reporter = (faults: ContentFault[], places: Places) => (file: string): Report => (path, message) =>
  void faults.push(faultIn(file, message, places.get(file)?.(path)))

/** What the sections of a quiz name: items of the module's own bank by their key, skills, clause types, and the modules whose banks they draw from. */
function checkSections(report: Report, { quiz, questions }: CourseFiles['modules'][number], known: Known & { modules: ReadonlySet<string> }): void {
  const keys = new Set(questions.map(({ id }) => id))
  quiz?.sections?.forEach((section, at) => {
    const path = ['quiz', 'sections', at]
    if ('items' in section) {
      section.items.forEach((item, index) => {
        if (!item.includes('/') && !keys.has(item)) report([...path, 'items', index], `There is no question “${item}” in this module.`)
      })
      return
    }
    section.from.skills.forEach((skill, index) => needSkill(report, known, [...path, 'from', 'skills', index], skill))
    section.from.clauseTypes.forEach((type, index) => needClauseType(report, known, [...path, 'from', 'clauseTypes', index], type))
    section.from.banks?.forEach((bank, index) => {
      if (!known.modules.has(bank)) report([...path, 'from', 'banks', index], `There is no module “${bank}”.`)
    })
  })
}

function checkItems(report: Report, items: Questions, lessons: ReadonlySet<string>, known: Known): void {
  const seen = new Set<string>()
  items.forEach((item, at) => {
    if (seen.has(item.id)) report(['items', at, 'id'], `The id “${item.id}” is used twice.`)
    seen.add(item.id)
    for (const skill of Object.keys(item.skills)) needSkill(report, known, ['items', at, 'skills', skill], skill)
    item.clauseTypes.forEach((type, index) => needClauseType(report, known, ['items', at, 'clauseTypes', index], type))
    if (item.lesson && !lessons.has(slugOf(item.lesson))) report(['items', at, 'lesson'], `The lesson “${item.lesson}” is not in this module.`)
  })
}

function needSkill(report: Report, known: Known, path: readonly PropertyKey[], id: string): void {
  if (!known.skills.has(id)) report(path, `There is no skill “${id}”.`)
}

function needClauseType(report: Report, known: Known, path: readonly PropertyKey[], id: string): void {
  if (!known.clauseTypes.has(id)) report(path, `There is no clause type “${id}”.`)
}
