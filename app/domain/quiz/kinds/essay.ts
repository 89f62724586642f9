import type { Kind } from './kind'

/** In characters: far more than any essay asked here, and little enough to keep. */
export const longestEssay = 20_000

/** A person marks it. Bounds in words are told to the writer and to the marker; they refuse nothing. */
export const essay: Kind<'essay'> = {
  isAnswer: (_, picks) => picks.length <= 1 && picks.every((text) => text.length <= longestEssay),
  grade: () => null,
  ask: ({ minWords, maxWords, rubric }) => ({ minWords, maxWords, criteria: rubric.criteria.map(({ text }) => text) }),
  review: ({ model }, picks) => ({
    lines: [{ id: 'text', label: 'Your text', picked: picks.length > 0, given: picks[0] ?? null, right: null, key: model ?? null, feedback: null }],
    parts: [],
  }),
  rightPicks: () => [],
  texts: (body) => [body.stem, ...body.rubric.criteria.map(({ text }) => text)],
}
