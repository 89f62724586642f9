import type { AcceptedNumber, AcceptedText } from '../../domain/quiz/body'

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

/** A number as people write it: a decimal comma, blanks between thousands. NaN where it is none. */
export function numberIn(text: string): number {
  const plain = text.trim().replace(/[\s\u00a0\u202f]/g, '').replace(/^([+-]?\d+),(\d+)$/, '$1.$2')
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN
}
