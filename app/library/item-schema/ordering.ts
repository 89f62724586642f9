import { z } from 'zod'
import { orderingMethods } from '../../domain/quiz/ordering-methods'
import { bodyOf } from './body'
import { named } from './options'
import { uniqueIds } from './rules'
import { between } from './words'

export const ordering = bodyOf({
  elements: between(named('Write the words of this step.'), 2, 20, 'steps to put in order'),
  method: z.enum(orderingMethods, { error: `Choose how the order is judged: ${orderingMethods.join(', ')}.` }).default('longest-ordered-subset'),
}).superRefine(({ elements }, context) => uniqueIds(context, ['elements'], elements))
