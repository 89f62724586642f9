import { kilobytes } from './table'

/** One run over one page. Scores are 0 to 100; bytes are as transferred, headers included; `shift` is the cumulative layout shift. */
export type WebRun = { performance: number; accessibility: number; shift: number; requests: number; scripts: ReadonlyMap<string, number>; failing: readonly string[] }

/** A page with the middle of its runs; `runs` is empty where the page is not there. */
export type WebPage = { name: string; path: string; runs: readonly WebRun[] }

export const scriptBytes = ({ scripts }: WebRun) => [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0)

/** The middle of an odd number of figures, the lower of the two in the middle of an even one; NaN of none. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor((figures.length - 1) / 2)] ?? Number.NaN
}

type Aim = { what: string; aim: string; of: (run: WebRun) => number; meets: (figure: number) => boolean; words: (figure: number) => string }

export const webAims: readonly Aim[] = [
  { what: 'performance', aim: 'at least 95', of: (run) => run.performance, meets: (score) => score >= 95, words: String },
  { what: 'accessibility', aim: '100', of: (run) => run.accessibility, meets: (score) => score === 100, words: String },
  { what: 'layout shift', aim: '0.00', of: (run) => run.shift, meets: (shift) => shift < 0.005, words: (shift) => shift.toFixed(3) },
  { what: 'JavaScript', aim: 'at most 120 KB', of: scriptBytes, meets: (bytes) => bytes <= 120_000, words: kilobytes },
]
