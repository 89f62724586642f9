import type { ActionFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { mostAtOnce } from '../../domain/outcomes/outcome'
import { requireKey } from '../../http/api-key.server'
import { forgetBody, readJson } from '../../http/json-body.server'
import { readEvent } from '../../http/outcome-schema'
import { problem } from '../../http/problem.server'
import { recordOutcomes } from '../../workflows/outcomes/record-outcomes.server'

const mostBytes = 2 * 1024 * 1024
const allow = { Allow: 'POST' }

/** There is nothing to read here. */
export function loader(): never {
  throw problem(405, 'Method not allowed', 'Events are sent here by POST.', allow)
}

/** One event or a list of them in, `{ results }` out: what became of each, in its order. Sending all of it again is always right. */
export async function action({ request }: ActionFunctionArgs) {
  try {
    return await record(request)
  } catch (refusal) {
    await forgetBody(request)
    throw refusal
  }
}

async function record(request: Request): Promise<Response> {
  if (request.method !== 'POST') throw problem(405, 'Method not allowed', 'Events are sent here by POST.', allow)
  const key = await requireKey(request, 'outcomes:write')
  const body = await readJson(request, mostBytes)
  if ('problem' in body) {
    throw body.problem === 'too-large'
      ? problem(413, 'Too large', `At most ${mostBytes} bytes are taken at once. Send fewer events.`)
      : problem(400, 'Not JSON', 'The body must be JSON in UTF-8, with Content-Type: application/json.')
  }
  const rows: unknown[] = Array.isArray(body.json) ? body.json : [body.json]
  if (rows.length === 0 || rows.length > mostAtOnce) throw problem(400, 'Not so many', `A list holds 1 to ${mostAtOnce} events; this one has ${rows.length}.`)
  const given = rows.map((row, place) => ({ line: place + 1, ...readEvent(row) }))
  const fates = await recordOutcomes(db, { source: key.source, door: 'api', now: new Date() }, given)
  const results = fates.map(({ line, sourceId, version, fate, reason }) => ({ line, id: sourceId, version, became: fate, reason }))
  return Response.json({ results }, { headers: { 'Cache-Control': 'no-store' } })
}
