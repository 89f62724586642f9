import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nudgePerson } from '~/workflows/team/nudge-person.server'
import { personId } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

const day = 24 * 60 * 60 * 1000

let server: TestServer
let otto: Visitor
let ids: Record<string, string>
beforeAll(async () => {
  server = await startServer({ SMTP_URL: 'smtp://127.0.0.1:9' })
  otto = await server.as('otto')
  ids = Object.fromEntries(await Promise.all(['mina', 'jonas', 'callum', 'diego', 'otto', 'pilar'].map(async (name) => [name, await personId(server, name)])))
})
afterAll(() => server?.close())

const nudgesOf = (name: string) => server.db.selectFrom('nudge').selectAll().where('person_id', '=', ids[name] ?? '').orderBy('sent_at').execute()
const lettersTo = (name: string) => server.db.selectFrom('outbox').selectAll().where('recipient', '=', `${name}@countersign.example`).where('subject', 'like', '%asks you to look%').execute()

test('a nudge reaches the person by mail and where they learn, once, and is on record', async () => {
  const sent = { sentId: randomUUID(), words: ' The renewal\r\nis on Friday. ' }
  const answer = await otto.post(`/team/${ids.mina}`, sent)
  expect([answer.status, answer.location]).toEqual([302, `/team/${ids.mina}?nudged`])
  expect((await otto.post(`/team/${ids.mina}`, sent)).status).toBe(302)
  expect(await nudgesOf('mina')).toMatchObject([{ sender_id: ids.otto, words: 'The renewal is on Friday.' }])
  expect(await lettersTo('mina')).toMatchObject([{ body: expect.stringContaining('The renewal is on Friday.') as string }])
  expect((await otto.get(`/team/${ids.mina}?nudged`)).text).toContain('Mina was nudged.')
  const today = await (await server.as('mina')).get('/learn')
  expect(today.text).toContain('asks you to take your next step: “The renewal is on Friday.”')
  const audit = await server.db.selectFrom('audit').selectAll().where('action', '=', 'person.nudged').where('subject_id', '=', ids.mina ?? '').execute()
  expect(audit).toMatchObject([{ actor_id: ids.otto }])
  expect((await (await server.as('jonas')).get('/learn')).text).not.toContain('asks you to take your next step')
})

test('a second one that day is withheld and the manager is told until when', async () => {
  const again = await otto.post(`/team/${ids.mina}`, { sentId: randomUUID(), words: 'And again.' })
  expect(again.status).toBe(409)
  expect(await nudgesOf('mina')).toHaveLength(1)
  expect(await lettersTo('mina')).toHaveLength(1)
  const sheet = await otto.get(`/team/${ids.mina}`)
  expect(sheet.text).toContain('The next may go out from')
  expect(sheet.text).not.toContain('Send the nudge')
})

test('of many at the same moment one goes out, and three in fourteen days', async () => {
  const nudge = (now: number) => nudgePerson(server.db, { managerId: ids.otto ?? '', personId: ids.jonas ?? '', sentId: randomUUID(), words: '', now: new Date(now) })
  const start = Date.now()
  for (const days of [0, 2, 4]) {
    const all = await Promise.all([1, 2, 3, 4].map(() => nudge(start + days * day)))
    expect(all.filter((one) => one?.sent)).toHaveLength(1)
  }
  expect(await nudge(start + 13 * day)).toEqual({ sent: false, withheld: { why: 'fortnight', until: start + 14 * day } })
  expect(await nudge(start + 14 * day)).toEqual({ sent: true })
  expect(await nudgesOf('jonas')).toHaveLength(4)
})

test('who is not theirs cannot be nudged, nor they themselves; a form that is not whole, or too long, is refused', async () => {
  const sent = () => ({ sentId: randomUUID(), words: '' })
  expect((await otto.post(`/team/${ids.diego}`, sent())).status).toBe(404)
  expect((await otto.post(`/team/${ids.diego}`, {})).status).toBe(404)
  expect((await otto.post(`/team/${ids.otto}`, sent())).status).toBe(404)
  expect((await (await server.as('mina')).post(`/team/${ids.jonas}`, sent())).status).toBe(404)
  expect((await otto.post(`/team/${ids.callum}`, { words: 'x' })).status).toBe(400)
  expect((await otto.post(`/team/${ids.callum}`, { sentId: randomUUID(), words: 'x'.repeat(301) })).status).toBe(400)
  expect(await nudgesOf('callum')).toEqual([])
  await expect(server.db.deleteFrom('nudge').execute()).rejects.toThrow(/append-only|refuse/i)
})
