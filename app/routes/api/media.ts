import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { requirePerson } from '../../http/access.server'
import { byteRange } from '../../http/byte-range'
import { pacedStream } from '../../http/paced-stream.server'
import { found } from '../../http/refusals.server'
import { findServedMedia } from '../../workflows/media/serve-media.server'
import { mediaStore } from '../../workflows/media/store.server'

/** A picture, video or file of a lesson, for whoever is signed in. Its address names its content, so it may be kept for ever; a video may be asked for in parts. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requirePerson(request)
  const [hash, file] = [params.media ?? '', params.file ?? '']
  const media = found(await findServedMedia(db, hash, file))
  const etag = `"${hash}-${file}"`
  const headers = new Headers({
    'Content-Type': media.type,
    'Content-Disposition': media.inline ? 'inline' : `attachment; filename="${file}"`,
    // Pressing it once more would cost the parts their places.
    'Cache-Control': 'private, max-age=31536000, immutable, no-transform',
    'Accept-Ranges': 'bytes',
    ETag: etag,
  })
  if (request.headers.get('If-None-Match')?.split(/,\s*/).some((one) => one.replace(/^W\//, '') === etag)) return new Response(null, { status: 304, headers })

  const size = found(await mediaStore().size(media.key))
  const ifRange = request.headers.get('If-Range')
  const range = byteRange(ifRange === null || ifRange === etag ? request.headers.get('Range') : null, size)
  if (range === 'none') return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } })
  const part = range === 'all' ? undefined : range
  if (part) headers.set('Content-Range', `bytes ${part.start}-${part.end}/${size}`)
  headers.set('Content-Length', String(part ? part.end - part.start + 1 : size))
  const status = part ? 206 : 200
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const bytes = found(await mediaStore().read(media.key, part))
  return new Response(pacedStream(bytes, context.drained, request.signal), { status, headers })
}

export function action(): never {
  throw new Response('Nothing can be sent here.', { status: 405 })
}
