/** The vocabulary that everything is tagged with: skills in areas, CUAD's clause types, the roles' needs. */

export type SkillArea = { id: string; name: string; description: string }

/** What can be mastered. `id` is `<area>.<skill>`. */
export type Skill = { id: string; areaId: string; name: string; description: string }

/** One of CUAD's 41 categories. `column` is its heading in CUAD's master clauses; bare fields (a date, a name) are not drilled. */
export type ClauseType = {
  id: string
  name: string
  column: string
  description: string
  skillId: string
  drill: boolean
  confusable: string[]
}

/**
 * What one role needs of one skill. `level`: the probability of a right answer that counts as Ready, in (0,1).
 * `difficulty`: logit of the reference item. `items`: how many questions of this skill the role's blueprint holds.
 * `outcomeWeight`: what an outcome of a real contract weighs as evidence of it, in (0,1]; left out, as much as for every skill.
 */
export type Requirement = {
  skillId: string
  level: number
  weight: number
  mandatory: boolean
  difficulty: number
  items: number
  horizonDays: number
  outcomeWeight?: number | undefined
}

/** `pass`: share of the blueprint's items that must be right to pass. */
export type RoleProfile = { id: string; name: string; description: string; pass: number; requirements: Requirement[] }
