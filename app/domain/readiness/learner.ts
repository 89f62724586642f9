import { type Belief, type LearnerState, masteryOf, type Observation, type Question } from './belief'
import { live, MODEL_VERSION } from './constants'
import { learn } from './engine/learn'
import { read } from './engine/read'
import { newReading } from './engine/reading'
import { type MasteryState, newGaps, newMemory, newSkill } from './engine/state'
import { requireQuestion, toMastery, toPerson } from './live-participants'

/** Kept with the evidence. `predicted`: the probability of a right answer before it was seen. `model`: the version that said so. */
export type PredictionRecord = { predicted: number; model: string }

/** One person who learns answer after answer, from `start` on, which stays as it is. */
export type Learner = {
  /**
   * Predict, then learn from the answer: ability moves, and the masteries of its skills. A late arrival (older than the last observation)
   * counts as made at the time of that one. Throws RangeError for a question that `predict` refuses, a score outside [0,1], a weight
   * outside (0,1] or a date that is not finite.
   */
  observe: (observation: Observation) => PredictionRecord
  /** Probability of a right answer at `now` (ms epoch). Throws RangeError as `predict` does. */
  predict: (question: Question, now: number) => number
  /** What is believed now, as a record of its own. A skill that was not observed keeps its very belief. */
  state: () => LearnerState
}

/** What all people share stands at zero today and is moved by nothing. */
const shared = { memory: newMemory(live), skill: newSkill(live), gaps: newGaps(live) }

export function newLearner(start: LearnerState): Learner {
  const seen = new Map<string, MasteryState>()
  const who = { ...shared, person: toPerson(start.ability), item: { mean: 0, variance: live.itemVariance }, masteries: [] as MasteryState[], skills: [shared.skill] }
  let reading = newReading()
  const masteryIn = (skillId: string) => {
    const mastery = seen.get(skillId) ?? toMastery(masteryOf(start, skillId))
    seen.set(skillId, mastery)
    return mastery
  }
  const readAt = (question: Question, now: number) => {
    requireQuestion(question)
    const { skills, difficulty } = question
    if (skills.length > reading.masteryMeans.length) reading = newReading(skills.length)
    who.item.mean = difficulty
    who.masteries = skills.map(masteryIn)
    while (who.skills.length < skills.length) who.skills.push(shared.skill)
    return read(live, who, now, reading)
  }
  return {
    predict: (question, now) => readAt(question, now).p,
    observe(observation) {
      requireObservation(observation)
      learn(live, who, readAt(observation, observation.at), observation)
      return { predicted: reading.p, model: MODEL_VERSION }
    },
    state() {
      const skills: Record<string, Belief> = { ...start.skills }
      for (const [skillId, mastery] of seen) if (mastery.n > masteryOf(start, skillId).n) skills[skillId] = toBelief(mastery)
      return { ability: toBelief(who.person), skills }
    },
  }
}

const toBelief = ({ mean, variance, n, at }: Belief): Belief => ({ mean, variance, n, at })

function requireObservation({ score, weight, at }: Observation): void {
  if (!(score >= 0 && score <= 1)) throw new RangeError('a score lies in [0,1]')
  if (!(weight > 0 && weight <= 1)) throw new RangeError('a weight lies in (0,1]')
  if (!Number.isFinite(at)) throw new RangeError('an observation needs a date')
}
