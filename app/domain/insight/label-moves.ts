import type { RoleProfile } from '../content/taxonomy'
import type { LearnerState } from '../readiness/belief'
import { roleStanding } from '../readiness/role-readiness'
import type { ReadinessLabel } from '../readiness/skill-readiness'

/** So many people would go from one label to another. */
export type LabelMove = { from: ReadinessLabel; to: ReadinessLabel; people: number }

/** Of `judged` people: the moves of the role's label, and those of each skill that both forms of the role ask for, where there are any. */
export type LabelMoves = { judged: number; role: LabelMove[]; skills: { skillId: string; moves: LabelMove[] }[] }

/** Who would be called otherwise if a role asked for something else, person after person, at `now` (ms epoch). */
export function tallyLabelMoves(before: RoleProfile, after: RoleProfile, now: number) {
  let judged = 0
  const role = newTally()
  const skills = new Map(after.requirements.filter(({ skillId }) => before.requirements.some((need) => need.skillId === skillId)).map(({ skillId }) => [skillId, newTally()]))
  return {
    add(state: LearnerState): void {
      const [from, to] = [roleStanding(state, before, now), roleStanding(state, after, now)]
      judged += 1
      role.add(from.label, to.label)
      for (const [skillId, tally] of skills) {
        const [was, is] = [from.skills[skillId], to.skills[skillId]]
        if (was && is) tally.add(was.label, is.label)
      }
    },
    end: (): LabelMoves => ({
      judged,
      role: role.moves(),
      skills: [...skills].map(([skillId, tally]) => ({ skillId, moves: tally.moves() })).filter(({ moves }) => moves.length > 0),
    }),
  }
}

const labels: readonly ReadinessLabel[] = ['ready', 'unproven', 'not-yet']

function newTally() {
  const people = new Map<string, number>()
  return {
    add(from: ReadinessLabel, to: ReadinessLabel): void {
      const key = `${from} ${to}`
      people.set(key, (people.get(key) ?? 0) + 1)
    },
    /** Whose label stays is in none of them. From ready first. */
    moves(): LabelMove[] {
      const pairs = labels.flatMap((from) => labels.filter((to) => to !== from).map((to) => ({ from, to })))
      return pairs.map(({ from, to }) => ({ from, to, people: people.get(`${from} ${to}`) ?? 0 })).filter((move) => move.people > 0)
    },
  }
}
