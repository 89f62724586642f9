import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { requireTrainer } from '../../http/access.server'
import { pacedStream } from '../../http/paced-stream.server'
import { found } from '../../http/refusals.server'
import { exportCourse } from '../../workflows/content/export-course.server'
import { mediaStore } from '../../workflows/media/store.server'

/** A course to take away, as a zip archive in the layout of content/. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const course = params.course ?? ''
  const archive = found(await exportCourse(db, mediaStore(), course))
  const headers = { 'Content-Type': 'application/zip', 'Content-Disposition': `attachment; filename="${course}.zip"`, 'Cache-Control': 'private, no-store, no-transform' }
  return new Response(request.method === 'HEAD' ? null : pacedStream(archive, context.drained, request.signal), { headers })
}

export async function action({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  throw new Response('Nothing can be sent here.', { status: 405 })
}
