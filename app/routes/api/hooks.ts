import type { ActionFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { environment } from '../../http/environment.server'
import { forgetBody, jsonOf, readBytes } from '../../http/json-body.server'
import { problem } from '../../http/problem.server'
import { callWait, countUnknownKey, unknownKeyWait } from '../../http/rate-limit.server'
import { requestScope } from '../../http/request-scope.server'
import { findSigned, takeDelivery } from '../../workflows/connections/take-delivery.server'

const mostBytes = 2 * 1024 * 1024
const allow = { Allow: 'POST' }

/** There is nothing to read here. */
export function loader(): never {
  throw problem(405, 'Method not allowed', 'Deliveries are sent here by POST.', allow)
}

/** A signed delivery in, `{ results, leftOut }` out: what became of each event. Sending it again is always right. */
export async function action({ request, params }: ActionFunctionArgs) {
  try {
    return await take(request, params.hook ?? '')
  } catch (refusal) {
    await forgetBody(request)
    throw refusal
  }
}

async function take(request: Request, webhookId: string): Promise<Response> {
  if (request.method !== 'POST') throw problem(405, 'Method not allowed', 'Deliveries are sent here by POST.', allow)
  const address = requestScope()?.address ?? 'unknown'
  refuseFor(await unknownKeyWait(address))
  const body = await readBytes(request, mostBytes)
  if (body === null) throw problem(413, 'Too large', `At most ${mostBytes} bytes are taken at once.`)
  const [seconds, signature] = ['X-Countersign-Timestamp', 'X-Countersign-Signature'].map((name) => request.headers.get(name) ?? '') as [string, string]
  const { WEBHOOK_KEY: key } = environment()
  const now = new Date()
  const webhook = key === undefined ? null : await findSigned(db, { webhookId, seconds, signature, body, key, now })
  if (!webhook) {
    await countUnknownKey(address)
    throw problem(401, 'Not signed', 'No webhook in use is signed for so, within five minutes of its time.')
  }
  refuseFor(await callWait(webhook.id))
  const json = jsonOf(body)
  if (json === undefined) throw problem(400, 'Not JSON', 'The body must be JSON in UTF-8.')
  const taken = await takeDelivery(db, webhook, json, now)
  if ('problem' in taken) throw problem(taken.problem === 'no-mapping' ? 503 : 400, 'Not as the mapping says', problems[taken.problem])
  const results = taken.results.map(({ line, sourceId, version, fate, reason }) => ({ line, id: sourceId, version, became: fate, reason }))
  return Response.json({ results, leftOut: taken.leftOut }, { headers: { 'Cache-Control': 'no-store' } })
}

const problems = {
  'no-mapping': 'The mapping of this webhook is not there, or has a fault.', 'no-records': 'There is no list of records where the mapping looks for it.', 'too-many': 'At most 1,000 records are taken at once.',
}

function refuseFor(seconds: number | null): void {
  if (seconds !== null) throw problem(429, 'Too many requests', `Try again in ${seconds} seconds.`, { 'Retry-After': String(seconds) })
}
