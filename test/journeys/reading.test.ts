import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personId } from '../quiz-taking'
import { type Asked, happened, itemOf, keysOf, post, publish, type Published, tell } from '../reading-lessons'
import { runScript } from '../run-script'
import { startServer, type TestServer } from '../server'

let server: TestServer
let [one, two]: [Asked | null, Asked | null] = [null, null]
let lesson: Published

const body = (words = 'first') => `The ${words} part.\n\n<Checkpoint item="conf-01" />\n\nThe second part.\n\n<Checkpoint item="conf-02" />\n\nThe last part.`

beforeAll(async () => {
  server = await startServer()
  ;[one, two] = [await itemOf(server, 'conf-01'), await itemOf(server, 'conf-02')]
  lesson = await publish(server, 'reading', body(), { title: 'Reading along' })
})
afterAll(() => server.close())

const asked = (item: Asked | null): Asked => item as Asked
const checkpoints = (of: Published = lesson) => keysOf(of.blocks, 'checkpoint') as [string, string]
const rows = async (name: string, lessonId = lesson.lessonId) => {
  const person = await personId(server, name)
  const { db } = server
  return {
    answers: await db.selectFrom('checkpoint_answer').selectAll().where('person_id', '=', person).where('lesson_id', '=', lessonId).orderBy('received_at').orderBy('id').execute(),
    evidence: await db.selectFrom('evidence').selectAll().where('person_id', '=', person).where('source', '=', 'checkpoint').orderBy('seq').execute(),
    reading: await db.selectFrom('reading').selectAll().where('person_id', '=', person).where('lesson_id', '=', lessonId).executeTakeFirst(),
    ledger: await db.selectFrom('ledger').selectAll().where('person_id', '=', person).where('cause', '=', 'reading').where('cause_id', '=', lessonId).execute(),
    seen: await db.selectFrom('block_seen').select('block').where('person_id', '=', person).where('lesson_id', '=', lessonId).execute(),
  }
}

