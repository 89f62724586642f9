import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../server'
import type { Answer, Visitor } from '../visitor'

let server: TestServer
let ada: Visitor
let secret: string
beforeAll(async () => {
  server = await startServer()
  ada = await server.as('ada')
})
afterAll(() => server?.close())

const page = '/admin/connections'
const event = (id: string, given: object = {}) => ({
  id, person: 'mina@countersign.example', happenedAt: '2026-11-02T09:30:00Z', contract: 'C-17', clauseType: 'cap-on-liability', kind: 'compliance-check', passed: true, ...given,
})
type Results = { results: { line: number; id: string | null; became: string; reason: string | null }[] }

function call(body: unknown, headers: Record<string, string> = { Authorization: `Bearer ${secret}` }): Promise<Response> {
  const json = typeof body === 'string' ? body : JSON.stringify(body)
  return fetch(new URL('/api/outcomes', server.url), { method: 'POST', body: json, headers: { 'Content-Type': 'application/json', ...headers } })
}

const fates = async (response: Response) => ((await response.json()) as Results).results.map(({ id, became }) => `${id} ${became}`)
const secretIn = ({ text }: Answer) => /cs_[\w-]{43}/.exec(text)?.[0] ?? ''
const make = (sentId: string, source = 'crm') => ada.post(page, { intent: 'make', sentId, name: 'CRM, production', source })
const keys = () => server.db.selectFrom('api_key').selectAll().orderBy('made_at').orderBy('id').execute()
const audited = async (action: string) => (await server.db.selectFrom('audit').selectAll().where('action', '=', action).execute()).length

test('an admin makes a key, whose secret is told once and kept nowhere', async () => {
  expect((await ada.get(page)).text).toContain('Nothing is connected yet')
  const sentId = randomUUID()
  const made = await make(sentId)
  secret = secretIn(made)
  expect(secret).toHaveLength(46)
  expect(JSON.stringify(await keys())).not.toContain(secret)
  expect((await ada.get(page)).text).not.toContain(secret)
  const again = await make(sentId)
  expect(again.status).toBe(400)
  expect(again.text).toContain('This form was sent twice')
  expect([(await keys()).length, await audited('key.made')]).toEqual([1, 1])
  expect((await make(randomUUID(), 'Not A Source')).text).toContain('Use small letters, figures and dashes')
  expect((await ada.post(page, { intent: 'try', secret })).text).toContain('works: it writes as crm')
  expect((await ada.post(page, { intent: 'try', secret: 'cs_nothing' })).text).toContain('This opens nothing')
})

test('an event and a list of them come in, and each is told what became of it', async () => {
  const one = await call(event('a'))
  expect([one.status, await fates(one)]).toEqual([200, ['a recorded']])
  const many = await call([event('a'), event('a', { version: 2, passed: false }), event('b', { kind: 'won' }), event('c', { person: 'k.okafor@old.example' }), 7])
  const { results } = (await many.json()) as Results
  expect(results.map(({ line, id, became }) => `${line} ${id} ${became}`)).toEqual(['1 a repeated', '2 a corrected', '3 b refused', '4 c waiting', '5 null refused'])
  expect(results[2]?.reason).toContain('kind: ')
  expect((await keys())[0]?.last_used_at).not.toBeNull()
  expect(await server.db.selectFrom('outcome').select('source').distinct().execute()).toEqual([{ source: 'crm' }])
})

test('a key opens the door, no cookie does; another site’s page gains nothing', async () => {
  const bare = await call(event('d'), {})
  expect([bare.status, bare.headers.get('www-authenticate'), bare.headers.get('content-type')]).toEqual([401, 'Bearer', 'application/problem+json'])
  expect((await ada.postJson('/api/outcomes', event('d'))).status).toBe(401)
  expect((await call(event('d'), { Authorization: 'Bearer cs_nothing' })).status).toBe(401)
  const elsewhere = await call(event('a'), { Authorization: `Bearer ${secret}`, Origin: 'https://elsewhere.example' })
  expect(await fates(elsewhere)).toEqual(['a repeated'])
  expect((await fetch(new URL('/account', server.url), { method: 'POST' })).status).toBe(403)
})

