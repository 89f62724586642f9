import type { ChoiceOption } from './body'

/**
 * Judge one choice answer. Right picks earn their share of the key, wrong picks lose their share of the decoys, so ticking every box
 * earns nothing; an option with a weight of its own earns or costs that instead. Returns a score in [0, 1].
 */
export function gradeChoice(options: readonly ChoiceOption[], picks: readonly string[]): number {
  const chosen = new Set(picks)
  const rights = options.filter(({ right }) => right).length
  const decoys = options.length - rights
  if (rights === 0) return 0
  if (decoys > 0 && options.every(({ id }) => chosen.has(id))) return 0
  const picked = options.filter(({ id }) => chosen.has(id))
  const weighed = picked.reduce((sum, { weight = 0 }) => sum + weight, 0)
  const plain = picked.filter(({ weight }) => weight === undefined)
  const right = plain.filter((option) => option.right).length
  const penalty = decoys === 0 ? 0 : (plain.length - right) / decoys
  return within(weighed + right / rights - penalty)
}

/** One pick alone, which earns its weight, or all or nothing. Returns a score in [0, 1]. */
export function gradeSingle(options: readonly ChoiceOption[], picks: readonly string[]): number {
  const [pick, ...more] = new Set(picks)
  const option = more.length === 0 ? options.find(({ id }) => id === pick) : undefined
  return option ? within(option.weight ?? (option.right ? 1 : 0)) : 0
}

/** Sums of weights such as rounded thirds come back to the whole they stand for. */
function within(score: number): number {
  const whole = Math.abs(score - Math.round(score)) <= 1.1e-3 ? Math.round(score) : score
  return Math.min(1, Math.max(0, whole))
}
