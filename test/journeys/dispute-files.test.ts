import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEvent } from '~/http/outcome-schema'
import { makeKey } from '~/workflows/connections/make-key.server'
import { diskStore } from '~/workflows/media/disk-store.server'
import { handedInKey } from '~/workflows/media/store.server'
import { sweepMedia } from '~/workflows/media/sweep-media.server'
import { recordOutcomes } from '~/workflows/outcomes/record-outcomes.server'
import { pdf } from '../media-making'
import { personId } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let people: Record<'ada' | 'mina' | 'otto' | 'tess' | 'lena', Visitor>
let ask: string
let page: string
const sentId = randomUUID()

beforeAll(async () => {
  server = await startServer()
  const [ada, mina, otto, tess, lena] = [await server.as('ada'), await server.as('mina'), await server.as('otto'), await server.as('tess'), await server.as('lena')]
  people = { ada, mina, otto, tess, lena }
  const now = new Date()
  await makeKey(server.db, { actorId: await personId(server, 'ada'), sentId: randomUUID(), name: 'CRM', source: 'crm', scope: 'outcomes:write', now })
  const event = readEvent({ id: 'c-1', kind: 'compliance-check', passed: false, happenedAt: '2026-03-11T09:00:00Z', contract: 'C-1', person: 'mina@countersign.example' })
  await recordOutcomes(server.db, { source: 'crm', door: 'api', now }, [{ line: 1, ...event }])
  const { id } = await server.db.selectFrom('outcome').select('id').where('source_id', '=', 'c-1').executeTakeFirstOrThrow()
  ask = `/rewards/disputes/new?outcome=${id}`
  page = `/rewards/disputes/${sentId}`
})
afterAll(() => server?.close())

type Named = [name: string, bytes: Buffer]

function formWith(fields: Record<string, string>, ...files: Named[]): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const [at, [name, bytes]] of files.entries()) form.append(`file-${at + 1}`, new Blob([Uint8Array.from(bytes)]), name)
  form.append('file-9', new Blob([]), '')
  return form
}

const unlike = (words: string) => Buffer.concat([pdf(), Buffer.from(`% ${words}\n`)])
const rows = () => server.db.selectFrom('dispute_file').selectAll().orderBy('act_number').orderBy('place').execute()
const program = Buffer.from('4d5a90000300000004000000ffff0000', 'hex')

test('a file that is not taken is named with its reason, no other is kept, and the words stay', async () => {
  const fields = { sentId, reason: 'It was another contract.' }
  const wrong = await people.mina.upload(ask, formWith(fields, ['mail.pdf', pdf()], ['proof.pdf', program]))
  expect(wrong.status).toBe(400)
  expect(wrong.text).toContain('proof.pdf: This is empty, or none of the kinds named above')
  expect(wrong.text).not.toContain('mail.pdf:')
  expect(wrong.text).toContain('It was another contract.</textarea>')
  const large = await people.mina.upload(ask, formWith(fields, ['scan.pdf', Buffer.concat([pdf(), Buffer.alloc(10 * 1024 * 1024)])]))
  expect([large.status, large.text.includes('scan.pdf: A file may have at most 10 MB')]).toEqual([400, true])
  const both = await people.mina.upload(ask, formWith({ sentId, reason: '' }, ['empty.pdf', Buffer.alloc(0)]))
  expect(both.text).toContain('Say what is wrong')
  expect(both.text).toContain('empty.pdf: This is empty')
  const four = await people.mina.upload(ask, formWith(fields, ...['a', 'b', 'c', 'd'].map((name): Named => [`${name}.pdf`, unlike(name)])))
  expect(four.status).toBe(400)
  expect(await server.db.selectFrom('dispute').select('id').execute()).toEqual([])
})

test('files come with the question, are named in the history, and are the same when the form is sent twice', async () => {
  const form = () => formWith({ sentId, reason: 'See the mail.' }, ['../The mail.PDF', pdf()], ['again.pdf', pdf()], ['notes.txt', Buffer.from('A note of mine.')])
  for (const _ of [1, 2]) expect((await people.mina.upload(ask, form())).location).toBe(page)
  expect((await rows()).map(({ act_number, place, name, bytes }) => [act_number, place, name, bytes])).toEqual([[1, 0, 'The mail.pdf', pdf().length], [1, 1, 'notes.txt', 15]])
  const { text } = await people.mina.get(page)
  expect(text).toContain('The mail.pdf')
  expect(text).toContain('15 bytes')
  const kept = await server.db.selectFrom('audit').select('after').where('action', '=', 'dispute.raised').executeTakeFirstOrThrow()
  expect(kept.after).toContain('The mail.pdf')
})

