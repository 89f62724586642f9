import { type Constants, shipped } from '~/domain/readiness/constants'

/** What a fit may move: shares stay between 0 and 1, the intercept goes anywhere, everything else stays above 0. The rest stays as shipped. */
const shares = ['formKept', 'streakKept'] as const
const free = ['intercept'] as const
const fixed = ['gapAnswerNoise', 'guess', 'slip'] as const

type Name = keyof Constants

const isOneOf = (names: readonly Name[], name: Name) => names.includes(name)
export const fitted: readonly Name[] = (Object.keys(shipped) as Name[]).filter((name) => !isOneOf(fixed, name))

/** The fitted constants as free numbers, in which a step means about as much for each: logarithms, log odds, or as they are. */
export function toFree(constants: Constants): number[] {
  return fitted.map((name) => {
    const value = constants[name]
    if (isOneOf(free, name)) return value
    return isOneOf(shares, name) ? Math.log(value / (1 - value)) : Math.log(value)
  })
}

/** And back. */
export function fromFree(values: readonly number[]): Constants {
  const moved = fitted.map((name, index) => {
    const value = values[index] ?? NaN
    if (isOneOf(free, name)) return [name, value] as const
    return [name, isOneOf(shares, name) ? 1 / (1 + Math.exp(-value)) : Math.exp(value)] as const
  })
  return { ...shipped, ...Object.fromEntries(moved) }
}
