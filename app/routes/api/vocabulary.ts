import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { findModuleOf, findStudioVocabulary } from '#db/queries/studio-vocabulary'
import { requireTrainer } from '../../http/access.server'
import { found } from '../../http/refusals.server'

/** `?lesson=course/module/lesson` in, what its author may name out: ids and their words. Never which answer is right. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const moduleId = found(await findModuleOf(db, new URL(request.url).searchParams.get('lesson') ?? ''))
  return Response.json(await findStudioVocabulary(db, moduleId), { headers: { 'Cache-Control': 'no-store' } })
}
