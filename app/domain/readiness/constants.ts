/**
 * What the model is made of. Time is in days, means are logits, variances squared logits; in brackets the name that each has in the
 * equations of docs/readiness.md.
 */
export type Constants = Readonly<{
  /** Logit of a right answer by an average beginner on an item of difficulty 0 (mu0). */
  intercept: number
  /** Variance before anything is observed, of ability (vg0), mastery (vk0), an item's difficulty (vi0) and a skill's ease (vd0). */
  abilityVariance: number
  masteryVariance: number
  itemVariance: number
  easeVariance: number
  /** The same of form (vf0), streak (vkf0), a cell of a practice curve (vlc), a cell of the gap table (vgap) and item memory (vit0). */
  formVariance: number
  streakVariance: number
  curveVariance: number
  gapVariance: number
  memoryVariance: number
  /** Variance added by each answer to ability (qg) and mastery (qk). */
  abilityAnswerNoise: number
  masteryAnswerNoise: number
  /** Variance added to a cell of the gap table each time it is used. */
  gapAnswerNoise: number
  /** Variance added by time, per unit of ln(1 + days), to ability (qgt) and mastery (qt). */
  abilityTimeNoise: number
  masteryTimeNoise: number
  /** Mastery gained by practice at a first answer, right (lw) or wrong (lf), and how fast the gain shrinks with each further one (lc). */
  gainWhenRight: number
  gainWhenWrong: number
  gainDecay: number
  /** Mastery is forgotten by (1 + days / forgettingDays) ^ -forgettingExponent (tau, rho). */
  forgettingExponent: number
  forgettingDays: number
  /** What is left of form (phif) and of a streak (phikf) from one answer to the next, and how fast a pause takes the rest (tauf). */
  formKept: number
  streakKept: number
  sittingDays: number
  /** Memory of the very item: gained by a right answer (gi) or a wrong one (li), forgotten by (1 + days) ^ -memoryExponent (rhoi). */
  memoryGainWhenRight: number
  memoryGainWhenWrong: number
  memoryExponent: number
  /** Chance of a right answer without the skill (g), and of a wrong one with it (s). */
  guess: number
  slip: number
}>

/** Medians of fits to public answer logs, without those whose licence forbids commercial use. */
export const shipped: Constants = Object.freeze({
  intercept: 0.6,
  abilityVariance: 0.56,
  masteryVariance: 0.28,
  itemVariance: 1.38,
  easeVariance: 1,
  formVariance: 0.38,
  streakVariance: 0.58,
  curveVariance: 0.08,
  gapVariance: 0.1,
  memoryVariance: 0.05,
  abilityAnswerNoise: 0.0005,
  masteryAnswerNoise: 0.0017,
  gapAnswerNoise: 1e-6,
  abilityTimeNoise: 0.003,
  masteryTimeNoise: 0.01,
  gainWhenRight: 0.33,
  gainWhenWrong: 0.12,
  gainDecay: 1,
  forgettingExponent: 0.35,
  forgettingDays: 5,
  formKept: 0.944,
  streakKept: 0.8,
  sittingDays: 0.03,
  memoryGainWhenRight: 0.2,
  memoryGainWhenWrong: 0.1,
  memoryExponent: 0.15,
  guess: 0,
  slip: 0,
})

/** The version of the model that people are judged by, stored with every prediction. A change to its constants or equations is a new one. */
export const MODEL_VERSION = 'gaussian-logistic-2'
