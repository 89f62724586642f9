import { kilobytes, megabytes, number, ratio } from './table'

/** What an aim needs of a run; null where it was not measured. Bytes and milliseconds. */
export type Reached = {
  lessonCost: number | null
  lessonsPerSecond: number | null
  attemptsPerSecond: number | null
  submissionP99: number | null
  savesToInserts: number | null
  viewBytes: number | null
  viewRequests: number | null
  memory: number | null
  searchP95: number | null
  compiledUnchanged: number | null
}

export type Judged = { aim: string; figure: string; verdict: 'met' | 'not met' | 'not measured' }

type Aim = { of: keyof Reached; aim: string; meets: (figure: number) => boolean; words: (figure: number) => string }

const aims: readonly Aim[] = [
  { of: 'lessonCost', aim: 'a lesson page costs at most 1.5x a bare Remix route', meets: (cost) => cost <= 1.5, words: ratio },
  { of: 'lessonsPerSecond', aim: 'at least 550 lesson views/s', meets: (rate) => rate >= 550, words: (rate) => `${number(rate)}/s` },
  { of: 'attemptsPerSecond', aim: 'at least 75 attempts/s', meets: (rate) => rate >= 75, words: (rate) => `${number(rate)}/s` },
  { of: 'submissionP99', aim: 'a submission under 20 ms (p99)', meets: (ms) => ms < 20, words: (ms) => `${number(ms)} ms` },
  { of: 'savesToInserts', aim: 'answers by 200 at once saved at a third of the raw insert rate', meets: (share) => share >= 1 / 3, words: ratio },
  { of: 'viewBytes', aim: 'a first view of at most 250 KB', meets: (bytes) => bytes <= 250_000, words: kilobytes },
  { of: 'viewRequests', aim: 'a first view in at most 14 requests', meets: (count) => count <= 14, words: String },
  { of: 'memory', aim: 'at most 250 MB for a server process', meets: (bytes) => bytes <= 250_000_000, words: megabytes },
  { of: 'searchP95', aim: 'a search of 300 lessons under 50 ms (p95)', meets: (ms) => ms < 50, words: (ms) => `${number(ms)} ms` },
  { of: 'compiledUnchanged', aim: 'unchanged content compiles no lesson', meets: (count) => count === 0, words: String },
]

/** Each aim beside its figure. */
export function judge(reached: Reached): Judged[] {
  return aims.map(({ of, aim, meets, words }) => {
    const figure = reached[of]
    if (figure === null || Number.isNaN(figure)) return { aim, figure: '–', verdict: 'not measured' }
    return { aim, figure: words(figure), verdict: meets(figure) ? 'met' : 'not met' }
  })
}
