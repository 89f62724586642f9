import { randomFrom } from '~/domain/quiz/random'

/** Everything a simulation throws, repeatable by its seed. */
export type Dice = {
  /** In [0, 1). */
  share: () => number
  /** Normal, mean 0. */
  normal: (deviation: number) => number
  /** A whole number from 0 up to but not `count`. */
  below: (count: number) => number
}

export function newDice(seed: number): Dice {
  const share = randomFrom(seed)
  return {
    share,
    // Box and Muller 1958, doi 10.1214/aoms/1177706645.
    normal: (deviation) => deviation * Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()),
    below: (count) => Math.floor(share() * count),
  }
}
