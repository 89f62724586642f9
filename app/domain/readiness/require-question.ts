import type { Observation, Question } from './belief'

/** Throws RangeError for a question that cannot be predicted. */
export function requireQuestion({ skills, difficulty }: Question): void {
  if (skills.length === 0) throw new RangeError('a question needs a skill')
  if (skills.length > 1 && new Set(skills).size !== skills.length) throw new RangeError('a question names a skill twice')
  if (!Number.isFinite(difficulty)) throw new RangeError('a difficulty is a finite logit')
}

/** Throws RangeError for an answer that cannot be learned from. */
export function requireObservation({ score, weight, at }: Observation): void {
  if (!(score >= 0 && score <= 1)) throw new RangeError('a score lies in [0,1]')
  if (!(weight > 0 && weight <= 1)) throw new RangeError('a weight lies in (0,1]')
  if (!Number.isFinite(at)) throw new RangeError('an observation needs a date')
}
