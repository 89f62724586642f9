import { z } from 'zod'
import { bodyOf } from './body'
import { fault, oneWhole } from './rules'
import { between, extraWords, share, words } from './words'

const answer = z.strictObject({
  value: z.number({ error: 'Give the value as a number, such as 30 or 2.5.' }),
  tolerance: z.number({ error: 'Give the tolerance as a number, 0 where the value must be met.' }).min(0, 'A tolerance is 0 or more: it is how far an answer may lie from the value.').default(0),
  weight: share.optional(),
  feedback: extraWords(),
})

const unit = z.strictObject({
  name: words('Name the unit, such as EUR or days.', 40),
  factor: z.number({ error: 'Say how many of this unit make one of the unit of your values.' }).gt(0, 'Say with a number above 0 how many of this unit make one of the unit of your values.'),
})

export const numeric = bodyOf({
  answers: between(answer, 1, 20, 'accepted values'),
  units: z.array(unit).max(12, 'Give at most 12 units.').default([]),
  unitRequired: z.boolean({ error: 'Say whether the unit must be given.' }).default(false),
}).superRefine(({ answers, units, unitRequired }, context) => {
  oneWhole(context, ['answers'], answers)
  if (unitRequired && units.length === 0) fault(context, ['units'], 'A unit is asked for, and there is none to choose. Add one, or do not ask for it.')
  if (units.length > 0 && !units.some(({ factor }) => factor === 1)) fault(context, ['units'], 'Name the unit that your values are in: the one with the factor 1.')
  const names = units.map(({ name }) => name.toLowerCase())
  for (const [at, name] of names.entries()) {
    if (names.indexOf(name) < at) fault(context, ['units', at, 'name'], 'This unit is named above already. Take one of the two away.')
  }
})
