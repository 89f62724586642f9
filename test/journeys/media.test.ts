import { readdir, readFile, utimes, writeFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listMediaByName } from '#db/queries/media'
import { type Bucket, startBucket } from '../bucket'
import { captions, pdf, photograph, picture, video } from '../media-making'
import { runScript } from '../run-script'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let tess: Visitor
let mina: Visitor
beforeAll(async () => {
  server = await startServer()
  tess = await server.as('tess')
  mina = await server.as('mina')
})
afterAll(() => server.close())

type Result = { outcome: string; name: string; givenName: string; fault?: string }
type Given = [name: string, bytes: Buffer]

function formOf(files: readonly Given[], fields: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const [name, bytes] of files) form.append('file', new Blob([new Uint8Array(bytes)]), name)
  return form
}

async function send(...files: Given[]): Promise<Result[]> {
  return (await tess.upload('/api/media', formOf(files))).json<{ results: Result[] }>().results
}

const folder = () => join(server.env.DATA_DIR ?? '', 'media')
const stored = async () => (await readdir(folder(), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name).sort()
const audited = async (action: string) => server.db.selectFrom('audit').selectAll().where('action', '=', action).execute()

describe('a picture', () => {
  test('is taken in under a plain name, drawn in widths, and served for ever to whoever is signed in', async () => {
    expect(await send(['My Ladder (1).PNG', await picture({ width: 1200, height: 600 })])).toMatchObject([{ outcome: 'added', name: 'my-ladder-1.png' }])
    const file = (await listMediaByName(server.db))['my-ladder-1.png']
    expect(file).toMatchObject({ kind: 'image', type: 'image/png', width: 1200, height: 600, widths: [480, 960, 1200] })
    for (const width of file?.widths ?? []) {
      const answer = await mina.get(`/media/${file?.hash}/${width}.webp`)
      expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([200, 'image/webp', 'inline'])
      expect(answer.headers.get('cache-control')).toMatch(/private.*immutable/)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(await sharp(answer.bytes).metadata()).toMatchObject({ format: 'webp', width })
    }
    for (const other of ['700.webp', 'my-ladder-1.png', '../etc.webp']) expect((await mina.get(`/media/${file?.hash}/${other}`)).status).toBe(404)
    expect((await server.visitor().get(`/media/${file?.hash}/480.webp`)).location).toMatch(/^\/login/)
    expect(await audited('media.added')).toHaveLength(1)
  })

  test('stands upright and says nothing of where it was taken, not even as it is kept', async () => {
    await send(['holiday.jpeg', await photograph()])
    const file = (await listMediaByName(server.db))['holiday.jpg']
    expect(file).toMatchObject({ width: 400, height: 800, widths: [400] })
    const kept = await readFile(join(folder(), file?.hash.slice(0, 2) ?? '', file?.hash ?? ''))
    for (const bytes of [kept, (await mina.get(`/media/${file?.hash}/400.webp`)).bytes]) {
      expect((await sharp(bytes).metadata()).exif).toBeUndefined()
      expect(bytes.includes('Secretcam')).toBe(false)
    }
  })

  test('with more pixels than anything needs, or that moves, or is broken, is refused', async () => {
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'white' } }).png().toBuffer()
    const frames = await sharp(Buffer.concat(await Promise.all(['red', 'blue'].map((background) => sharp({ create: { width: 20, height: 20, channels: 3, background } }).raw().toBuffer()))), {
      raw: { width: 20, height: 40, channels: 3, pageHeight: 20 },
    }).gif({ delay: [100, 100] }).toBuffer()
    const half = (await picture()).subarray(0, 400)
    const before = await stored()
    const results = await send(['bomb.png', bomb], ['moves.gif', frames], ['half.png', half])
    expect(results.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused'])
    expect(results.map(({ fault }) => fault)).toEqual([expect.stringContaining('million pixels'), expect.stringContaining('moves'), expect.stringContaining('cannot be read')])
    expect(await stored()).toEqual(before)
  })
})

test('what a file is, its content says, not its name', async () => {
  const results = await send(
    ['drawing.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['page.pdf', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['xml.svg', Buffer.from('<?xml version="1.0"?><svg/>')],
    ['program.png', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)])],
    ['empty.txt', Buffer.alloc(0)],
    ['zeros.txt', Buffer.from('a\0b')],
    ['contract.exe', pdf()],
    ['walk.txt', captions],
    ['list.csv', Buffer.from('a,b\n1,2\n')],
  )
  expect(results.map(({ outcome, name }) => (outcome === 'refused' ? 'refused' : name))).toEqual([
    'refused', 'refused', 'refused', 'refused', 'refused', 'refused', 'contract.pdf', 'walk.vtt', 'list.csv',
  ])
  const { hash } = (await listMediaByName(server.db))['contract.pdf'] ?? {}
  const answer = await mina.get(`/media/${hash}/contract.pdf`)
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="contract.pdf"')
  expect(answer.bytes.equals(pdf())).toBe(true)
})