describe('a rep reads along', () => {
  test('blocks seen and questions answered finish the lesson, once, and pay', async () => {
    const mina = await server.as('mina')
    const { text, status } = await mina.get(lesson.path)
    expect(status).toBe(200)
    expect(text).toContain('0 of 2 questions')
    const [first, second] = checkpoints()
    const results = await tell(
      mina,
      happened(lesson, { kind: 'seen', blocks: keysOf(lesson.blocks), atBlock: keysOf(lesson.blocks)[1] ?? '' }),
      happened(lesson, { kind: 'answer', block: first, picks: asked(one).key }),
      happened(lesson, { kind: 'answer', block: second, picks: [asked(two).wrong] }),
    )
    expect(results.map((result) => result.taken && result.finished)).toEqual([false, false, true])
    const { answers, evidence, reading, ledger } = await rows('mina')
    expect([first, second].map((block) => answers.filter((row) => row.block === block).map(({ counted, score }) => [counted, score]))).toEqual([[[1, 1]], [[1, 0]]])
    expect(new Set(evidence.map((row) => row.observation_id))).toEqual(new Set(answers.map(({ id }) => id)))
    expect(evidence.every((row) => row.weight === 0.3 && row.attempt_id === null)).toBe(true)
    expect(reading?.finished_at).not.toBeNull()
    expect(ledger.filter(({ rule_id }) => /lesson/.test(rule_id))).toHaveLength(1)
    const after = (await mina.get(lesson.path)).text
    expect(after).toContain('You have read this lesson')
    expect(after).toContain('What moved')
    expect((await mina.get('/learn/contract-language')).text).toContain('Reading along')
  })

  test('no key is on the page or in its data before the verdict, and a wrong try does not tell it either', async () => {
    const lena = await server.as('lena')
    const [first] = checkpoints()
    for (const path of [lesson.path, `${lesson.path}.data`]) {
      const { text } = await lena.get(path)
      for (const feedback of [...Object.values(asked(one).feedback), ...Object.values(asked(two).feedback)]) expect(text).not.toContain(feedback.slice(0, 30))
      expect(text).not.toMatch(/"difficulty"|"weight"/)
    }
    const answer = await post(lena, [happened(lesson, { kind: 'answer', block: first, picks: [asked(one).wrong] })])
    for (const right of asked(one).key) expect(answer.text).not.toContain((asked(one).feedback[right] ?? '').slice(0, 30))
    expect(answer.text).toContain((asked(one).feedback[asked(one).wrong] ?? '').slice(0, 20))
    expect((await lena.get(lesson.path)).text).toContain('Your answer, wrong.')
  })

  test('the first answer counts, a further try is kept and counts nothing', async () => {
    const lena = await server.as('lena')
    const before = await rows('lena')
    await tell(lena, happened(lesson, { kind: 'answer', block: checkpoints()[0], picks: asked(one).key }))
    const { answers, evidence } = await rows('lena')
    expect(answers.map(({ counted }) => counted)).toEqual([1, 0])
    expect(evidence).toEqual(before.evidence)
  })

  test('the same event again has the same verdict and changes nothing, in one batch or later', async () => {
    const hanna = await server.as('hanna')
    await hanna.get(lesson.path)
    const event = happened(lesson, { kind: 'answer', block: checkpoints()[0], picks: [asked(one).wrong] })
    const [a, b] = await tell(hanna, event, event)
    const [c] = await tell(hanna, { ...event, picks: asked(one).key } as typeof event)
    expect(b).toEqual(a)
    expect(c).toEqual(a)
    expect((await rows('hanna')).answers).toHaveLength(1)
  })

  test('an event that cannot be taken says why and fails none beside it; only blocks of the lesson count', async () => {
    const hanna = await server.as('hanna')
    const [first] = checkpoints()
    const other = '0123456789ab'
    const answer = await post(hanna, [
      happened({ lessonId: 'no/such/lesson', versionId: lesson.versionId }, { kind: 'seen', blocks: [other] }),
      happened({ lessonId: lesson.lessonId, versionId: 'none' }, { kind: 'seen', blocks: [other] }),
      happened(lesson, { kind: 'seen', blocks: [other] }),
      happened(lesson, { kind: 'answer', block: keysOf(lesson.blocks)[0] ?? '', picks: ['a'] }),
      happened(lesson, { kind: 'answer', block: first, picks: ['zz'] }),
      happened(lesson, { kind: 'answer', block: first, picks: [] }),
      { id: 'nonsense', kind: 'dance' },
      happened(lesson, { kind: 'seen', blocks: [other, keysOf(lesson.blocks)[0] ?? ''] }),
    ])
    const results = answer.json<{ results: { taken: boolean; reason?: string }[] }>().results
    expect(results.map(({ taken, reason }) => (taken ? 'taken' : reason))).toEqual([
      'unknown-lesson', 'unknown-version', 'unknown-block', 'unknown-block', 'not-an-answer', 'not-an-answer', 'malformed', 'taken',
    ])
    expect((await rows('hanna')).seen.map(({ block }) => block)).not.toContain(other)
  })

  test('a clock that is wrong does no harm: times lie between the start of the reading and now', async () => {
    const hanna = await server.as('hanna')
    const [past, future] = [{ at: 1000 }, { at: Date.now() + 9_000_000_000 }]
    const block = checkpoints()[1]
    await tell(hanna, happened(lesson, { kind: 'answer', block, picks: asked(two).key }, past), happened(lesson, { kind: 'answer', block, picks: asked(two).key }, future))
    const { answers, reading } = await rows('hanna')
    for (const { answered_at: at } of answers) expect(at >= (reading?.started_at ?? '') && at <= new Date().toISOString()).toBe(true)
  })

  test('what does not fit the door is refused whole, and a device of somebody else is told so', async () => {
    const hanna = await server.as('hanna')
    expect((await post(hanna, Array.from({ length: 201 }, () => ({})))).status).toBe(400)
    expect((await hanna.postJson('/api/reading', 'nothing')).status).toBe(400)
    expect((await hanna.postJson('/api/reading', { events: [], more: 'x'.repeat(600_000) })).status).toBe(413)
    expect((await post(hanna, [], { person: 'somebody' })).status).toBe(409)
    expect((await post(server.visitor(), [])).status).toBe(401)
    expect((await post(await server.as('tess'), [])).status).toBe(404)
  })
})

describe('at once', () => {
  test('ten posts of one answer are one fact, one evidence; ten tries count once; ten last answers finish once', async () => {
    const sofia = await server.as('sofia')
    await sofia.get(lesson.path)
    const [first, second] = checkpoints()
    const same = happened(lesson, { kind: 'answer', block: first, picks: asked(one).key })
    await Promise.all(Array.from({ length: 10 }, () => tell(sofia, same)))
    expect((await rows('sofia')).answers).toHaveLength(1)
    await Promise.all(Array.from({ length: 10 }, () => tell(sofia, happened(lesson, { kind: 'seen', blocks: keysOf(lesson.blocks) }))))
    const tries = await Promise.all(Array.from({ length: 10 }, () => tell(sofia, happened(lesson, { kind: 'answer', block: second, picks: asked(two).key }))))
    expect(tries.flat().every((result) => result.taken && result.finished)).toBe(true)
    const { answers, evidence, ledger } = await rows('sofia')
    expect(answers.map(({ counted }) => counted).filter(Boolean)).toHaveLength(2)
    expect(answers).toHaveLength(11)
    expect(new Set(evidence.map((row) => row.observation_id)).size).toBe(2)
    expect(ledger.filter(({ rule_id }) => /lesson/.test(rule_id))).toHaveLength(1)
  })

  test('what is derived can be rebuilt from the facts, to the last bit', async () => {
    const { code, out } = await runScript(server, 'rebuild')
    expect([code, out]).toEqual([0, expect.stringContaining('Every row already agreed with the facts.')])
  })
})

