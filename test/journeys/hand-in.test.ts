import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handedInKey } from '~/workflows/media/store.server'
import { diskStore } from '~/workflows/media/disk-store.server'
import { sweepMedia } from '~/workflows/media/sweep-media.server'
import { makeMarkedQuiz } from '../marked-quiz'
import { comeIn } from '../marking-work'
import { pdf } from '../media-making'
import { personId, saveAnswer, startQuiz } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import type { Answer, Visitor } from '../visitor'

let server: TestServer
let mina: Visitor
let asked: { essay: string; upload: string }
let attempt: string

beforeAll(async () => {
  server = await startServer()
  asked = await makeMarkedQuiz(server)
  mina = await server.as('mina')
  attempt = await startQuiz(mina)
})
afterAll(() => server?.close())

type Sent = { item?: string; name?: string; bytes?: Buffer; to?: string; as?: Visitor }

function handIn({ item = asked.upload, name = 'redline.pdf', bytes = pdf(), to = attempt, as = mina }: Sent = {}): Promise<Answer> {
  const form = new FormData()
  form.append('item', item)
  form.append('file', new Blob([Uint8Array.from(bytes)]), name)
  return as.upload(`/api/attempts/${to}/files`, form)
}

type Reply = { saved: boolean; id: string; name: string; bytes: number; words: string; problem: string }
const rows = () => server.db.selectFrom('handed_in').selectAll().where('attempt_id', '=', attempt).orderBy('id').execute()
const unlike = (words: string) => Buffer.concat([pdf(), Buffer.from(`% ${words}\n`)])

