import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listMediaByName } from '#db/queries/media'
import { dumpTables } from '../dump'
import { picture } from '../media-making'
import { runScript } from '../run-script'
import { startServer, type TestServer } from '../server'
import type { Answer, Visitor } from '../visitor'
import { type ZipEntry, zipOf } from '../zip-making'

const course = 'contract-language'
const exportPath = `/studio/${course}/export.zip`

let server: TestServer
let tess: Visitor
beforeAll(async () => {
  server = await startServer()
  tess = await server.as('tess')
})
afterAll(() => server.close())

async function check(bytes: Buffer, visitor = tess): Promise<Answer> {
  const form = new FormData()
  form.append('archive', new Blob([new Uint8Array(bytes)]), 'course.zip')
  return visitor.upload('/studio/import', form)
}

const hidden = (answer: Answer, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(answer.text)?.[1] ?? ''

async function takeIn(bytes: Buffer): Promise<Answer> {
  const seen = await check(bytes)
  expect(seen.status, seen.text.replace(/<[^>]+>/g, ' ').slice(0, 2000)).toBe(200)
  return tess.post('/studio/import', { archive: hidden(seen, 'archive'), seen: hidden(seen, 'seen') })
}

const facts = () => dumpTables(server.db, ['course', 'module', 'quiz', 'lesson', 'lesson_version', 'item', 'item_version', 'media', 'artifact'])

const front = (title: string) => `---\ntitle: ${title}\nsummary: What it is about.\nskills: [terminology.indemnity]\n---\n\n`

async function smallCourse(change: Partial<Record<string, string | Buffer | null>> = {}): Promise<Buffer> {
  const files: Record<string, string | Buffer | null> = {
    'courses/small/course.yaml': 'title: A small course\nsummary: Short.\naudience: Everyone.\n',
    'courses/small/basics/module.yaml': 'title: Basics\nsummary: The start.\nquiz:\n  title: Basics\n  passMark: 0.7\n  attempts: null\n  feedback: end\n  shuffle: true\n  draw: all\n',
    'courses/small/basics/01-first.mdx': `${front('First')}A first look.\n\n<Figure src="drawing.png" alt="A drawing" />\n\n<Checkpoint item="q-one" />\n`,
    'courses/small/basics/02-second.mdx': `${front('Second')}A second look.\n`,
    'courses/small/basics/questions.yaml':
      'items:\n  - id: q-one\n    type: single\n    stem: Which one?\n    skills: { terminology.indemnity: 1 }\n    lesson: 01-first\n    options:\n' +
      '      - { id: a, text: This, right: true, feedback: "Yes." }\n      - { id: b, text: That, right: false, feedback: "No." }\n',
    'media/drawing.png': await picture({ width: 300 }),
    ...change,
  }
  return zipOf(Object.entries(files).flatMap(([path, contents]): ZipEntry[] => (contents === null ? [] : [[path, contents]])))
}

describe('the course of content/', () => {
  test('comes out the same twice, and nothing about it is new to where it came from', async () => {
    const one = await tess.get(exportPath)
    expect([one.status, one.headers.get('content-type'), one.headers.get('content-disposition')]).toEqual([200, 'application/zip', `attachment; filename="${course}.zip"`])
    expect(one.bytes.equals((await tess.get(exportPath)).bytes)).toBe(true)
    const before = await facts()
    const seen = await check(one.bytes)
    expect([seen.status, seen.text]).toEqual([200, expect.stringContaining('here already')])
    expect(await facts()).toEqual(before)
  })

  test('goes into another house, and comes out of it letter for letter', async () => {
    const { bytes } = await tess.get(exportPath)
    await server.db.updateTable('course').set({ title: 'Another title' }).where('id', '=', course).execute()
    const { id } = await server.db.selectFrom('lesson').select('current_version_id as id').where('id', 'like', `${course}/%`).orderBy('id').limit(1).executeTakeFirstOrThrow()
    await server.db.updateTable('lesson_version').set({ source: 'Something else' }).where('id', '=', id ?? '').execute()
    expect((await tess.get(exportPath)).bytes.equals(bytes)).toBe(false)
    expect((await takeIn(bytes)).location).toBe(`/studio/import?imported=${course}`)
    expect((await tess.get(exportPath)).bytes.equals(bytes)).toBe(true)
  })

  test('passes the check that is run before publishing', async () => {
    const { code, out, words } = await runScript(server, 'content-check')
    expect([code, words]).toEqual([0, ''])
    expect(out).toMatch(/Checked 1 course, \d+ lessons, \d+ questions, \d+ files? in [\d.]+ s: 0 faults/)
  })
})

describe('a new course', () => {
  test('is shown before it is taken in, is there afterwards, and twice is once', async () => {
    const bytes = await smallCourse()
    const before = await facts()
    const seen = await check(bytes)
    expect(seen.text).toContain('Nothing is changed yet')
    expect(await facts()).toEqual(before)
    const confirm = { archive: hidden(seen, 'archive'), seen: hidden(seen, 'seen') }
    const both = await Promise.all([tess.post('/studio/import', confirm), tess.post('/studio/import', confirm)])
    expect(both.map(({ status, location }) => [status, location]).sort().at(0)).toEqual([302, '/studio/import?imported=small'])
    const after = await facts()
    expect(after.lesson_version?.length).toBe((before.lesson_version?.length ?? 0) + 2)
    expect((await tess.post('/studio/import', confirm)).status).toBe(302)
    expect(await facts()).toEqual(after)
    expect(await server.db.selectFrom('audit').select('subject_id').where('action', '=', 'course.imported').where('subject_id', '=', 'small').execute()).toHaveLength(1)
    const out = await tess.get('/studio/small/export.zip')
    expect((await check(out.bytes)).text).toContain('here already')
    expect((await (await server.as('mina')).get('/learn/small/basics/first')).status).toBe(200)
  })

  test('exports, imports and exports the same bytes', async () => {
    const { bytes } = await tess.get('/studio/small/export.zip')
    const changed = await smallCourse({ 'courses/small/basics/02-second.mdx': `${front('Second')}Changed.\n`, 'media/drawing.png': await picture({ width: 310 }) })
    expect((await takeIn(changed)).status).toBe(302)
    expect((await tess.get('/studio/small/export.zip')).bytes.equals(bytes)).toBe(false)
    expect((await takeIn(bytes)).status).toBe(302)
    expect((await tess.get('/studio/small/export.zip')).bytes.equals(bytes)).toBe(true)
  })

  test('a lesson whose picture changed is published anew, and only what changed is', async () => {
    const versions = async () => (await server.db.selectFrom('lesson').select(['id', 'versions']).where('module_id', '=', 'small/basics').orderBy('id').execute()).map(({ versions: n }) => n)
    const [first = 0, second = 0] = await versions()
    await takeIn(await smallCourse({ 'media/drawing.png': await picture({ width: 320 }) }))
    expect(await versions()).toEqual([first + 1, second])
    const { hash } = (await listMediaByName(server.db))['drawing.png'] ?? {}
    const { html } = await server.db.selectFrom('lesson').innerJoin('lesson_version as v', 'v.id', 'current_version_id').innerJoin('artifact', 'artifact.hash', 'v.artifact_hash')
      .select('artifact.html').where('lesson.id', '=', 'small/basics/first').executeTakeFirstOrThrow()
    expect(html).toContain(`/media/${hash}/320.webp`)
  })

  test('what changed since it was looked at is shown first', async () => {
    const seen = await check(await smallCourse({ 'courses/small/basics/02-second.mdx': `${front('Second')}Late.\n` }))
    await server.db.updateTable('course').set({ title: 'Somebody was faster' }).where('id', '=', 'small').execute()
    const answer = await tess.post('/studio/import', { archive: hidden(seen, 'archive'), seen: hidden(seen, 'seen') })
    expect([answer.status, answer.text]).toEqual([409, expect.stringContaining('changed here since you looked')])
    expect((await tess.post('/studio/import', { archive: hidden(answer, 'archive'), seen: hidden(answer, 'seen') })).status).toBe(302)
  })

  test('a course in which others approve takes nothing in by an archive', async () => {
    await server.db.updateTable('course').set({ review_required: 1 }).where('id', '=', 'small').execute()
    const answer = await check(await smallCourse({ 'courses/small/basics/02-second.mdx': `${front('Second')}Unseen.\n` }))
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('another trainer approves')])
    await server.db.updateTable('course').set({ review_required: 0 }).where('id', '=', 'small').execute()
  })
})

