import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idOf, lessonText, module, open, page, send, studioRows, tokenIn, twoTrainers } from '../lesson-writing'
import { happened, keysOf, moduleId, publish, type Published, tell } from '../reading-lessons'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let tess: Visitor
let ruth: Visitor
let rows: ReturnType<typeof studioRows>

beforeAll(async () => {
  server = await startServer()
  rows = studioRows(server)
  ;({ tess, ruth } = await twoTrainers(server))
})
afterAll(() => server?.close())

const paragraphs = (...all: string[]) => all.join('\n\n')
const versions = (slug: string) => `${page(slug)}/versions`
const personId = async (name: string) =>
  (await server.db.selectFrom('person').select('id').where('email', '=', `${name}@countersign.example`).executeTakeFirstOrThrow()).id
const readingOf = async (name: string, { lessonId }: Pick<Published, 'lessonId'>) =>
  server.db.selectFrom('reading').selectAll().where('person_id', '=', await personId(name)).where('lesson_id', '=', lessonId).executeTakeFirstOrThrow()
const seenOf = async (name: string, { lessonId }: Pick<Published, 'lessonId'>) =>
  (await server.db.selectFrom('block_seen').select('block').where('person_id', '=', await personId(name)).where('lesson_id', '=', lessonId).execute()).map((row) => row.block).sort()

async function newest(slug: string): Promise<Published & { number: number }> {
  const row = (await rows.versionsOf(slug)).at(-1)
  if (!row) throw new Error('no version')
  return { lessonId: row.lesson_id, versionId: row.id, path: `/learn/${row.lesson_id}`, blocks: JSON.parse(row.blocks), number: row.number }
}

describe('a difference', () => {
  const slug = 'compared'

  test('is shown line by line between any two versions and the draft, with the words marked', async () => {
    const long = Array.from({ length: 12 }, (_, index) => `Paragraph ${index} stays.`)
    await publish(server, slug, paragraphs('The cap is twelve months.', ...long), { title: 'Compared' })
    await publish(server, slug, paragraphs('The cap is six months.', ...long), { title: 'Compared' })
    const { text, status } = await tess.get(`${versions(slug)}?from=1&to=2`)
    expect(status).toBe(200)
    expect(text).toContain('From version 1 to version 2: 1 line removed (−), 1 added (+).')
    expect(text).toMatch(/The cap is (<!-- -->)?<del[^>]*>twelve<\/del>/)
    expect(text).toMatch(/<ins[^>]*>six<\/ins>/)
    expect(text).toContain('lines the same')
    expect(text).not.toContain('Paragraph 11 stays.')
    expect((await tess.get(`${versions(slug)}?from=1&to=2&whole=1`)).text).toContain('Paragraph 11 stays.')
    await send(tess, slug, 'save', lessonText('Compared', 'Only a draft.'), await open(tess, slug))
    expect((await tess.get(`${versions(slug)}?from=2&to=draft`)).text).toContain('Only a draft.')
    expect((await tess.get(`${versions(slug)}?from=2&to=2`)).text).toContain('There is no difference')
    for (const wrong of ['from=1&to=9', 'from=x&to=1', 'from=1&to=two', 'move=9', 'move=2']) {
      expect((await tess.get(`${versions(slug)}?${wrong}`)).status, wrong).toBe(404)
    }
  })

  test('takes four queries at most', async () => {
    const queries = /queries;desc="(\d+)"/.exec((await tess.get(`${versions(slug)}?from=1&to=2&version=1`)).headers.get('server-timing') ?? '')?.[1]
    expect(Number(queries)).toBeLessThanOrEqual(4)
  })

  test('an old text is restored as a draft and published again, with a note of what is different', async () => {
    const [old] = await rows.versionsOf(slug)
    const { revision: over } = await open(tess, slug)
    expect((await tess.post(versions(slug), { intent: 'restore', number: '1', over })).status).toBe(302)
    expect((await rows.draftOf(slug))?.source).toBe(old?.source)
    const done = await send(tess, slug, 'publish-confirmed', old?.source ?? '', await open(tess, slug), { note: 'Twelve months again.' })
    expect(done.status).toBe(302)
    expect((await newest(slug)).number).toBe(3)
    expect((await ruth.get(versions(slug))).text).toContain('Twelve months again.')
  })
})

