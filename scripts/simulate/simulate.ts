import type { RoleProfile } from '~/domain/content/taxonomy'
import { type LearnerState, startState } from '~/domain/readiness/belief'
import { type Learner, newLearner } from '~/domain/readiness/learner'
import { newPublished, type PublishedValue } from '~/domain/readiness/published'
import { DAY_MS } from '~/domain/readiness/recall'
import { roleStanding } from '~/domain/readiness/role-readiness'
import { foldTaught, type Taught } from '~/domain/readiness/taught'
import { type Dice, newDice } from './dice'
import { newRep, type SimulatedRep, type TrueItem } from './simulated-rep'

export type Plan = { people: number; days: number; seed: number; level: number }

/** One person judged on one day: what the model said of the role, and the share of simulated sittings of its blueprint that were passed. */
export type Judged = { day: number; figure: number; ready: boolean; passed: number }

const skills = 6
const itemsPerSkill = 60
const answersPerSession = 10
const sittings = 40

/** So often a person is judged, in days, once a fifth of the time is over. */
const judgedEvery = 7

/**
 * An organisation whose reps practise at their own pace for some months. They are people of `simulated-rep.ts`; the model sees their answers
 * alone, learns what everyone shares overnight as the product does, and is judged on days when nobody practised yet.
 */
export function simulate({ people, days, seed, level }: Plan, onDay: (day: number) => void = () => undefined): Judged[] {
  const dice = newDice(seed)
  const items = Array.from({ length: skills }, (_, skill) => {
    const ease = dice.normal(0.5)
    return Array.from({ length: itemsPerSkill }, (_, at): TrueItem => ({ id: `${skill}-${at}`, skill, hardness: dice.normal(0.8) - ease }))
  })
  const values: PublishedValue[] = []
  let shared = newPublished(values)
  const reps = Array.from({ length: people }, () => ({ rep: newRep(dice, skills), diligence: 0.1 + 0.5 * dice.share(), state: startState }))
  const judged: Judged[] = []
  for (let day = 0; day < days; day += 1) {
    const taught: Taught[] = []
    for (const one of reps) {
      const state: LearnerState = { ...one.state, shared }
      if (day > days / 5 && day % judgedEvery === 0) judged.push(judge(state, one.rep, items, { day, level }, dice))
      if (dice.share() < one.diligence) one.state = practise(newLearner(state), one.rep, items, day + 0.4, dice, taught)
    }
    values.push(...foldTaught(shared, taught, (day + 1) * DAY_MS))
    shared = newPublished(values)
    onDay(day + 1)
  }
  return judged
}

/** A session on two skills. */
function practise(learner: Learner, rep: SimulatedRep, items: readonly TrueItem[][], day: number, dice: Dice, taught: Taught[]): LearnerState {
  const mood = dice.normal(0.35)
  const chosen = [dice.below(skills), dice.below(skills)]
  for (let asked = 0; asked < answersPerSession; asked += 1) {
    const at = day + (asked * 40) / 86_400
    const item = drawn(items[chosen[asked % 2] ?? 0] ?? [], dice)
    const score = rep.answer(item, at, mood) ? 1 : 0
    taught.push(learner.observe({ skills: [`skill ${item.skill}`], difficulty: 0, itemId: item.id, score, weight: 1, at: at * DAY_MS }).taught)
  }
  return learner.state()
}

const drawn = (from: readonly TrueItem[], dice: Dice): TrueItem => {
  const item = from[dice.below(from.length)]
  if (!item) throw new RangeError('a skill needs items')
  return item
}

/** The role asks three items of every skill and passes who has the level of them right. */
const profileAt = (level: number): RoleProfile => ({
  id: 'rep', name: 'Rep', description: '', pass: level,
  requirements: Array.from({ length: skills }, (_, skill) => ({
    skillId: `skill ${skill}`, level, weight: 1, mandatory: skill < 3, difficulty: 0, items: 3, horizonDays: 90,
  })),
})

function judge(state: LearnerState, rep: SimulatedRep, items: readonly TrueItem[][], { day, level }: { day: number; level: number }, dice: Dice): Judged {
  const profile = profileAt(level)
  const { figure, label } = roleStanding(state, profile, day * DAY_MS)
  let passed = 0
  for (let sitting = 0; sitting < sittings; sitting += 1) {
    const mood = dice.normal(0.35)
    const asked = profile.requirements.flatMap(({ items: count }, skill) => Array.from({ length: count }, () => drawn(items[skill] ?? [], dice)))
    const right = asked.filter((item) => dice.share() < rep.chance(item, day, mood)).length
    if (right >= Math.ceil(level * asked.length - 1e-9)) passed += 1
  }
  return { day, figure, ready: label === 'ready', passed: passed / sittings }
}
