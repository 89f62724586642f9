import type { AcceptedNumber, Bodies, Unit } from './body'
import { parseNumber } from './parse-number'
import { splitPair } from './picks'

type Numeric = Bodies['numeric']

/** What was put in: the number as typed without its unit, and the unit; null where it was neither picked nor typed. */
export type TypedNumber = { typed: string; unit: Unit | null; perCent: boolean }

/**
 * Read the picks of a numeric question. A unit may be picked, or typed before or behind the number (`EUR 500`, `30 days`); one picked wins
 * over one typed. A per cent sign is taken where no unit is named so: it may be written or left out.
 */
export function typedNumber({ units }: Pick<Numeric, 'units'>, picks: readonly string[]): TypedNumber {
  const picked = picks.flatMap((pick) => (isUnitPick(pick) ? pick.slice('unit='.length) : []))[0]
  const words = (picks.find((pick) => !isUnitPick(pick)) ?? '').trim()
  const written = units.find(({ name }) => without(words, name) !== null)
  const typed = written ? (without(words, written.name) as string) : words
  const perCent = !written && /\d\s*%$/.test(typed)
  return { typed: perCent ? typed.slice(0, -1) : typed, unit: units.find(({ name }) => name === picked) ?? written ?? null, perCent }
}

export const isUnitPick = (pick: string): boolean => splitPair(pick)?.part === 'unit'

/** Words without a unit at their end or start, where a number is left; null where the unit does not stand there. */
function without(words: string, unit: string): string | null {
  const [plain, name] = [words.toLowerCase(), unit.toLowerCase()]
  const rests = [plain.endsWith(name) ? words.slice(0, words.length - unit.length) : '', plain.startsWith(name) ? words.slice(unit.length) : '']
  return rests.find((rest) => parseNumber(rest) !== null) ?? null
}

/**
 * The accepted value that a number meets, the one that earns most where several do; null where none does or where a unit is required and
 * none was given. A number in a unit is first turned into the unit of the values: it is divided by the unit's factor. Without a unit it is
 * taken to be in theirs. A number with a per cent sign is compared as it stands and as its hundredth: `5 %` meets 5 and 0.05.
 */
export function bestNumber(body: Numeric, picks: readonly string[]): AcceptedNumber | null {
  const { typed, unit, perCent } = typedNumber(body, picks)
  const value = parseNumber(typed)
  if (value === null || (body.unitRequired && unit === null)) return null
  const inUnit = value / (unit?.factor ?? 1)
  const met = body.answers.filter((answer) => isWithin(answer, inUnit) || (perCent && isWithin(answer, inUnit / 100)))
  return met.reduce<AcceptedNumber | null>((best, answer) => (best === null || (answer.weight ?? 1) > (best.weight ?? 1) ? answer : best), null)
}

/** Both ends count, and what arithmetic in binary adds or loses (one part in a thousand million) is forgiven. */
export function isWithin({ value, tolerance }: AcceptedNumber, given: number): boolean {
  return Math.abs(given - value) <= tolerance + 1e-9 * Math.max(Math.abs(value), Math.abs(given), tolerance)
}
