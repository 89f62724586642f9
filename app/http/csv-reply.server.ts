import { createReadableStreamFromReadable } from '@remix-run/node'
import { Readable } from 'node:stream'
import { dayOf } from '../domain/evidence/day'

/**
 * A CSV file that is written while it is read, by the name of what it holds and the day it was taken (UTC). Who asks for its head alone is given it without anything
 * being read, or put on record. `open` refuses what is not there for whoever asks.
 */
export async function csvReply(request: Request, name: string, now: Date, open: () => Promise<AsyncIterable<string>>): Promise<Response> {
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${fileName(name, now)}"`, 'Cache-Control': 'private, no-store',
  }
  if (request.method === 'HEAD') return new Response(null, { headers })
  return new Response(createReadableStreamFromReadable(Readable.from(await open())), { headers })
}

/** Ids in a name come from addresses: what is no letter, figure or dash becomes one. */
const fileName = (name: string, now: Date): string => `countersign-${name.replace(/[^a-z0-9-]+/gi, '-')}-${dayOf(now.getTime())}.csv`