test('who may read the dispute may fetch its files, as attachments that nothing runs in; to all others they are not there', async () => {
  const [mail] = await rows()
  const path = `/files/${mail?.id}`
  for (const reader of [people.mina, people.ada]) {
    const file = await reader.get(path)
    expect([file.status, file.bytes.equals(pdf())]).toEqual([200, true])
    expect(file.headers.get('Content-Disposition')).toBe(`attachment; filename="The mail.pdf"; filename*=UTF-8''The%20mail.pdf`)
    expect(file.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(file.headers.get('Content-Security-Policy')).toContain("default-src 'none'; sandbox")
  }
  for (const other of [people.otto, people.tess, people.lena]) {
    expect((await other.get(path)).status).toBe(404)
    expect((await other.upload(page, formWith({}, ['x.pdf', pdf()]))).status).toBe(404)
    expect((await other.upload(`/admin/disputes/${sentId}`, formWith({}, ['x.pdf', pdf()]))).status).toBe(404)
  }
  expect((await server.visitor().get(path)).status).toBe(302)
  expect((await people.mina.get(`/media/${mail?.hash}/mail.pdf`)).status).toBe(404)
})

test('either side adds files with what they say later, up to what a dispute takes', async () => {
  const decide = `/admin/disputes/${sentId}`
  expect((await people.ada.upload(decide, formWith({ act: 'comment', words: 'This was signed.', amount: '' }, ['signed.pdf', unlike('signed')]))).location).toBe(decide)
  const refused = await people.ada.upload(decide, formWith({ act: 'denied', words: 'No, because of this.', amount: '' }, ['why.exe', program]))
  expect([refused.status, refused.text.includes('why.exe: This is empty'), refused.text.includes('No, because of this.</textarea>')]).toEqual([400, true, true])
  for (let n = 0; n < 8; n++) {
    const sent = await people.mina.upload(page, formWith({ act: 'comment', words: `More ${n}` }, ['a.pdf', unlike(`a${n}`)], ['b.pdf', unlike(`b${n}`)]))
    expect([n, sent.status]).toEqual([n, 302])
  }
  const full = await people.mina.upload(page, formWith({ act: 'comment', words: 'One more' }, ['a.pdf', unlike('a9')], ['b.pdf', unlike('b9')]))
  expect([full.status, full.text.includes('as many files as it takes')]).toEqual([409, true])
  expect((await people.mina.post(page, { act: 'comment', words: 'Only words' })).status).toBe(302)
  const { text } = await people.mina.get(page)
  expect(text).toContain('signed.pdf')
})

test('what is sent twice by one form is said once, and the same words may be said again later', async () => {
  const acts = () => server.db.selectFrom('dispute_act').select('number').where('dispute_id', '=', sentId).execute()
  const seen = (await acts()).length
  expect((await people.mina.get(page)).text).toMatch(new RegExp(`name="seen"[^>]*value="${seen}"|value="${seen}"[^>]*name="seen"`))
  const send = (seenThen: number, as: Visitor = people.mina, to = page) => as.post(to, { act: 'comment', words: 'Is anybody there?', seen: String(seenThen), amount: '' })
  for (const { status } of await Promise.all([send(seen), send(seen)])) expect(status).toBe(302)
  expect(await acts()).toHaveLength(seen + 1)
  await send(seen, people.ada, `/admin/disputes/${sentId}`)
  expect(await acts()).toHaveLength(seen + 2)
  await send(seen + 2)
  expect(await acts()).toHaveLength(seen + 3)
})

test('taken back or not, the files stay, and nothing that is kept of them changes', async () => {
  expect((await people.mina.post(page, { act: 'withdrawn', words: 'I was wrong.' })).status).toBe(302)
  const [mail] = await rows()
  expect((await people.mina.get(`/files/${mail?.id}`)).status).toBe(200)
  expect((await people.mina.upload(page, formWith({ act: 'comment', words: 'After all' }, ['late.pdf', unlike('late')]))).status).toBe(409)
  await expect(sql`update dispute_file set name = 'Other.pdf'`.execute(server.db)).rejects.toThrow('append-only')
  await expect(server.db.deleteFrom('dispute_file').where('id', '=', mail?.id ?? '').execute()).rejects.toThrow('append-only')
})

test('a sweep leaves the files of disputes', async () => {
  const store = diskStore(`${server.env.DATA_DIR}/media`)
  await sweepMedia(server.db, store, { remove: true, now: new Date(Date.now() + 2 * 86_400_000) })
  for (const { hash } of await rows()) expect(await store.size(handedInKey(hash))).not.toBeNull()
})
