import { z } from 'zod'
import { named } from './options'
import { fault, uniqueIds } from './rules'
import { between } from './words'

const pointsFault = 'Give points from 0 to 100.'
const level = named('Write what an answer on this level looks like.').extend({ points: z.number({ error: pointsFault }).min(0, pointsFault).max(100, pointsFault) })
const criterion = named('Write what this criterion judges.').extend({ levels: between(level, 2, 8, 'levels') })

/** What a marker judges by: criteria, each with its levels from the least points to the most. */
export const rubric = z
  .strictObject({ criteria: between(criterion, 1, 10, 'criteria') }, { error: 'Give a rubric: at least one criterion with its levels.' })
  .superRefine(({ criteria }, context) => {
    uniqueIds(context, ['criteria'], criteria)
    for (const [at, { levels }] of criteria.entries()) {
      const path = ['criteria', at, 'levels']
      uniqueIds(context, path, levels)
      for (const [place, { points }] of levels.entries()) {
        const below = levels[place - 1]
        if (below && points <= below.points) fault(context, [...path, place, 'points'], `Levels rise: give this one more than ${below.points} points, or move it.`)
      }
    }
  })
