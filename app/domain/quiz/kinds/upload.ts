import type { Kind } from './kind'

/** A person marks it. Picks are ids of files that were handed in; whose they are is checked where they are kept. */
export const upload: Kind<'upload'> = {
  isAnswer: ({ maxFiles }, picks) => picks.length <= maxFiles && new Set(picks).size === picks.length && picks.every((id) => id !== '' && id.length <= 64),
  grade: () => null,
  ask: ({ accepts, maxFiles, rubric }) => ({ accepts, maxFiles, criteria: rubric.criteria.map(({ text }) => text) }),
  review: ({ model }, picks) => ({
    lines: [{ id: 'files', label: 'Your files', picked: picks.length > 0, given: picks.length > 0 ? filesInWords(picks.length) : null, right: null,
      key: model ?? null, feedback: null }],
    parts: [],
  }),
  rightPicks: () => [],
  texts: (body) => [body.stem, ...body.rubric.criteria.map(({ text }) => text)],
}

const filesInWords = (count: number): string => (count === 1 ? '1 file' : `${count} files`)