describe('a video', () => {
  const bytes = video(3_000_000)
  let path: string
  beforeAll(async () => {
    await send(['walk.mp4', bytes])
    path = `/media/${(await listMediaByName(server.db))['walk.mp4']?.hash}/walk.mp4`
  })

  test('is asked for in parts', async () => {
    const part = await mina.get(path, { Range: 'bytes=100-199' })
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([206, 'bytes 100-199/3000000', '100'])
    expect(part.bytes.equals(bytes.subarray(100, 200))).toBe(true)
    expect((await mina.get(path, { Range: 'bytes=-5' })).bytes.equals(bytes.subarray(-5))).toBe(true)
    expect((await mina.get(path, { Range: 'bytes=4000000-' })).status).toBe(416)
    expect((await mina.get(path, { Range: 'bytes=0-9', 'If-Range': '"other"' })).status).toBe(200)
  })

  test('comes whole, says how long it is before it comes, and is not sent twice to who has it', async () => {
    const whole = await mina.get(path)
    expect([whole.status, whole.headers.get('content-type'), whole.bytes.equals(bytes)]).toEqual([200, 'video/mp4', true])
    const head = await mina.head(path)
    expect([head.status, head.headers.get('content-length'), head.bytes.length]).toEqual([200, '3000000', 0])
    const again = await mina.get(path, { 'If-None-Match': whole.headers.get('etag') ?? '' })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
  })
})

test('a file beyond its limit is refused while it comes, and nothing is left of it', async () => {
  const before = await stored()
  const large = Buffer.concat([await picture(), Buffer.alloc(13 * 1024 * 1024)])
  const [first, second] = await send(['large.png', large], ['small.txt', Buffer.from('small\n')])
  expect(first).toMatchObject({ outcome: 'refused', fault: expect.stringContaining('12 MB') })
  expect(second).toMatchObject({ outcome: 'added', name: 'small.txt' })
  expect((await send(['long.txt', Buffer.alloc(26 * 1024 * 1024, 'a')]))[0]).toMatchObject({ outcome: 'refused', fault: expect.stringContaining('25 MB') })
  expect((await stored()).length).toBe(before.length + 1)
  expect(await readdir(join(folder(), 'incoming'))).toEqual([])
})

test('the same file twice is one; another under its name is told to replace it', async () => {
  const bytes = await picture({ width: 50 })
  expect((await send(['twice.png', bytes], ['twice.png', bytes])).map(({ outcome }) => outcome)).toEqual(['added', 'unchanged'])
  expect((await send(['twice.png', await picture({ width: 51 })]))[0]).toMatchObject({ outcome: 'refused', fault: expect.stringContaining('replace') })
})

test('a replaced file is served under both hashes, and keeps its words', async () => {
  await send(['cap.png', await picture({ width: 100 })])
  const before = (await listMediaByName(server.db))['cap.png']
  expect((await tess.post('/studio/media', { intent: 'describe', name: 'cap.png', alt: 'A cap, drawn as a lid' })).location).toContain('done=described')
  const wrong = await tess.upload('/studio/media', formOf([['cap.jpg', await photograph()]], { replace: 'cap.png' }))
  expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('can only be replaced by another .png file')])
  const answer = await tess.upload('/studio/media?q=cap', formOf([['other.png', await picture({ width: 200 })]], { replace: 'cap.png' }))
  expect(answer.location).toBe('/studio/media?q=cap&done=replaced')
  const after = (await listMediaByName(server.db))['cap.png']
  expect(after?.hash).not.toBe(before?.hash)
  for (const [hash, width] of [[before?.hash, 100], [after?.hash, 200]]) expect((await mina.get(`/media/${hash}/${width}.webp`)).status).toBe(200)
  expect((await tess.get('/studio/media?q=cap')).text).toContain('A cap, drawn as a lid')
  expect(await audited('media.replaced')).toHaveLength(1)
})

test('only what no lesson shows can be archived, and its name is free then', async () => {
  await send(['lonely.png', await picture({ width: 60 })])
  expect((await tess.post('/studio/media', { intent: 'archive', name: 'lonely.png' })).location).toContain('done=archived')
  expect((await tess.post('/studio/media', { intent: 'archive', name: 'lonely.png' })).status).toBe(404)
  expect((await send(['lonely.png', await picture({ width: 61 })]))[0]).toMatchObject({ outcome: 'added' })
  const { id } = await server.db.selectFrom('lesson_version').select('id').limit(1).executeTakeFirstOrThrow()
  await server.db.updateTable('lesson_version').set({ source: '<Figure src="lonely.png" alt="x" />' }).where('id', '=', id).execute()
  const refused = await tess.post('/studio/media', { intent: 'archive', name: 'lonely.png' })
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('in use by now')])
})