test('what is too large, too many or no JSON is refused whole, in words', async () => {
  expect((await call('{')).status).toBe(400)
  expect((await call([])).status).toBe(400)
  expect((await call(Array.from({ length: 1001 }, (_, place) => event(`n-${place}`)))).status).toBe(400)
  expect((await call(' '.repeat(2 * 1024 * 1024 + 1))).status).toBe(413)
  expect((await call(event('a'), { Authorization: `Bearer ${secret}`, 'Content-Type': 'text/plain' })).status).toBe(400)
  expect((await fetch(new URL('/api/outcomes', server.url))).status).toBe(405)
})

test('the admin sees what came in, who is not known with who may be meant, and what was refused', async () => {
  const { text } = await ada.get('/admin/outcomes')
  for (const words of ['Compliance check', 'C-17', 'k.okafor@old.example', 'It is Mina Okafor', 'this must be one of the kinds of events']) expect(text).toContain(words)
  const waiting = { source: 'crm', who: 'k.okafor@old.example' }
  const wrong = await ada.post('/admin/outcomes', { intent: 'match', ...waiting, address: 'nobody@countersign.example' })
  expect([wrong.status, wrong.text.includes('Nobody here has this address.')]).toEqual([400, true])
  expect((await ada.post('/admin/outcomes', { intent: 'match', ...waiting, person: 'no-such' })).status).toBe(404)
  const matched = await ada.post('/admin/outcomes', { intent: 'match', ...waiting, address: 'mina@countersign.example' })
  expect(matched.location).toBe('/admin/outcomes?matched=1')
  expect((await ada.post('/admin/outcomes', { intent: 'match', ...waiting, address: 'mina@countersign.example' })).location).toBe('/admin/outcomes?matched=0')
  expect((await ada.get(matched.location ?? '')).text).toContain('Nobody is unknown')
  expect(await fates(await call([event('e', { person: 'k.okafor@old.example' }), event('f', { person: 'gone@old.example' })]))).toEqual(['e recorded', 'f waiting'])
  expect((await ada.post('/admin/outcomes', { intent: 'dismiss', source: 'crm', who: 'gone@old.example' })).location).toBe('/admin/outcomes?dismissed=1')
  expect((await ada.get('/admin/outcomes')).text).toContain('Nobody is unknown')
  expect([await audited('outcome.matched'), await audited('outcome.dismissed')]).toEqual([1, 1])
})

test('the person reads on their skill what came of the contract, their manager what came of all', async () => {
  const mina = await server.as('mina')
  const [kept] = await server.db.selectFrom('outcome').select('skill_id').where('source_id', '=', 'e').execute()
  const { text } = await mina.get(`/readiness/${kept?.skill_id}`)
  expect(text.replaceAll('<!-- -->', '')).toMatch(/Right<\/strong> in a compliance check of contract C-17, told by crm/)
  const { id } = await server.db.selectFrom('person').select('id').where('email', '=', 'mina@countersign.example').executeTakeFirstOrThrow()
  const sheet = await (await server.as('otto')).get(`/team/${id}`)
  expect(sheet.text).toMatch(/Compliance checks passed[\s\S]*of 3 checks\. The true share likely lies between/)
})

test('a key is replaced while the old one works on for a day, and revoked at once', async () => {
  const [old] = await keys()
  const rotated = await ada.post(page, { intent: 'rotate', key: old?.id ?? '', sentId: randomUUID() })
  const fresh = secretIn(rotated)
  expect(fresh).not.toBe(secret)
  for (const one of [secret, fresh]) expect((await call(event('a'), { Authorization: `Bearer ${one}` })).status).toBe(200)
  expect((await ada.post(page, { intent: 'rotate', key: old?.id ?? '', sentId: randomUUID() })).text).toContain('was replaced or revoked already')
  await server.db.updateTable('api_key').set({ ends_at: new Date(Date.now() - 1000).toISOString() }).where('id', '=', old?.id ?? '').execute()
  expect((await call(event('a'))).status).toBe(401)
  const next = (await keys()).find(({ id }) => id !== old?.id)
  expect((await ada.post(page, { intent: 'revoke', key: next?.id ?? '' })).location).toBe(`${page}?done=revoke`)
  expect((await call(event('a'), { Authorization: `Bearer ${fresh}` })).status).toBe(401)
  expect((await ada.post(page, { intent: 'revoke', key: 'no-such' })).status).toBe(404)
  expect([await audited('key.rotated'), await audited('key.revoked')]).toEqual([1, 1])
})

