import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillBank, itemDraft, standingOf } from '../bank-making'
import { personId } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let tess: Visitor
let mina: Visitor
let otto: Visitor

const module = 'contract-language/terms-that-move-risk'
const path = (id: string) => `/studio/bank/item?id=${encodeURIComponent(id)}`

beforeAll(async () => {
  server = await startServer()
  ;[tess, mina, otto] = (await Promise.all(['tess', 'mina', 'otto'].map((name) => server.as(name)))) as [Visitor, Visitor, Visitor]
  await fillBank(server, 'small', [
    itemDraft('quartz', 'Who owns the quartz?', { difficulty: 1.5, clauseTypes: ['cap-on-liability'], tags: ['stones'] }),
    itemDraft('basalt', 'Is basalt 100 % “volcanic”?', { difficulty: -1, skills: { 'terminology.liability-cap': 0.5 }, source: 'A book on rocks' }),
    itemDraft('slate', 'Does slate split?', { askedIn: 'checkpoint' }),
    itemDraft('text', 'What is marble made of?', { type: 'text', body: { stem: 'What is marble made of?', excerpt: null, feedback: null, answers: [{ text: 'limestone' }], caseSensitive: false } }),
  ])
  await server.db.updateTable('item').set({ retired: 1 }).where('id', '=', 'small/slate').execute()
})
afterAll(() => server?.close())

/** How many questions the page says there are. */
const countOn = (text: string): number => Number(/role="status"[^>]*>([\d]+) question/.exec(text)?.[1])

describe('the list', () => {
  const count = async (query: string) => countOn((await tess.get(`/studio/bank?${query}`)).text)

  test('finds by each filter, and says how many', async () => {
    expect(await count('bank=small')).toBe(3)
    expect(await count('bank=small&state=any')).toBe(4)
    expect(await count('bank=small&state=retired')).toBe(1)
    expect(await count('bank=small&state=trash')).toBe(0)
    expect(await count('bank=small&type=text')).toBe(1)
    expect(await count('bank=small&skill=terminology.liability-cap')).toBe(1)
    expect(await count('bank=small&clauseType=cap-on-liability')).toBe(1)
    expect(await count('bank=small&tag=stones')).toBe(1)
    expect(await count('bank=small&from=0')).toBe(2)
    expect(await count('bank=small&from=-1&to=-1')).toBe(1)
    expect(await count('bank=small&state=any&use=checkpoint')).toBe(1)
    expect(await count('bank=small&flagged=1')).toBe(0)
    const kept = await server.db.selectFrom('item').select('id').where('bank', '=', module).where('retired', '=', 0).execute()
    expect(await count(`bank=${module}`)).toBe(kept.length)
  })

  test('finds by the beginnings of words, whatever their case and marks, and by names', async () => {
    expect(await count('q=OWNS+quar')).toBe(1)
    expect(await count('q=wns')).toBe(0)
    expect(await count('q=100+%25+volcanic')).toBe(1)
    expect(await count('q=limestone')).toBe(1)
    expect(await count('q=basalt')).toBe(1)
    expect(await count('q=%25')).toBe(await count(''))
  })

  test('finds what has bad figures of its present wording', async () => {
    const { versionId } = await standingOf(server, 'small/quartz')
    await server.db.insertInto('item_statistic').values({ item_id: 'small/quartz', version_id: versionId, n: 40, facility: 0.1, discrimination: -0.2, problem: 'misleading' }).execute()
    expect(await count('bank=small&flagged=1')).toBe(1)
    const { text } = await tess.get('/studio/bank?bank=small')
    expect(text).toContain('Misleading')
    const other = await standingOf(server, 'small/basalt')
    await server.db.updateTable('item_statistic').set({ version_id: other.versionId }).where('item_id', '=', 'small/quartz').execute()
    expect(await count('bank=small&flagged=1')).toBe(0)
  })

  test('opens with what an address cannot mean left out', async () => {
    const { status, text } = await tess.get('/studio/bank?type=riddle&from=abc&state=nowhere&sort=up&page=-3&bank=small')
    expect(status).toBe(200)
    expect(countOn(text)).toBe(3)
    expect((await tess.get('/studio/bank?q=zzzz')).text).toContain('No question is like that')
    expect((await tess.get('/studio/bank?page=900')).text).toContain('behind the last one')
  })

  test('puts the hardest first when asked', async () => {
    const { text } = await tess.get('/studio/bank?bank=small&sort=hardest')
    expect(text.indexOf('Who owns the quartz')).toBeLessThan(text.indexOf('What is marble'))
    expect(text.indexOf('What is marble')).toBeLessThan(text.indexOf('Is basalt'))
  })

  test('of ten thousand costs as many queries as a short one, and every page is whole', async () => {
    await fillBank(server, 'large', Array.from({ length: 10_000 }, (_, at) => itemDraft(`n${at}`, `Is ${at} even?`)))
    const queriesOf = async (query: string) => Number(/queries;desc="(\d+)"/.exec((await tess.get(`/studio/bank?${query}`)).headers.get('server-timing') ?? '')?.[1])
    expect(await queriesOf('bank=large')).toBeLessThanOrEqual(4)
    expect(await queriesOf('bank=large&page=150&sort=hardest&q=even')).toBeLessThanOrEqual(4)
    const { text } = await tess.get('/studio/bank?bank=large&page=200')
    expect(text).toContain('Is 9999 even?')
    expect(text).toContain('Page 200 of 200')
    expect(countOn(text)).toBe(10_000)
  })
})