describe('a rep on version 1', () => {
  const slug = 'started'

  test('stays on it and finishes it while another starts on 2; the progress of both is right', async () => {
    const first = await publish(server, slug, paragraphs('One.', 'Two.', 'Three.'))
    const [mina, hanna] = [await server.as('mina'), await server.as('hanna')]
    await mina.get(first.path)
    await tell(mina, happened(first, { kind: 'seen', blocks: keysOf(first.blocks).slice(0, 2) }))
    const source = lessonText('Started', paragraphs('One.', 'Two, reworded.', 'Three.', 'Four.'))
    expect((await send(tess, slug, 'publish-confirmed', source, await open(tess, slug), { readers: 'stay' })).location).toBe(`${page(slug)}?done=published`)
    const second = await newest(slug)

    expect((await mina.get(first.path)).text).not.toContain('Two, reworded.')
    expect((await hanna.get(first.path)).text).toContain('Two, reworded.')
    const [last] = await tell(mina, happened(first, { kind: 'seen', blocks: keysOf(first.blocks).slice(2) }))
    expect(last).toMatchObject({ taken: true, finished: true })
    const [some] = await tell(hanna, happened(second, { kind: 'seen', blocks: keysOf(second.blocks).slice(0, 3) }))
    expect(some).toMatchObject({ taken: true, finished: false })

    expect(await readingOf('mina', first)).toMatchObject({ lesson_version_id: first.versionId, finished_at: expect.any(String) })
    expect(await readingOf('hanna', second)).toMatchObject({ lesson_version_id: second.versionId, finished_at: null })
    expect(await server.db.selectFrom('reading_move').selectAll().where('lesson_id', '=', first.lessonId).execute()).toEqual([])
    const list = (await tess.get(versions(slug))).text
    expect(list).toContain('1 started, 1 finished')
    expect(list).toContain('1 started, 0 finished')
    const [finished] = await tell(hanna, happened(second, { kind: 'seen', blocks: keysOf(second.blocks).slice(3) }))
    expect(finished).toMatchObject({ finished: true })
  })
})