test('who asks too often is told to wait, whether the key is right or wrong', async () => {
  secret = secretIn(await make(randomUUID(), 'busy'))
  const [key] = await server.db.selectFrom('api_key').select('id').where('source', '=', 'busy').execute()
  const soon = new Date(Date.now() + 60 * 60 * 1000).toISOString()
  await server.db.insertInto('rate_limit').values({ key: `api-key:${key?.id}`, points: 120, expires_at: soon }).execute()
  const busy = await call(event('z'))
  expect([busy.status, Number(busy.headers.get('retry-after')) > 0]).toEqual([429, true])
  for (let tries = 0; tries < 20; tries++) await call(event('z'), { Authorization: 'Bearer cs_wrong' })
  expect((await call(event('z'), { Authorization: 'Bearer cs_wrong' })).status).toBe(429)
})

test('the description for programs is OpenAPI 3.1 and describes what is sent', async () => {
  const { status, json } = await server.visitor().get('/api/openapi.json')
  const said = json<{ openapi: string; paths: Record<string, unknown>; components: { schemas: { OutcomeEvent: { oneOf: { properties: { kind: { const: string } } }[] } } } }>()
  expect([status, said.openapi, Object.keys(said.paths)]).toEqual([200, '3.1.0', ['/api/outcomes', '/api/hooks/{hook}']])
  expect(said.components.schemas.OutcomeEvent.oneOf.map((one) => one.properties.kind.const)).toContain('review-finding')
})

test('an admin brings a file in: mapped, looked at, taken, and what was refused comes back as a file', async () => {
  const door = '/admin/outcomes/import'
  const sendFile = (text: string, source = 'legacy') => {
    const form = new FormData()
    form.set('source', source)
    form.set('file', new File([text], 'outcomes.csv', { type: 'text/csv' }))
    return ada.upload(door, form)
  }
  expect((await sendFile('id,id\n1,2\n')).text).toContain('stands over the columns 1 and 2')
  expect((await sendFile('id\n1\n', 'Not A Source')).text).toContain('Use small letters, figures and dashes')
  const rows = ['file-1,mina@countersign.example,03/10/2026,D-1,checked,yes', 'file-2,nobody@old.example,03/10/2026,D-1,checked,no', '=file-3,mina@countersign.example,99/10/2026,D-1,checked,no']
  const put = await sendFile(`Record ID,Rep,Date,Deal,Type,Passed\n${rows.join('\n')}\n`)
  expect([put.status, put.location?.startsWith(`${door}/`)]).toEqual([302, true])
  const file = put.location ?? ''
  const { text } = await ada.get(file)
  for (const words of ['Guessed from its headings', 'Record ID (file-1)', 'What stands under “Type”', 'Nothing in this file says which']) expect(text).toContain(words)
  const given = {
    intent: 'map', 'column.id': 'Record ID', 'column.person': 'Rep', 'column.happenedAt': 'Date', 'column.contract': 'Deal', 'column.kind': 'Type', 'column.passed': 'Passed',
    kindColumn: 'Type', 'value.0': 'checked', decimal: 'point', units: 'major',
  }
  const unsaid = await ada.post(file, { ...given, dates: '', 'kind.0': 'compliance-check' })
  expect([unsaid.status, unsaid.text.includes('Say which comes first')]).toEqual([400, true])
  const meaningless = await ada.post(file, { ...given, dates: 'day-first', 'kind.0': '' })
  expect([meaningless.status, meaningless.text.includes('Say what this means.')]).toEqual([400, true])
  expect((await ada.post(file, { ...given, dates: 'day-first', 'kind.0': 'compliance-check' })).location).toBe(file)
  const looked = await ada.get(file)
  for (const words of ['This is what the file would do', '3 Oct 2026', 'nobody@old.example', 'Date: this is no date']) expect(looked.text).toContain(words)
  expect((await ada.post(file, { intent: 'take' })).location).toBe(file)
  expect((await ada.get(file)).text).toContain('The file is taken in.')
  const refused = await ada.get(`${file}/refused.csv`)
  expect(refused.text).toContain("'=file-3,mina@countersign.example,99/10/2026")
  expect((await server.as('mina').then((mina) => mina.get(`${file}/refused.csv`))).status).toBe(404)
  expect((await ada.get(door)).text).toContain('Taken in')
  const next = await sendFile(`Record ID,Rep,Date,Deal,Type,Passed\n${rows[0]}x\n`)
  expect((await ada.get(next.location ?? '')).text).toContain('As files of this source were read the last time.')
  expect((await ada.post(file, { intent: 'party' })).status).toBe(400)
  expect((await ada.post(`${door}/no-such`, { intent: 'take' })).status).toBe(404)
})
