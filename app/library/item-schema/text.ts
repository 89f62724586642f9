import { acceptedText, caseSensitive } from './accepted'
import { bodyOf } from './body'
import { oneWhole } from './rules'
import { between } from './words'

export const text = bodyOf({ answers: between(acceptedText, 1, 50, 'accepted answers'), caseSensitive }).superRefine(({ answers }, context) =>
  oneWhole(context, ['answers'], answers),
)
