import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { listModuleBanks } from '#db/queries/exchange'
import { requireTrainer } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { exportForm, exportQuestions } from '../../workflows/exchange/export-questions.server'

/** Questions to take away, in the format that is asked for. */
export async function loader({ request }: LoaderFunctionArgs) {
  const trainer = await requireTrainer(request)
  const asked = exportForm.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  const { bank, ...rest } = found(asked.success ? asked.data : null)
  const known = found((await listModuleBanks(db)).find(({ id }) => id === bank) ?? null)
  const { file, name, type } = await exportQuestions(db, { ...rest, bank: known.id }, trainer.id, new Date())
  const headers = { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'private, no-store' }
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(file), { headers })
}

export async function action({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  throw new Response('Nothing can be sent here.', { status: 405 })
}