test('a file becomes part of the answer once its id is saved, and its owner gets it back', async () => {
  const reply = (await handIn()).json<Reply>()
  expect(reply).toMatchObject({ saved: true, name: 'redline.pdf', bytes: pdf().length })
  expect((await saveAnswer(mina, attempt, asked.upload, [reply.id])).status).toBe(200)
  const file = await mina.get(`/files/${reply.id}`)
  expect(file.status).toBe(200)
  expect(file.bytes.equals(pdf())).toBe(true)
  expect(file.headers.get('Content-Disposition')).toBe(`attachment; filename="redline.pdf"; filename*=UTF-8''redline.pdf`)
  expect(file.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(file.headers.get('Content-Security-Policy')).toContain("default-src 'none'; sandbox")
  expect(file.headers.get('Cache-Control')).toContain('no-store')
})

test('the same file again, as after a lost answer, is the first one', async () => {
  const [first, second] = [(await handIn()).json<Reply>(), (await handIn()).json<Reply>()]
  expect(second.id).toBe(first.id)
  expect(await rows()).toHaveLength(1)
})

describe('what is not taken', () => {
  const refusedWith = async (sent: Sent, status: number, problem?: string) => {
    const before = (await rows()).length
    const answer = await handIn(sent)
    expect(answer.status).toBe(status)
    if (problem) expect(answer.json<Reply>()).toMatchObject({ saved: false, problem })
    expect(answer.json<Reply>().words).toBeTruthy()
    expect(await rows()).toHaveLength(before)
  }

  test('a program that is called a document', () => refusedWith({ name: 'redline.pdf', bytes: Buffer.from('4d5a90000300000004000000ffff0000', 'hex') }, 409, 'wrong-type'))
  test('a page that would run in a browser', () => refusedWith({ name: 'redline.txt', bytes: Buffer.from('<script>alert(1)</script>') }, 409, 'wrong-type'))
  test('a picture, where the question asks for documents', () =>
    refusedWith({ name: 'redline.pdf', bytes: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64') }, 409, 'wrong-type'))
  test('an empty file', () => refusedWith({ bytes: Buffer.alloc(0) }, 409, 'wrong-type'))
  test('a file over 10 MB', () => refusedWith({ bytes: Buffer.concat([pdf(), Buffer.alloc(10 * 1024 * 1024)]) }, 413))
  test('a file for a question that takes none', () => refusedWith({ item: asked.essay }, 409, 'not-in-attempt'))
  test('a file for a question of no attempt', () => refusedWith({ item: 'nonsense' }, 409, 'not-in-attempt'))
  test('a file for an attempt of nobody', () => refusedWith({ to: 'nonsense' }, 409, 'not-open'))
  test('a form without a file', async () => {
    const form = new FormData()
    form.append('item', asked.upload)
    expect((await mina.upload(`/api/attempts/${attempt}/files`, form)).status).toBe(400)
  })

  test('a file for another person’s attempt', async () => {
    const lena = await server.as('lena')
    await refusedWith({ as: lena, bytes: unlike('lena') }, 409, 'not-open')
    const [first] = await rows()
    expect((await lena.get(`/files/${first?.id}`)).status).toBe(404)
  })

  test('a file of somebody who is no rep, or not signed in', async () => {
    expect((await handIn({ as: await server.as('tess') })).status).toBe(404)
    expect((await handIn({ as: server.visitor() })).status).toBe(401)
  })
})

test('a path in a name leads nowhere', async () => {
  const reply = (await handIn({ name: '../../../etc/passwd', bytes: Buffer.from('A note of mine.') })).json<Reply>()
  expect(reply).toMatchObject({ saved: true, name: 'passwd.txt' })
  const text = await mina.get(`/files/${reply.id}`)
  expect(text.headers.get('Content-Disposition')).toContain('filename="passwd.txt"')
  expect(text.headers.get('Content-Type')).toBe('text/plain; charset=utf-8')
  const kept = await server.db.selectFrom('handed_in').select('hash').where('id', '=', reply.id).executeTakeFirstOrThrow()
  expect(kept.hash).toMatch(/^[0-9a-f]{32}$/)
  const mine = (await rows()).map((row) => row.id)
  expect((await saveAnswer(mina, attempt, asked.upload, mine)).status).toBe(200)
})

test('an answer is made of files that its own person handed in for this question, and of no others', async () => {
  const { visitor: lena } = await comeIn(server, 'Lena Elsewhere', ['rep'])
  const hers = await startQuiz(lena)
  const { id } = (await handIn({ to: hers, as: lena })).json<Reply>()
  const [own] = await rows()
  for (const picks of [[id], ['no-such-file'], [own?.id ?? '', id]]) {
    const refused = await saveAnswer(mina, attempt, asked.upload, picks)
    expect([picks, refused.status, refused.json()]).toMatchObject([picks, 409, { problem: 'not-an-answer' }])
  }
  expect((await saveAnswer(lena, hers, asked.upload, [own?.id ?? ''])).status).toBe(409)
  expect((await saveAnswer(lena, hers, asked.upload, [id])).status).toBe(200)
  expect((await saveAnswer(lena, hers, asked.upload, [])).status).toBe(200)
})

test('what is handed in is no media: its hash opens nothing there, and a trainer sees nothing before it is submitted', async () => {
  const [first] = await rows()
  const tess = await server.as('tess')
  for (const visitor of [mina, tess]) expect((await visitor.get(`/media/${first?.hash}/redline.pdf`)).status).toBe(404)
  expect((await tess.get(`/files/${first?.id}`)).status).toBe(404)
  expect((await server.visitor().get(`/files/${first?.id}`)).status).toBe(302)
})

test('one file more than the question takes is refused', async () => {
  const answer = await handIn({ bytes: unlike('a third') })
  expect(answer.json<Reply>()).toMatchObject({ saved: false, problem: 'too-many' })
})

test('a sweep leaves what was handed in and takes what nobody handed in', async () => {
  const store = diskStore(`${server.env.DATA_DIR}/media`)
  const orphan = handedInKey('0123456789abcdef0123456789abcdef')
  await store.put(orphan, Buffer.from('left over'), 'text/plain')
  const later = new Date(Date.now() + 2 * 86_400_000)
  const { orphans } = await sweepMedia(server.db, store, { remove: true, now: later })
  expect(orphans.map(({ key }) => key)).toContain(orphan)
  expect(await store.size(orphan)).toBeNull()
  for (const { hash } of await rows()) expect(await store.size(handedInKey(hash))).not.toBeNull()
})

test('without scripts the whole form brings its files, and keeps its other answers', async () => {
  const { visitor: lena } = await comeIn(server, 'Lena Scriptless', ['rep'])
  const own = await startQuiz(lena)
  const form = new FormData()
  for (const id of [asked.essay, asked.upload]) form.append('asked', id)
  form.append(`picks-${asked.essay}`, 'The risk is the other side’s.')
  form.append(`file-${asked.upload}`, new Blob([Uint8Array.from(pdf())]), 'lena.pdf')
  const answer = await lena.upload(`/api/attempts/${own}/files`, form)
  expect([answer.status, answer.location]).toEqual([302, `/attempts/${own}`])
  const responses = await server.db.selectFrom('response').select(['item_version_id', 'picks']).where('attempt_id', '=', own).orderBy('number').execute()
  const kept = await server.db.selectFrom('handed_in').select('id').where('attempt_id', '=', own).executeTakeFirstOrThrow()
  expect(responses).toEqual([
    { item_version_id: asked.upload, picks: JSON.stringify([kept.id]) }, { item_version_id: asked.essay, picks: JSON.stringify(['The risk is the other side’s.']) },
  ])
  const wrong = new FormData()
  wrong.append(`file-${asked.upload}`, new Blob(['<svg/>']), 'lena.pdf')
  expect((await lena.upload(`/api/attempts/${own}/files`, wrong)).location).toBe(`/attempts/${own}?file=wrong-type`)
})

/** Send the whole form of an attempt in two halves; `meanwhile` runs once the server has the first. */
function sendInHalves(rep: Visitor, id: string, [first, second]: [string, string], meanwhile: () => Promise<void>): Promise<string | undefined> {
  const cookie = [...rep.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const length = Buffer.byteLength(first) + Buffer.byteLength(second)
  const headers = { Cookie: cookie, Origin: rep.url, 'Content-Type': 'multipart/form-data; boundary=half', 'Content-Length': length }
  return new Promise((resolve, reject) => {
    const sent = request(new URL(`/api/attempts/${id}/files`, rep.url), { method: 'POST', headers }, (answer) => {
      answer.resume()
      resolve(answer.headers.location)
    })
    sent.on('error', reject)
    sent.write(first, () => setTimeout(() => void meanwhile().then(() => sent.end(second), reject), 1000))
  })
}

test('what is written into a form that comes slowly is judged by when it was there, a file by when it began', async () => {
  const { visitor: rep } = await comeIn(server, 'Otis Slow', ['rep'])
  const own = await startQuiz(rep)
  const part = (name: string, words: string) => `--half\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${words}\r\n`
  const first = part('asked', asked.upload) + `--half\r\nContent-Disposition: form-data; name="file-${asked.upload}"; filename="slow.txt"\r\n\r\nA note `
  const second = `of mine.\r\n${part('asked', asked.essay)}${part(`picks-${asked.essay}`, 'Written after the time.')}--half--\r\n`
  const timeUp = async () => {
    await server.db.updateTable('attempt').set({ due_at: new Date().toISOString() }).where('id', '=', own).execute()
  }
  expect(await sendInHalves(rep, own, [first, second], timeUp)).toBe(`/attempts/${own}`)
  const answered = await server.db.selectFrom('response').select('item_version_id').where('attempt_id', '=', own).execute()
  expect(answered).toEqual([{ item_version_id: asked.upload }])
})

test('after the time is up, and after submission, nothing is taken any more', async () => {
  const id = await personId(server, 'mina')
  const [first] = await rows()
  await saveAnswer(mina, attempt, asked.upload, [first?.id ?? ''])
  const setDue = (due: string | null) => server.db.updateTable('attempt').set({ due_at: due }).where('person_id', '=', id).where('id', '=', attempt).execute()
  await setDue(new Date(Date.now() - 1000).toISOString())
  expect((await handIn({ bytes: unlike('late') })).json<Reply>()).toMatchObject({ saved: false, problem: 'not-open' })
  await setDue(null)
  expect((await mina.post(`/attempts/${attempt}`, { intent: 'submit' })).status).toBe(302)
  expect((await handIn({ bytes: unlike('too late') })).json<Reply>()).toMatchObject({ saved: false, problem: 'not-open' })
})
