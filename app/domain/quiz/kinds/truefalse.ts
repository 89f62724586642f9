import { gradeSingle } from '../grade-choice'
import type { Bodies } from '../body'
import { joinPair, splitPair } from '../picks'
import { linesOf, named, rightIds } from './choice'
import type { Kind } from './kind'
import { isOneOf } from './pairs'

/** A verdict earns all; with reasons the verdict earns half and the reason the other half, which only counts under a right verdict. */
export const truefalse: Kind<'truefalse'> = {
  isAnswer: (body, picks) => {
    const reasons = picks.filter((pick) => !isVerdict(pick))
    return picks.length - reasons.length <= 1 && reasons.length <= 1 && reasons.every((pick) => isReason(body, pick))
  },
  grade: ({ right, reasons }, picks) => {
    if (picks.find(isVerdict) !== String(right)) return 0
    return reasons.length === 0 ? 1 : (1 + gradeSingle(reasons, reasonsIn(picks))) / 2
  },
  ask: ({ reasons }, shuffle) => ({ reasons: shuffle(reasons).map(named) }),
  review: ({ right, feedbackTrue, feedbackFalse, reasons }, picks, asked) => {
    const verdict = (id: 'true' | 'false', label: string, feedback: string | undefined) =>
      ({ id, label, picked: picks.includes(id), given: null, right: String(right) === id, key: null, feedback: feedback || null })
    const verdicts = [verdict('true', 'True', feedbackTrue), verdict('false', 'False', feedbackFalse)]
    return { lines: [...verdicts, ...linesOf(reasons, reasonsIn(picks), asked.reasons)], parts: [] }
  },
  rightPicks: ({ right, reasons }) => [String(right), ...rightIds(reasons).slice(0, 1).map((id) => joinPair('reason', id))],
  texts: (body) => [body.stem, ...body.reasons.map(({ text }) => text)],
}

const isVerdict = (pick: string): boolean => pick === 'true' || pick === 'false'

function isReason({ reasons }: Bodies['truefalse'], pick: string): boolean {
  const pair = splitPair(pick)
  return pair !== null && pair.part === 'reason' && isOneOf(reasons)(pair.value)
}

const reasonsIn = (picks: readonly string[]): string[] => picks.flatMap((pick) => splitPair(pick)?.value ?? [])
