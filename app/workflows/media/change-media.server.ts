import { z } from 'zod'
import type { Database } from '#db/client.server'
import { archiveUnused } from './archive-media.server'
import { describeMedia } from './describe-media.server'

export const mediaForm = z.object({
  intent: z.enum(['describe', 'archive'], 'This button is not known here. Nothing was changed.'),
  name: z.string({ error: 'There is no file named in this form.' }).max(80),
  alt: z.string().trim().max(300, 'Use at most 300 characters.').default(''),
})

export type MediaChange = z.infer<typeof mediaForm> & { personId: string; now: Date }
export type Changed = { done: 'described' | 'archived' } | { fault: string; status: number }

/** Do what a button beside a file of the library asks. */
export async function changeMedia(db: Database, { intent, name, alt, personId, now }: MediaChange): Promise<Changed> {
  const gone = { fault: `There is no file called ${name} any more.`, status: 404 }
  if (intent === 'describe') return (await describeMedia(db, { name, alt, personId, now })) ? { done: 'described' } : gone
  const result = await archiveUnused(db, { name, personId, now })
  if (!('uses' in result)) return result.outcome === 'archived' ? { done: 'archived' } : gone
  return { fault: `${name} is in use by now, in ${result.uses.map(({ title }) => title).join(', ')}. Nothing was changed.`, status: 409 }
}