describe('moving readers', () => {
  const slug = 'moved'
  let first: Published
  let second: Published

  /** Mina has read all but the last, Sofia nothing, Jonas is done. */
  async function readers(): Promise<Record<'mina' | 'sofia' | 'jonas', Visitor>> {
    const found = { mina: await server.as('mina'), sofia: await server.as('sofia'), jonas: await server.as('jonas') }
    for (const one of Object.values(found)) await one.get(first.path)
    await tell(found.mina, happened(first, { kind: 'seen', blocks: keysOf(first.blocks).slice(0, 3) }))
    await tell(found.jonas, happened(first, { kind: 'seen', blocks: keysOf(first.blocks) }))
    return found
  }

  test('is previewed with counts before a typo fix is published, and changes nothing until then', async () => {
    first = await publish(server, slug, paragraphs('One.', 'Twoo.', 'Three.', 'Four.'))
    await readers()
    const source = lessonText('Moved', paragraphs('One.', 'Two.', 'Three.', 'Four.'))
    const check = (await send(tess, slug, 'publish', source, await open(tess, slug))).text
    expect(check).toContain('3 people have an older version in hand, 2 of them in the middle of it')
    expect(check).toContain('Version 1: 2 reading, 1 finished')
    expect(check).toContain('1 of 4 blocks reworded, none added or removed.')
    expect(check).toContain('1 finished and stays finished.')
    expect(check).toContain('For 1 nothing changes')
    expect(check).toContain('1 keeps what they read and answered, and has 1 reworded block to read again.')
    expect(await readingOf('mina', first)).toMatchObject({ lesson_version_id: first.versionId })
    expect(await rows.versionsOf(slug)).toHaveLength(1)
  })

  test('with the publishing: what stands in the new text stays read, and who finished stays finished', async () => {
    const source = lessonText('Moved', paragraphs('One.', 'Two.', 'Three.', 'Four.'))
    const finishedAt = (await readingOf('jonas', first)).finished_at
    const done = await send(tess, slug, 'publish-confirmed', source, await open(tess, slug), { readers: 'move', note: 'A typo.' })
    expect(done.location).toBe(`${page(slug)}?done=moved`)
    second = await newest(slug)
    for (const name of ['mina', 'sofia', 'jonas']) expect((await readingOf(name, first)).lesson_version_id, name).toBe(second.versionId)
    expect((await readingOf('jonas', first)).finished_at).toBe(finishedAt)
    expect(await seenOf('mina', first)).toEqual(keysOf(first.blocks).slice(0, 3).sort())

    const mina = await server.as('mina')
    expect((await mina.get(first.path)).text).toContain('Two.')
    const [reworded, last] = [keysOf(second.blocks)[1] ?? '', keysOf(second.blocks)[3] ?? '']
    expect((await tell(mina, happened(second, { kind: 'seen', blocks: [last] })))[0]).toMatchObject({ finished: false })
    expect((await tell(mina, happened(second, { kind: 'seen', blocks: [reworded] })))[0]).toMatchObject({ finished: true })
  })

  test('leaves a fact for each reader that nothing can change, and one row of who did it', async () => {
    const facts = await server.db.selectFrom('reading_move').selectAll().where('lesson_id', '=', first.lessonId).execute()
    expect(facts.map((fact) => fact.person_id).sort()).toEqual((await Promise.all(['mina', 'sofia', 'jonas'].map(personId))).sort())
    for (const fact of facts) expect(fact).toMatchObject({ from_version_id: first.versionId, to_version_id: second.versionId, moved_by: await personId('tess') })
    await expect(server.db.deleteFrom('reading_move').execute()).rejects.toThrow(/append-only/)
    const [audited, ...more] = await rows.auditOf(slug, 'lesson.readers-moved')
    expect(more).toEqual([])
    expect([JSON.parse(audited?.before ?? ''), JSON.parse(audited?.after ?? '')]).toEqual([{ version: 1 }, { version: 2, title: 'Moved', readers: 3 }])
    expect((await tess.get(versions(slug))).text).toContain('3 moved on')
  })

  test('later, from the versions, after a look at the counts; twice at once moves once', async () => {
    const source = lessonText('Moved', paragraphs('One.', 'Two.', 'Three.', 'Four.', 'Five is new.'))
    await send(tess, slug, 'publish-confirmed', source, await open(tess, slug), { readers: 'stay' })
    const look = (await tess.get(`${versions(slug)}?move=2`)).text
    expect(look).toContain('Move 3 readers from version 2 to 3')
    expect(look).toContain('2 finished and stay finished.')
    expect(look).toContain('1 keeps what they read and answered, and has 1 new block to read.')
    const answers = await Promise.all([tess, ruth].map((trainer) => trainer.post(versions(slug), { intent: 'move', number: '2' })))
    for (const answer of answers) expect(answer.status).toBe(302)
    const facts = await server.db.selectFrom('reading_move').selectAll().where('from_version_id', '=', second.versionId).execute()
    expect(facts).toHaveLength(3)
    expect((await tess.post(versions(slug), { intent: 'move', number: '3' })).status).toBe(409)
    expect((await tess.post(versions(slug), { intent: 'move', number: '9' })).status).toBe(404)
  })

  test('a move that stopped in the middle goes on where it was', async () => {
    const large = await publish(server, 'crowded', paragraphs('One.', 'Two.'))
    const people = (await server.db.selectFrom('person').select('id').where('is_rep', '=', 1).orderBy('id').execute()).map((one) => one.id)
    const at = new Date().toISOString()
    await server.db.insertInto('reading').values(people.map((person_id) => ({
      person_id, lesson_id: large.lessonId, lesson_version_id: large.versionId, started_at: at, finished_at: null,
    }))).execute()
    const next = await publish(server, 'crowded', paragraphs('One.', 'Two.', 'Three.'))
    const [done = ''] = people
    await server.db.insertInto('lesson_move').values({
      id: 'stopped', lesson_id: large.lessonId, from_version_id: large.versionId, to_version_id: next.versionId, asked_by: await personId('tess'),
      asked_at: at, readers: people.length, moved: 1, done_at: null,
    }).execute()
    await server.db.updateTable('reading').set({ lesson_version_id: next.versionId }).where('person_id', '=', done).where('lesson_id', '=', large.lessonId).execute()
    expect((await ruth.get(versions('crowded'))).text).toContain(`1 of ${people.length} readers of version 1 have been moved`)
    expect((await ruth.post(versions('crowded'), { intent: 'continue' })).location).toBe(`${versions('crowded')}?done=moved`)
    const facts = await server.db.selectFrom('reading_move').selectAll().where('lesson_id', '=', large.lessonId).execute()
    expect(facts).toHaveLength(people.length - 1)
    expect(await server.db.selectFrom('lesson_move').select(['moved']).where('id', '=', 'stopped').executeTakeFirst()).toEqual({ moved: people.length })
    const [audited] = await rows.auditOf('crowded', 'lesson.readers-moved')
    expect(audited?.actor_id).toBe(await personId('tess'))
  })
})

