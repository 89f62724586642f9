import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { requirePerson } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { loadArtifact } from '../../workflows/lessons/artifact-cache.server'

/** A compiled lesson as a script of this origin. Its name is its content, so it may be kept for ever. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePerson(request)
  const hash = (params.hash ?? '').replace(/\.js$/, '')
  const { code } = found(await loadArtifact(db, hash))
  return new Response(code, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'private, max-age=31536000, immutable' },
  })
}
