/**
 * The model's shipped constants: medians of fits to public answer logs. Time is in days, means are logits,
 * variances squared logits. A change to any of them, or to an equation, is a new MODEL_VERSION.
 */

/** Stored with every prediction, so that calibration can be drawn per version. */
export const MODEL_VERSION = 'gaussian-logistic-1'

/** Logit of a right answer by an average beginner on an item of difficulty 0. */
export const INTERCEPT = 0.6

/** Variance of ability, and of mastery, before anything is observed; also the most that time brings either back to. */
export const ABILITY_START_VARIANCE = 0.56
export const MASTERY_START_VARIANCE = 0.28

/** Process noise: variance added by each answer. */
export const ABILITY_ANSWER_NOISE = 0.0005
export const MASTERY_ANSWER_NOISE = 0.0017

/** Process noise: variance added by time, per unit of ln(1 + days). */
export const ABILITY_TIME_NOISE = 0.003
export const MASTERY_TIME_NOISE = 0.01

/** Learning by practice: logits gained on a first answer, and how fast the gain shrinks with each further one. */
export const GAIN_WHEN_RIGHT = 0.33
export const GAIN_WHEN_WRONG = 0.12
export const GAIN_DECAY = 1

/** Forgetting follows a power law: (1 + days / FORGETTING_DAYS) ^ -FORGETTING_EXPONENT. */
export const FORGETTING_EXPONENT = 0.35
export const FORGETTING_DAYS = 5

/** Chance of a right answer without the skill, and of a wrong one with it. */
export const GUESS = 0
export const SLIP = 0