test('every fault is said at once, each at its place, and nothing is changed', async () => {
  const bytes = await smallCourse({
    'courses/small/course.yaml': 'title: A small course\nsummary: ""\naudience: Everyone.\n',
    'courses/small/basics/01-first.mdx': `${front('First')}<Figure src="absent.png" alt="x" />\n\n<Blink />\n`,
    'courses/small/basics/questions.yaml': (await import('yaml')).stringify({
      items: [{ id: 'q', type: 'single', stem: 'S', skills: { 'no.such-skill': 1 }, lesson: '09-none', options: [{ id: 'a', text: 'A', right: true, feedback: 'f' }, { id: 'b', text: 'B', right: false, feedback: 'f' }] }],
    }),
    'media/drawing.png': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  })
  const before = await facts()
  const { status, text } = await check(bytes)
  const plain = text.replace(/<[^>]+>/g, ' ')
  expect(status).toBe(422)
  for (const says of ['course.yaml:2:1', 'media/drawing.png:1:1', 'HTML, SVG or XML']) expect(plain).toContain(says)
  expect(await facts()).toEqual(before)

  const mended = await smallCourse({
    'courses/small/basics/01-first.mdx': `${front('First')}<Figure src="absent.png" alt="x" />\n\n<Blink />\n`,
    'courses/small/basics/02-second.mdx': `${front('Second')}<Figure src="drawing.png" alt="A drawing" />\n`,
    'courses/small/basics/module.yaml': 'title: Basics\nsummary: The start.\nrequires: [nowhere/at-all]\n',
  })
  const more = (await check(mended)).text.replace(/<[^>]+>/g, ' ')
  for (const says of ['01-first.mdx:7:', '01-first.mdx:9:', 'module.yaml:3:', 'leaves it out']) expect(more).toContain(says)
  expect(await facts()).toEqual(before)
})

