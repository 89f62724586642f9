import { figureOf, type Figure } from './figure'
import { mean } from './moments'
import type { ItemAnswer } from './sitting'

/**
 * What was picked, or typed. `share` of those who were asked; `rest`: how they did on the other questions, in [0, 1]; `best`: how many of
 * the best third picked it.
 */
export type AnswerRow = { pick: string; count: number; share: number; rest: Figure; best: number }

/** `open`: how many picked nothing. `bestThird`: how many those are who did best on the rest. */
export type AnswerTable = { rows: AnswerRow[]; open: number; bestThird: number }

/** So many rows are shown and kept at most. */
const mostRows = 60

/**
 * Everything that was answered to a question, the most frequent first. `offered`: what could be picked, so that what nobody picked is told
 * too. Those who stand equal with the last of the best third belong to it.
 */
export function answerTable(answers: readonly ItemAnswer[], offered: readonly string[] = []): AnswerTable {
  const cut = bestCut(answers)
  const picked = new Map<string, ItemAnswer[]>(offered.map((pick) => [pick, []]))
  for (const answer of answers) {
    for (const pick of new Set(answer.picks)) {
      const known = picked.get(pick)
      if (known) known.push(answer)
      else picked.set(pick, [answer])
    }
  }
  const rows = [...picked].map(([pick, by]): AnswerRow => ({
    pick, count: by.length, share: answers.length === 0 ? 0 : by.length / answers.length,
    rest: figureOf(answers.length, () => (by.length === 0 ? null : mean(by.map(({ rest }) => rest)))), best: by.filter(({ rest }) => rest >= cut).length,
  }))
  rows.sort((a, b) => b.count - a.count || (a.pick < b.pick ? -1 : 1))
  return { rows, open: answers.filter(({ picks }) => picks.length === 0).length, bestThird: answers.filter(({ rest }) => rest >= cut).length }
}

function bestCut(answers: readonly ItemAnswer[]): number {
  const rests = answers.map(({ rest }) => rest).sort((a, b) => b - a)
  return rests[Math.ceil(rests.length / 3) - 1] ?? Infinity
}

/** The rows to keep, the most frequent ones; the rival stays among them however few chose it. */
export const keptRows = (rows: readonly AnswerRow[], rival: string | null): AnswerRow[] =>
  rows.filter(({ pick }, at) => at < mostRows || pick === rival)
