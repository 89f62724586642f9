import { gradeChoice, gradeSingle } from '../grade-choice'
import type { ChoiceOption } from '../body'
import type { ReviewLine } from '../reviewed'
import type { Kind } from './kind'

export const single: Kind<'single'> = {
  isAnswer: ({ options }, picks) => picks.length <= 1 && areOptions(options, picks),
  grade: ({ options }, picks) => gradeSingle(options, picks),
  ask: ({ options }, shuffle) => ({ options: shuffle(options).map(named) }),
  review: ({ options }, picks, asked) => ({ lines: linesOf(options, picks, asked.options), parts: [] }),
  rightPicks: ({ options }) => rightIds(options).slice(0, 1),
  texts: (body) => [body.stem, ...body.options.map(({ text }) => text)],
}

export const multiple: Kind<'multiple'> = {
  ...single,
  isAnswer: ({ options }, picks) => areOptions(options, picks),
  grade: ({ options }, picks) => gradeChoice(options, picks),
  rightPicks: ({ options }) => rightIds(options),
}

export const named = ({ id, text }: { id: string; text: string }) => ({ id, text })

export const rightIds = (options: readonly ChoiceOption[]): string[] => options.filter(({ right }) => right).map(({ id }) => id)

/** Known options, each once. */
export function areOptions(options: readonly { id: string }[], picks: readonly string[]): boolean {
  const known = new Set(options.map(({ id }) => id))
  return new Set(picks).size === picks.length && picks.every((pick) => known.has(pick))
}

/** A line for each option in the order it was shown. */
export function linesOf(options: readonly ChoiceOption[], picks: readonly string[], shown: readonly { id: string }[]): ReviewLine[] {
  const byId = new Map(options.map((option) => [option.id, option]))
  return shown.flatMap(({ id }) => {
    const option = byId.get(id)
    if (!option) return []
    const { text, right, feedback } = option
    return [{ id, label: text, picked: picks.includes(id), given: null, right, key: null, feedback: feedback || null }]
  })
}
