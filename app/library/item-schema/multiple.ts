import { bodyOf } from './body'
import { option, rightsEarnAll } from './options'
import { rightAndWrong, uniqueIds } from './rules'
import { between } from './words'

export const multiple = bodyOf({ options: between(option, 2, 20, 'options') }).superRefine(({ options }, context) => {
  uniqueIds(context, ['options'], options)
  rightAndWrong(context, ['options'], options, 'option')
  rightsEarnAll(context, ['options'], options)
})
