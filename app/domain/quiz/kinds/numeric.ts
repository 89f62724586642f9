import type { Bodies } from '../body'
import { bestNumber, isUnitPick, typedNumber } from '../match-number'
import { joinPair, splitPair } from '../picks'
import type { Kind } from './kind'

const longestNumber = 100

/** The score is the weight of the accepted value that the number meets; see `bestNumber`. What is no number is an answer, and wrong. */
export const numeric: Kind<'numeric'> = {
  isAnswer: ({ units }, picks) => {
    const typed = picks.filter((pick) => !isUnitPick(pick))
    const named = picks.filter(isUnitPick).map((pick) => splitPair(pick)?.value)
    return typed.length <= 1 && typed.every(isTyped) && named.length <= 1 && named.every((name) => units.some((unit) => unit.name === name))
  },
  grade: (body, picks) => {
    const met = bestNumber(body, picks)
    return met ? (met.weight ?? 1) : 0
  },
  ask: ({ units, unitRequired }) => ({ units: units.map(({ name }) => name), unitRequired }),
  review: (body, picks) => {
    const met = bestNumber(body, picks)
    const { typed, unit, perCent } = typedNumber(body, picks)
    const given = [perCent ? `${typed.trim()} %` : typed.trim(), unit?.name].filter(Boolean).join(' ')
    const line = { id: 'number', label: 'Your answer', picked: picks.length > 0, given: given || null, right: (met?.weight ?? (met ? 1 : 0)) === 1,
      key: keyInWords(body), feedback: met?.feedback || null }
    return { lines: [line], parts: [] }
  },
  rightPicks: (body) => {
    const best = bestOf(body)
    const [unit] = body.units
    if (!best) return []
    return unit ? [String(best.value * unit.factor), joinPair('unit', unit.name)] : [String(best.value)]
  },
  texts: (body) => [body.stem],
}

const isTyped = (words: string): boolean => words.trim() !== '' && words.length <= longestNumber

const bestOf = ({ answers }: Bodies['numeric']) => [...answers].sort((a, b) => (b.weight ?? 1) - (a.weight ?? 1))[0]

/** `30`, or `28 to 32` where a tolerance is given, with the unit that the values are in. */
function keyInWords(body: Bodies['numeric']): string | null {
  const best = bestOf(body)
  if (!best) return null
  const { value, tolerance } = best
  const inWords = tolerance === 0 ? rounded(value) : `${rounded(value - tolerance)} to ${rounded(value + tolerance)}`
  return [inWords, body.units.find(({ factor }) => factor === 1)?.name].filter(Boolean).join(' ')
}

const rounded = (value: number): string => String(Number(value.toPrecision(12)))
