import type { AcceptedNumber, AcceptedText } from '../../domain/quiz/body'
import { parseNumber } from '../../domain/quiz/parse-number'
import { Untaken } from './imported-item'

const optional = ({ weight, feedback }: { weight: number; feedback: string }) => ({ ...(weight === 1 ? {} : { weight }), ...(feedback ? { feedback } : {}) })

export const acceptedText = (text: string, weight: number, feedback: string): AcceptedText => ({ text, ...optional({ weight, feedback }) })

export const acceptedNumber = (value: number, tolerance: number, weight: number, feedback: string): AcceptedNumber => ({
  value, tolerance, ...optional({ weight, feedback }),
})

/** A range as a value with a tolerance, without the dust of binary fractions: 0.1..0.3 is 0.2 within 0.1. */
export function rangeAsTolerance(from: number, to: number): { value: number; tolerance: number } {
  return { value: tidyNumber((from + to) / 2), tolerance: tidyNumber(Math.abs(to - from) / 2) }
}

const tidyNumber = (value: number): number => Number(value.toPrecision(12))

/**
 * A number of a file, read as an answer is read: see `parseNumber`. NaN where it is none. Throws `Untaken` for one comma before three
 * digits: an answer of `1,250` is 1250, and whoever wrote the file may have meant 1.25.
 */
export function numberIn(text: string): number {
  const said = text.trim()
  if (/^[+\-−–]?[1-9]\d{0,2},\d{3}$/.test(said)) {
    const [whole, thousandths] = [said.replace(',', ''), said.replace(',', '.')]
    throw new Untaken(`“${said}” may be ${whole} or ${thousandths}. Write it without the comma: ${whole}, or ${thousandths} with a point.`)
  }
  return parseNumber(said) ?? Number.NaN
}
