import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { db } from '#db/client.server'
import { requirePerson } from '../../http/access.server'
import { pacedStream } from '../../http/paced-stream.server'
import { found } from '../../http/refusals.server'
import { findFileFor } from '../../workflows/media/find-file.server'
import { mediaStore } from '../../workflows/media/store.server'

const sought = z.object({ n: z.coerce.number().int().min(1).max(99).catch(1) })

/** A file that was handed in, only ever to be kept elsewhere: nothing in it is drawn or run in this origin. `?n=2` makes a marker's `file-2`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const { n } = sought.parse(Object.fromEntries(new URL(request.url).searchParams))
  const file = found(await findFileFor(db, person, params.file ?? '', n - 1))
  const headers = new Headers({
    'Content-Type': file.mediaType.startsWith('text/') ? 'text/plain; charset=utf-8' : file.mediaType,
    'Content-Disposition': `attachment; filename="${file.name.replace(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${encodeRfc8187(file.name)}`,
    'Content-Length': String(file.bytes),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
  })
  if (request.method === 'HEAD') return new Response(null, { headers })
  const bytes = found(await mediaStore().read(file.key))
  return new Response(pacedStream(bytes, context.drained, request.signal), { headers })
}

export function action(): never {
  throw new Response('Nothing can be sent here.', { status: 405 })
}

/** RFC 8187, section 3.2.1: what may stand unescaped is less than what encodeURIComponent leaves. */
const encodeRfc8187 = (name: string): string => encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
