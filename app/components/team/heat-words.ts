import { countWords, percentWords, whenWords } from '../words'

type Known = { low: number; high: number; n: number; at: number | null }

/** Empty for a skill that was never observed: there is no band to tell. */
export const bandWords = ({ low, high, n }: Known): string => (n === 0 ? '' : `between ${percentWords(low)} and ${percentWords(high)}, `)

/** How often a skill was observed, and when last. */
export function seenWords({ n, at }: Known, now: number): string {
  if (n === 0 || at === null) return 'nothing observed yet'
  return `${countWords(n, 'observation')}, last practised ${whenWords(at, now)}`
}