test('the library lists sixty at a time, and without scripts takes several files at once', async () => {
  const files = await Promise.all(Array.from({ length: 62 }, async (_one, at) => [`page-${at}.txt`, Buffer.from(`text ${at}\n`)] satisfies Given))
  const answer = await tess.upload('/studio/media', formOf(files.slice(0, 20)))
  expect([answer.status, answer.text.match(/Added as/g)?.length]).toEqual([200, 20])
  for (const from of [20, 40]) await send(...files.slice(from, from + 21))
  const { text } = await tess.get('/studio/media?q=page-')
  expect(text.match(/id="page-\d+\.txt"/g)).toHaveLength(60)
  const next = /href="([^"]*after=[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect((await tess.get(next)).text.match(/id="page-\d+\.txt"/g)?.length).toBe(1)
})

test('no one but a trainer adds, and a form that came broken changes nothing', async () => {
  expect((await mina.upload('/api/media', formOf([['a.txt', Buffer.from('a')]]))).status).toBe(404)
  expect((await mina.upload('/studio/media', formOf([['a.txt', Buffer.from('a')]]))).status).toBe(404)
  expect((await server.visitor().upload('/api/media', formOf([['a.txt', Buffer.from('a')]]))).status).toBe(401)
  const broken = await tess.post('/studio/media', {}, { 'Content-Type': 'multipart/form-data; boundary=x' })
  expect(broken.status).toBe(400)
})

test('the sweep finds what nothing refers to, touches nothing at first, and leaves what is young or strange', async () => {
  const hash = 'ab'.repeat(16)
  const old = new Date(Date.now() - 2 * 86_400_000)
  for (const name of [hash, `${hash}-480.webp`]) {
    await mkdir(join(folder(), 'ab'), { recursive: true })
    await writeFile(join(folder(), 'ab', name), 'orphan')
    await utimes(join(folder(), 'ab', name), old, old)
  }
  await writeFile(join(folder(), 'ab', 'cd'.repeat(16)), 'too young, and in the wrong place')
  await writeFile(join(folder(), 'notes.txt'), 'by somebody')
  await utimes(join(folder(), 'notes.txt'), old, old)
  const dry = await runScript(server, 'media-sweep')
  expect(dry).toMatchObject({ code: 0, words: '' })
  expect(dry.out).toMatch(/2 orphans, 12 bytes\./)
  expect(dry.out).toContain('1 file is not from Countersign')
  expect(await stored()).toContain(hash)
  expect((await runScript(server, 'media-sweep', ['--delete'])).out).toContain('Removed 2 files.')
  expect((await runScript(server, 'media-sweep', ['--delete'])).out).toContain('0 orphans')
  const left = await stored()
  expect([left.includes(hash), left.includes('notes.txt')]).toEqual([false, true])
  expect((await mina.get(`/media/${(await listMediaByName(server.db))['limitation-ladder.png']?.hash}/480.webp`)).status).toBe(200)
  expect(await runScript(server, 'media-sweep', ['--dele'])).toMatchObject({ code: 1, words: expect.stringContaining('Usage') })
})

describe('with a bucket', () => {
  let bucket: Bucket
  let far: TestServer
  beforeAll(async () => {
    bucket = await startBucket()
    far = await startServer(bucket.env)
  })
  afterAll(async () => {
    await far?.close()
    await bucket?.stop()
  })

  test('what is sent is kept there and served from our own address', async () => {
    const trainer = await far.as('tess')
    const bytes = video(400_000)
    const { results } = (await trainer.upload('/api/media', formOf([['far.mp4', bytes], ['far.png', await picture()]]))).json<{ results: Result[] }>()
    expect(results.map(({ outcome }) => outcome)).toEqual(['added', 'added'])
    const named = await listMediaByName(far.db)
    const part = await trainer.get(`/media/${named['far.mp4']?.hash}/far.mp4`, { Range: 'bytes=1000-1999' })
    expect([part.status, part.bytes.equals(bytes.subarray(1000, 2000))]).toEqual([206, true])
    expect((await trainer.get(`/media/${named['far.png']?.hash}/480.webp`)).headers.get('content-type')).toBe('image/webp')
    expect((await trainer.get(`/media/${named['limitation-ladder.png']?.hash}/480.webp`)).status).toBe(200)
    expect(await readdir(join(far.env.DATA_DIR ?? '', 'media', 'incoming'))).toEqual([])
    expect((await runScript(far, 'media-sweep')).out).toContain('0 orphans')
    expect(bucket.asked()).toBeGreaterThan(8)
  })
})