describe('two texts from one', () => {
  const slug = 'indemnity'

  test('the later one gets both merged, and the merged text can be saved', async () => {
    const base = lessonText('Indemnity', paragraphs('First.', 'Second.', 'Third.'))
    const token = tokenIn(await send(tess, slug, 'save', base, await open(tess, slug)))
    await send(ruth, slug, 'save', base.replace('First.', 'First, by Ruth.'), token)
    const late = await send(tess, slug, 'save', base.replace('Third.', 'Third, by Tess.'), token)
    expect(late.status).toBe(409)
    const merged = base.replace('First.', 'First, by Ruth.').replace('Third.', 'Third, by Tess.')
    const kept = await server.db.selectFrom('draft_revision').select('source').where('lesson_id', '=', idOf(slug)).where('revision', '=', Number(token.revision)).executeTakeFirst()
    expect(kept?.source).toBe(base)
    expect((await send(tess, slug, 'save', merged, tokenIn(late))).status).toBe(200)
    expect((await rows.draftOf(slug))?.source).toBe(merged)
    expect((await server.db.selectFrom('draft_revision').select('source').where('lesson_id', '=', idOf(slug)).execute()).map((row) => row.source)).toContain(
      base.replace('First.', 'First, by Ruth.'),
    )
  })

  test('publishing leaves a bounded number of earlier texts', async () => {
    let token = await open(tess, slug)
    for (let round = 0; round < 25; round++) token = tokenIn(await send(tess, slug, 'autosave', lessonText('Indemnity', `Round ${round}.`), token))
    expect((await send(tess, slug, 'publish-confirmed', lessonText('Indemnity', 'Round 24.'), token)).status).toBe(302)
    const kept = await server.db.selectFrom('draft_revision').select('source').where('lesson_id', '=', idOf(slug)).orderBy('revision').execute()
    expect(kept).toHaveLength(20)
    expect(kept.at(-1)?.source).toContain('Round 24.')
  })
})

describe('a lesson that was never published', () => {
  const slug = 'newborn'

  test('has a draft, is seen by no rep, and is published as version 1', async () => {
    const { createLessonDraft } = await import('~/workflows/studio/create-lesson.server')
    const lesson = { moduleId, slug, title: 'New: "caps" & more', trainerId: await personId('tess'), now: new Date() }
    expect(await createLessonDraft(server.db, lesson)).toEqual({ outcome: 'created', lessonId: `${moduleId}/${slug}` })
    expect(await createLessonDraft(server.db, lesson)).toEqual({ outcome: 'created', lessonId: `${moduleId}/${slug}` })
    expect(await createLessonDraft(server.db, { ...lesson, title: 'Another' })).toEqual({ outcome: 'slug-taken' })
    expect(await createLessonDraft(server.db, { ...lesson, slug: 'quiz' })).toEqual({ outcome: 'bad-slug' })
    expect(await createLessonDraft(server.db, { ...lesson, slug: 'Not a slug' })).toEqual({ outcome: 'bad-slug' })
    expect(await createLessonDraft(server.db, { ...lesson, moduleId: 'no/such' })).toEqual({ outcome: 'no-such-module' })

    const mina = await server.as('mina')
    expect((await mina.get(`/learn/contract-language/${module}/${slug}`)).status).toBe(404)
    const opened = await tess.get(page(slug))
    expect(opened.status).toBe(200)
    expect(opened.text).toContain('New: &quot;caps&quot; &amp; more')
    expect((await tess.get(versions(slug))).text).toContain('Nothing is published yet')
    const token = tokenIn(opened)
    expect(token.basedOn).toBe('')
    const source = lessonText('New', 'The first text.')
    const saved = await send(tess, slug, 'save', source, token)
    expect(saved.status).toBe(200)
    const check = await send(tess, slug, 'publish', source, tokenIn(saved))
    expect(check.text).toContain('Publish version 1?')
    const answers = await Promise.all([1, 2].map(() => send(tess, slug, 'publish-confirmed', source, tokenIn(saved))))
    expect(answers.map((answer) => answer.location).sort()).toEqual([`${page(slug)}?done=published`, `${page(slug)}?done=repeated`])
    expect((await newest(slug)).number).toBe(1)
    expect((await mina.get(`/learn/contract-language/${module}/${slug}`)).text).toContain('The first text.')
  })

  test('its draft can be thrown away and begun again', async () => {
    const { createLessonDraft } = await import('~/workflows/studio/create-lesson.server')
    await createLessonDraft(server.db, { moduleId, slug: 'stillborn', title: 'Still', trainerId: await personId('tess'), now: new Date() })
    const opened = await tess.get(page('stillborn'))
    expect((await send(tess, 'stillborn', 'discard', 'x', tokenIn(opened))).location).toBe(`${page('stillborn')}?done=discarded`)
    expect((await tess.get(page('stillborn'))).text).toContain('Begin here.')
    expect((await send(tess, 'stillborn', 'save', lessonText('Still', 'Again.'), await open(tess, 'stillborn'))).status).toBe(200)
    expect((await rows.draftOf('stillborn'))?.based_on).toBeNull()
  })
})
