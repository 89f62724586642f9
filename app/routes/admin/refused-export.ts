import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { Readable } from 'node:stream'
import { db } from '#db/client.server'
import { requireAdmin } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { exportRefused } from '../../workflows/outcome-files/export-refused.server'

/** The refused rows of a file of outcomes as a CSV file, written while it is read. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const pieces = found(await exportRefused(db, params.import ?? ''))
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="refused-outcomes.csv"', 'Cache-Control': 'private, no-store',
  }
  if (request.method === 'HEAD') return new Response(null, { headers })
  return new Response(createReadableStreamFromReadable(Readable.from(pieces)), { headers })
}