test('evidence from a lesson says so on the page of its skill, and leads to the very question', async () => {
  const mina = await server.as('mina')
  const { text } = await mina.get('/readiness/terminology.confidentiality')
  expect(text).toContain('while reading, which counts least')
  expect(text).toContain(`/learn/${lesson.lessonId}#b-${checkpoints()[0]}`)
})

test('who started on version 1 finishes it while another starts on version 2, and progress of both is right', async () => {
  const first = await publish(server, 'versions', 'Same part.\n\nOld part.\n\n<Checkpoint item="conf-01" />', { title: 'Two versions' })
  const [emeka, yuki] = [await server.as('emeka'), await server.as('yuki')]
  await emeka.get(first.path)
  const [same, old] = keysOf(first.blocks)
  const [block] = checkpoints(first)
  await tell(emeka, happened(first, { kind: 'seen', blocks: [same ?? ''] }))
  const second = await publish(server, 'versions', 'Same part.\n\nNew part.\n\nNewer part.\n\n<Checkpoint item="conf-01" />', { title: 'Two versions' })
  const page = (await emeka.get(first.path)).text
  expect(page).toContain('Old part.')
  expect(page).toContain('You started on an earlier version and stay on it.')
  expect((await emeka.get('/learn/contract-language')).text).toContain('33\u00a0% read')
  const fresh = (await yuki.get(second.path)).text
  expect(fresh).toContain('Newer part.')
  expect(fresh).not.toContain('earlier version')

  expect((await tell(emeka, happened(second, { kind: 'seen', blocks: keysOf(second.blocks) })))[0]).toMatchObject({ taken: false, reason: 'unknown-version' })
  const done = await tell(emeka, happened(first, { kind: 'seen', blocks: [old ?? ''] }), happened(first, { kind: 'answer', block, picks: asked(one).key }))
  expect(done.map((result) => result.taken && result.finished)).toEqual([false, true])
  expect((await emeka.get(first.path)).text).toContain('You have read this lesson')

  await tell(yuki, happened(second, { kind: 'seen', blocks: keysOf(second.blocks).slice(0, 1) }))
  expect((await yuki.get('/learn/contract-language')).text).toContain('25\u00a0% read')
  expect((await rows('yuki', first.lessonId)).reading).toMatchObject({ lesson_version_id: second.versionId, finished_at: null })
  expect((await rows('emeka', first.lessonId)).reading).toMatchObject({ lesson_version_id: first.versionId })
})

test('without scripts an answer, ticks and the reader’s word do the same', async () => {
  const made = await publish(server, 'by-form', 'A part.\n\n<Checklist>\n<Check>One thing</Check>\n<Check>Another</Check>\n</Checklist>\n\n<Checkpoint item="conf-02" />')
  const tom = await server.as('tom')
  await tom.get(made.path)
  const [[block], [list]] = [checkpoints(made), keysOf(made.blocks, 'checklist')]
  const missed = await tom.post(made.path, { intent: 'checkpoint', block })
  expect([missed.status, missed.text.includes('Choose an answer first.')]).toEqual([409, true])
  expect((await tom.post(made.path, { intent: 'ticks', block: list ?? '', ticked: '1' })).location).toBe(`${made.path}#b-${list}`)
  expect((await tom.get(made.path)).text).toMatch(new RegExp(`data-check="${list}\\.1"[^>]*checked`))
  expect((await tom.post(made.path, { intent: 'finish' })).location).toBe(`${made.path}#done`)
  const open = (await tom.get(made.path)).text
  expect(open).toContain('One question is still open')
  expect(open).toContain(`href="#b-${block}"`)
  await tom.post(made.path, { intent: 'checkpoint', block, picks: [asked(two).wrong] })
  const done = (await tom.get(made.path)).text
  expect(done).toContain('You have read this lesson')
  expect(done).toContain('Your answer, wrong.')
  expect((await tom.get(`${made.path}?again=${block}`)).text).toContain('type="radio"')
})

test('a question that was taken out of the bank holds nobody up', async () => {
  const made = await publish(server, 'retired', 'A part.\n\n<Checkpoint item="conf-03" />')
  const item = await itemOf(server, 'conf-03')
  const leila = await server.as('leila')
  await leila.get(made.path)
  await server.db.updateTable('item').set({ retired: 1 }).where('id', '=', item.id).execute()
  expect((await leila.get(made.path)).text).toContain('This question is not asked any more.')
  const [result] = await tell(leila, happened(made, { kind: 'seen', blocks: keysOf(made.blocks) }))
  expect(result).toMatchObject({ taken: true, finished: true })
  await server.db.updateTable('item').set({ retired: 0 }).where('id', '=', item.id).execute()
})

test('a lesson page takes at most four queries, with questions and notes, read or not', async () => {
  for (const name of ['mina', 'lena']) {
    const reader = await server.as(name)
    await reader.get(lesson.path)
    expect(Number(/desc="(\d+)"/.exec((await reader.get(lesson.path)).headers.get('server-timing') ?? '')?.[1]), name).toBeLessThanOrEqual(4)
  }
})
