import { createHmac, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

const page = '/admin/connections/webhooks'
let server: TestServer
let ada: Visitor
beforeAll(async () => {
  server = await startServer({ WEBHOOK_KEY: 'ab'.repeat(32) })
  ada = await server.as('ada')
})
afterAll(() => server?.close())

const event = (id: string, given: object = {}) => ({ id, person: 'mina@countersign.example', happenedAt: '2026-11-02T09:30:00Z', contract: 'C-9', kind: 'compliance-check', passed: true, ...given })
const sign = (secret: string, seconds: number, body: string) => `sha256=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`

type Sending = { secret: string; body?: string; seconds?: number; signature?: string }
function deliver(id: string, { secret, body = JSON.stringify([event('w-1'), event('w-2', { passed: 'perhaps' }), { kind: 'party' }]), seconds = Math.floor(Date.now() / 1000), signature = sign(secret, seconds, body) }: Sending) {
  const headers = { 'Content-Type': 'application/json', 'X-Countersign-Timestamp': String(seconds), 'X-Countersign-Signature': signature }
  return fetch(new URL(`/api/hooks/${id}`, server.url), { method: 'POST', body, headers })
}
const secretIn = (text: string) => /whs_[\w-]{43}/.exec(text)?.[0] ?? ''
const hook = () => server.db.selectFrom('webhook').selectAll().executeTakeFirstOrThrow()

test('a webhook is made, its secret told once and kept encrypted, and what is signed comes in once', async () => {
  const form = { intent: 'make', sentId: randomUUID(), name: 'Generic, test', source: 'hooked', mapping: 'generic' }
  expect((await ada.post(page, { ...form, mapping: 'no-such' })).status).toBe(400)
  const made = await ada.post(page, form)
  const secret = secretIn(made.text)
  expect([made.status, secret.length]).toEqual([200, 47])
  expect((await ada.post(page, form)).text).toContain('This form was sent twice')
  const { id } = await hook()
  const kept = JSON.stringify([await hook(), await server.db.selectFrom('audit').selectAll().execute()])
  expect([kept.includes(secret), (await ada.get(page)).text.includes(secret)]).toEqual([false, false])
  const first = await deliver(id, { secret })
  expect([first.status, await first.json()]).toMatchObject([200, { results: [{ id: 'w-1', became: 'recorded' }, { line: 2, id: 'w-2', became: 'refused', reason: expect.stringContaining('passed') as string }], leftOut: 1 }])
  expect(await (await deliver(id, { secret })).json()).toMatchObject({ results: [{ became: 'repeated' }, { became: 'refused' }] })
  expect(await server.db.selectFrom('outcome').select(['source', 'door']).execute()).toEqual([{ source: 'hooked', door: 'webhook' }])

  const now = Math.floor(Date.now() / 1000)
  const refused = [
    { secret: 'whs_other' }, { secret, seconds: now - 301 }, { secret, seconds: now + 302 }, { secret, signature: sign(secret, now - 1, '[]') }, { secret, signature: '' }, { secret, signature: 'sha256=' },
  ]
  for (const sending of refused) expect((await deliver(id, sending)).status).toBe(401)
  expect((await deliver('no-such', { secret })).status).toBe(401)
  expect([(await deliver(id, { secret, body: '{' })).status, (await deliver(id, { secret, body: '"x"' })).status, (await deliver(id, { secret, body: ' '.repeat(2 * 1024 * 1024 + 1) })).status]).toEqual([400, 400, 413])
  expect((await fetch(new URL(`/api/hooks/${id}`, server.url))).status).toBe(405)

  const fresh = secretIn((await ada.post(page, { intent: 'rotate', webhook: id, sentId: randomUUID() })).text)
  for (const one of [secret, fresh]) expect((await deliver(id, { secret: one })).status).toBe(200)
  await server.db.updateTable('webhook').set({ earlier_until: new Date(Date.now() - 1000).toISOString() }).execute()
  expect([(await deliver(id, { secret })).status, (await deliver(id, { secret: fresh })).status]).toEqual([401, 200])
  expect((await ada.post(page, { intent: 'revoke', webhook: 'no-such' })).status).toBe(404)
  expect((await ada.post(page, { intent: 'revoke', webhook: id })).location).toBe(`${page}?done=revoke`)
  expect((await deliver(id, { secret: fresh })).status).toBe(401)
  await server.db.insertInto('rate_limit').values({ key: 'unknown-key:127.0.0.1', points: 20, expires_at: new Date(Date.now() + 60_000).toISOString() })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ points: 20 })).execute()
  expect((await deliver(id, { secret: fresh })).status).toBe(429)
})
