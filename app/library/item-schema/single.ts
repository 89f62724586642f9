import { bodyOf } from './body'
import { option, rightEarnsAll } from './options'
import { oneRight, uniqueIds } from './rules'
import { between } from './words'

export const single = bodyOf({ options: between(option, 2, 20, 'options') }).superRefine(({ options }, context) => {
  uniqueIds(context, ['options'], options)
  oneRight(context, ['options'], options, 'option')
  rightEarnsAll(context, ['options'], options)
})
