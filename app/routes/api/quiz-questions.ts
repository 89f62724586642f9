import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { db } from '#db/client.server'
import { countBank, listBank } from '#db/queries/bank'
import { findStudioModule } from '#db/queries/course-settings'
import { fixedQuestion } from '../../components/studio/course/fixed-question'
import { longestQuery } from '../../domain/content/search-limits'
import { plainFilter } from '../../domain/quiz/bank-filter'
import { requireTrainer } from '../../http/access.server'
import { found } from '../../http/refusals.server'

const shown = 12

const asked = z.object({
  module: z.string().max(200).catch(''),
  q: z.string().transform((text) => text.slice(0, longestQuery)).catch(''),
})

/** `?module=` and `?q=` in; the first questions of that module's bank that a quiz may ask and that have these words out, and how many there are. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const { module, q } = asked.parse(Object.fromEntries(new URL(request.url).searchParams))
  const { id } = found(await findStudioModule(db, module))
  const filter = { ...plainFilter, bank: id, use: 'quiz' as const, q }
  const [lines, total] = await Promise.all([listBank(db, filter, { order: 'place', offset: 0, limit: shown }), countBank(db, filter)])
  return Response.json({ questions: lines.map(fixedQuestion), total }, { headers: { 'Cache-Control': 'no-store' } })
}