describe('the page of a question', () => {
  const id = `${module}/conf-01`

  test('shows it as a rep sees it, its key, where it is asked and its versions', async () => {
    const { status, text } = await tess.get(path(id))
    expect(status).toBe(200)
    for (const words of ['As a rep sees it', 'What is right', 'Where it is asked', 'Version 1', 'from a file', 'Teaches it']) expect(text).toContain(words)
    expect(text).toMatch(/Asks it of everyone|May draw it/)
    expect((await tess.get(path(`${module}/conf-11`))).text).toContain('A checkpoint of this lesson')
    const queries = Number(/queries;desc="(\d+)"/.exec((await tess.get(path(id))).headers.get('server-timing') ?? '')?.[1])
    expect(queries).toBeLessThanOrEqual(8)
  })

  test('takes an answer and says what came of it, and keeps nothing', async () => {
    const { versionId } = await standingOf(server, 'small/quartz')
    const count = async () => Number((await server.db.selectFrom('response').select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow()).n)
    const before = await count()
    const check = async (pick: string) => (await tess.post(path('small/quartz'), { intent: 'check', [`picks-${versionId}`]: pick })).text
    const right = await check('a')
    expect(right).toContain('Answer again')
    expect(right).toContain('So it is.')
    expect(await check('b')).toContain('It is not.')
    expect(await check('nonsense')).toContain('cannot be an answer')
    const text = await standingOf(server, 'small/text')
    expect((await tess.post(path('small/text'), { intent: 'check', [`picks-${text.versionId}`]: 'Limestone' })).text).toContain('Right')
    expect(await count()).toBe(before)
  })

  test('is not there for who is no trainer, nor for a question that is not there', async () => {
    for (const visitor of [mina, otto]) {
      expect((await visitor.get('/studio/bank')).status).toBe(404)
      expect((await visitor.get(path(id))).status).toBe(404)
      expect((await visitor.get(`${path(id).replace('?', '.data?')}`)).text).not.toContain('So it is')
      expect((await visitor.post(path(id), { intent: 'check' })).status).toBe(404)
      expect((await visitor.post(path(id), { intent: 'bring-back', number: '1', basedOn: 'x' })).status).toBe(404)
    }
    expect((await tess.get(path('no/such'))).status).toBe(404)
    expect((await tess.post(path('no/such'), { intent: 'check' })).status).toBe(404)
    expect((await tess.post('/studio/bank', {})).status).toBe(405)
  })

  test('tells what a version changed, and brings an older one back once', async () => {
    await fillBank(server, 'older', [itemDraft('one', 'Who pays the seller?')])
    await fillBank(server, 'older', [itemDraft('one', 'Who pays the buyer?', { difficulty: 2 })])
    const page = (await tess.get(path('older/one'))).text
    expect(page).toContain('What changed: question, difficulty')
    expect(page).toMatch(/<del[^>]*>seller\?<\/del>/)
    expect(page).toMatch(/<ins[^>]*>buyer\?<\/ins>/)
    const second = await standingOf(server, 'older/one')
    const bring = { intent: 'bring-back', number: '1', basedOn: second.versionId }
    expect((await tess.post(path('older/one'), bring)).location).toContain('back=1')
    const third = await standingOf(server, 'older/one')
    expect(third).toMatchObject({ number: 3, difficulty: 0, author_id: await personId(server, 'tess') })
    expect((await tess.post(path('older/one'), bring)).location).toContain('back=same')
    expect((await tess.post(path('older/one'), { ...bring, number: '2' })).status).toBe(409)
    expect((await tess.post(path('older/one'), { ...bring, number: '9' })).status).toBe(404)
    expect((await standingOf(server, 'older/one')).number).toBe(3)
    const rows = await server.db.selectFrom('audit').select('after').where('action', '=', 'item.brought-back').where('subject_id', '=', 'older/one').execute()
    expect(rows).toHaveLength(1)
  })
})