test('what is no archive, or nothing at all, is answered in words', async () => {
  expect((await check(Buffer.from('hello'))).text).toContain('not a zip archive')
  expect((await tess.upload('/studio/import', new FormData())).status).toBe(400)
  expect((await tess.post('/studio/import', { archive: 'a'.repeat(32), seen: 'b'.repeat(64) })).status).toBe(410)
  expect((await tess.post('/studio/import', { archive: '../../etc', seen: '' })).status).toBe(400)
  const mina = await server.as('mina')
  expect([(await mina.get(exportPath)).status, (await check(await smallCourse(), mina)).status, (await tess.get('/studio/none/export.zip')).status]).toEqual([404, 404, 404])
})

describe('npm run content:check', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-check-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('names every fault of an archive at its place and ends with 1', async () => {
    const file = join(folder, 'course.zip')
    await writeFile(file, await smallCourse({ 'courses/small/basics/02-second.mdx': `${front('Second')}<Blink />\n` }))
    const { code, out } = await runScript(server, 'content-check', [file])
    expect([code, out]).toEqual([1, expect.stringMatching(/fault {3}courses\/small\/basics\/02-second\.mdx:7:1 .*Blink/)])
    await writeFile(file, await smallCourse())
    expect(await runScript(server, 'content-check', [file])).toMatchObject({ code: 0 })
  })

  test('says what it cannot check', async () => {
    expect(await runScript(server, 'content-check', [join(folder, 'none')])).toMatchObject({ code: 1, words: expect.stringContaining('There is nothing at') })
    expect(await runScript(server, 'content-check', ['--fast'])).toMatchObject({ code: 1, words: expect.stringContaining('Usage') })
    expect((await runScript(server, 'content-check', [folder])).out).toContain('skills.yaml:1:1 This file is missing.')
  })
})
