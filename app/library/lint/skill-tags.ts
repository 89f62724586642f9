import type { Finding } from './finding'
import type { Subject } from './subject'

/** A lesson without a skill moves no readiness: nobody learns from the figures what it is good for. */
export function findMissingSkills({ frontMatter }: Subject): Finding[] {
  if (!frontMatter || frontMatter.skills.length > 0) return []
  const message = 'The lesson names no skill. Add skills: [area.skill], so that it shows where the skill is taught.'
  return [{ rule: 'skill-tags', severity: 'warning', line: 1, column: 1, message, nearest: null }]
}
