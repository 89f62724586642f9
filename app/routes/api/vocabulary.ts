import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { findModuleOf, findStudioVocabulary } from '#db/queries/studio-vocabulary'
import { bankOf } from '../../domain/content/lesson-bank'
import { requireTrainer } from '../../http/access.server'
import { found } from '../../http/refusals.server'

/** `?lesson=course/module/lesson` in, what its author may name out: ids and their words. Never which answer is right. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const lessonId = new URL(request.url).searchParams.get('lesson') ?? ''
  found(await findModuleOf(db, lessonId))
  return Response.json(await findStudioVocabulary(db, bankOf(lessonId)), { headers: { 'Cache-Control': 'no-store' } })
}
