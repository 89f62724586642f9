import { z } from 'zod'
import { longestQuery } from '../domain/content/search-limits'
import { searchKinds } from '../domain/content/search-tokens'

const mostPages = 500

const form = z.object({
  q: z.string().transform((text) => text.replaceAll('\0', '').trim().slice(0, longestQuery)).catch(''),
  kind: z.enum(searchKinds).nullable().catch(null),
  letter: z.string().max(2).transform((letter) => letter.toUpperCase()).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(mostPages).catch(1),
})

/** What an address asks the search for. What it cannot mean is left out, so that a link half remembered still opens. */
export function askedIn(request: Request): z.infer<typeof form> {
  const asked = new URL(request.url).searchParams
  return form.parse({ q: asked.get('q') ?? '', kind: asked.get('kind'), letter: asked.get('letter'), page: asked.get('page') ?? 1 })
}
