import type { z } from 'zod'
import type { PeriodPlan } from '../domain/incentives/statement/period-plan'
import { type Bounds, curriculumFile } from './curriculum/bounds'
import type { ContentFault } from './content-fault'
import { clauseTypesFile, glossaryFile, incentivePlansFile, questionsFile, roleProfilesFile, skillsFile } from './content-schema'
import type { ContentSource } from './content-source.server'
import type { PracticeContract } from './practice-contract/contract-form'
import { readContracts } from './practice-contract/read-contracts'
import { readPlans } from './plan-document/read-plans'
import { type ReadProgramme, readProgrammes } from './programme/read-programmes'
import { type CourseFiles, type Questions, readCourses, yamlReader } from './read-courses'
import type { PlaceOf } from './read-yaml'
import { mappingFaults } from './webhook-mapping/mapping-faults'

export type ContentFiles = {
  areas: z.infer<typeof skillsFile>['areas']
  clauseTypes: z.infer<typeof clauseTypesFile>
  glossary: z.infer<typeof glossaryFile>
  roleProfiles: z.infer<typeof roleProfilesFile>
  incentivePlans: z.infer<typeof incentivePlansFile>
  periodPlans: PeriodPlan[]
  courses: CourseFiles[]
  drills: Questions
  practiceContracts: PracticeContract[]
  programmes: ReadProgramme[]
  bounds: Bounds | null
  places: ReadonlyMap<string, PlaceOf>
}

/** Read all of content/. All faults of form are gathered, each with its place, before anything is answered. */
export function readContent(source: ContentSource): { content: ContentFiles } | { faults: ContentFault[] } {
  const gathered = yamlReader(source.texts)
  const { read, places } = gathered
  const courses = readCourses(source.texts, gathered)
  const skills = read('skills.yaml', skillsFile, null)
  const clauseTypes = read('clause-types.yaml', clauseTypesFile, null)
  const glossary = read('glossary.yaml', glossaryFile, [])
  const roleProfiles = read('role-profiles.yaml', roleProfilesFile, null)
  const incentivePlans = read('incentive-plans.yaml', incentivePlansFile, [])
  const periodPlans = readPlans(source.texts, gathered)
  const practiceContracts = readContracts(source.texts, gathered)
  const programmes = readProgrammes(source.texts, gathered)
  const bounds = source.texts.has('curriculum.yaml') ? read('curriculum.yaml', curriculumFile, null) : null
  const drills = read('drills/clauses.yaml', questionsFile, { items: [] })
  const faults = [...source.faults, ...gathered.faults, ...mappingFaults(source.texts)]
  if (faults.length > 0 || !skills || !clauseTypes || !glossary || !roleProfiles || !incentivePlans || !drills) return { faults }
  return { content: { areas: skills.areas, clauseTypes, glossary, roleProfiles, incentivePlans, periodPlans, courses, drills: drills.items, practiceContracts, programmes, bounds, places } }
}
