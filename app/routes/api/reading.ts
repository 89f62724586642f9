import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { db } from '#db/client.server'
import { eventsPerBatch, type ReadingEvent, type ReadingResult } from '../../domain/progress/reading-event'
import { requireRep } from '../../http/access.server'
import { personKey } from '../../http/person-key.server'
import { notFound } from '../../http/refusals.server'
import { takeReadingEvents } from '../../workflows/lessons/take-reading-events.server'

const mostBytes = 512 * 1024
const key = z.string().regex(/^[0-9a-f]{12}(-\d{1,4})?$/)
const shared = { id: z.uuid(), lessonId: z.string().min(1).max(300), versionId: z.string().min(1).max(100), at: z.number().int().min(0).max(8_640_000_000_000_000) }

const event = z.discriminatedUnion('kind', [
  z.object({ ...shared, kind: z.literal('seen'), blocks: z.array(key).max(2000), atBlock: key.optional() }),
  z.object({ ...shared, kind: z.literal('answer'), block: key, picks: z.array(z.string().max(10)).max(50) }),
  z.object({ ...shared, kind: z.literal('ticks'), block: key, ticked: z.array(z.number().int().min(0).max(1000)).max(200) }),
])

const batch = z.object({ person: z.string().max(200).optional(), events: z.array(z.unknown()).max(eventsPerBatch) })

export function loader(): never {
  throw notFound()
}

/**
 * `{ events }` in, `{ results }` out, in order; see the domain's reading events. `person` is the key of who read: where somebody else is
 * signed in by now the answer is 409 and nothing is taken.
 */
export async function action({ request }: ActionFunctionArgs) {
  const rep = await requireRep(request)
  const text = await boundedText(request)
  if (text === null) return Response.json({ problem: 'too-long' }, { status: 413 })
  const sent = batch.safeParse(asJson(text))
  if (!sent.success) return Response.json({ problem: 'malformed' }, { status: 400 })
  if (sent.data.person !== undefined && sent.data.person !== personKey(rep.id)) return Response.json({ problem: 'someone-else' }, { status: 409 })
  const read = sent.data.events.map((one) => event.safeParse(one))
  const events = read.flatMap((one): ReadingEvent[] => (one.success ? [one.data] : []))
  const taken = await takeReadingEvents(db, { personId: rep.id, events, now: new Date() })
  const results = read.map((one, index): ReadingResult => (one.success ? (taken.shift() as ReadingResult) : { id: idOf(sent.data.events[index]), taken: false, reason: 'malformed' }))
  return Response.json({ results }, { headers: { 'Cache-Control': 'no-store' } })
}

/** The body of a request whose length is stated and bounded; a longer one is let run off, kept nowhere. */
async function boundedText(request: Request): Promise<string | null> {
  if (Number(request.headers.get('Content-Length') ?? Number.POSITIVE_INFINITY) <= mostBytes) return request.text()
  await request.body?.pipeTo(new WritableStream())
  return null
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const idOf = (given: unknown): string => {
  const read = z.object({ id: z.string().max(100) }).safeParse(given)
  return read.success ? read.data.id : ''
}
