import { z } from 'zod'
import type { PeopleFilter } from '#db/queries/people-directory'
import { roles } from '../domain/people/person'
import { searchWords } from '../domain/people/search-words'

const sought = z.object({
  q: z.string().max(100).catch(''),
  team: z.string().regex(/^[\w.-]{0,64}$/).catch(''),
  role: z.enum(['', ...roles]).catch(''),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
})
export type PeopleAsked = z.infer<typeof sought>

/** Whom the address of the directory asks for; what it does not know is as usual. */
export const peopleAsked = (search: URLSearchParams): PeopleAsked => sought.parse(Object.fromEntries(search))

export const filterOf = ({ q, team, role }: PeopleAsked): PeopleFilter => ({ words: searchWords(q), team: team || null, role: role || null })
