import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { idOf, lessonText, open, page, send, twoTrainers } from '../lesson-writing'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let tess: Visitor
let ruth: Visitor

const slug = 'indemnity'
const tabs = { tess: '11111111-1111-4111-8111-111111111111', other: '22222222-2222-4222-8222-222222222222', ruth: '33333333-3333-4333-8333-333333333333' }
type Reply = { present: { name: string; savedAt: number | null }[] }

beforeAll(async () => {
  server = await startServer()
  ;({ tess, ruth } = await twoTrainers(server))
})
afterAll(() => server?.close())
beforeEach(async () => {
  await server.db.deleteFrom('editor_presence').execute()
})

const beat = (visitor: Visitor, tab: string, fields: Record<string, string> = {}) => visitor.post('/api/presence', { lesson: idOf(slug), tab, ...fields })
const namesIn = (answer: Awaited<ReturnType<typeof beat>>) => answer.json<Reply>().present.map(({ name }) => name)

describe('who has a lesson open', () => {
  test('is told to the others who have it open, and never to oneself', async () => {
    expect(namesIn(await beat(tess, tabs.tess))).toEqual([])
    expect(namesIn(await beat(ruth, tabs.ruth))).toEqual(['Tess Lindqvist'])
    expect(namesIn(await beat(tess, tabs.other))).toEqual(['Ruth Adeyemi'])
    expect(namesIn(await beat(ruth, tabs.ruth))).toEqual(['Tess Lindqvist'])
  })

  test('says when they saved the draft', async () => {
    await beat(ruth, tabs.ruth)
    await send(ruth, slug, 'save', lessonText('Indemnity', `Ruth, ${Date.now()}.`), await open(ruth, slug))
    const { present } = (await beat(tess, tabs.tess)).json<Reply>()
    expect(present[0]?.savedAt).toBeGreaterThan(Date.now() - 60_000)
  })

  test('ends when they leave, and 45 seconds after their last word', async () => {
    await beat(ruth, tabs.ruth)
    expect(namesIn(await beat(ruth, tabs.ruth, { leaving: '1' }))).toEqual([])
    expect(namesIn(await beat(tess, tabs.tess))).toEqual([])
    await beat(ruth, tabs.ruth)
    await server.db.updateTable('editor_presence').set({ seen_at: new Date(Date.now() - 46_000).toISOString() }).where('tab', '=', tabs.ruth).execute()
    expect(namesIn(await beat(tess, tabs.tess))).toEqual([])
    expect(await server.db.selectFrom('editor_presence').select('tab').execute()).toEqual([{ tab: tabs.tess }])
  })

  test('is another lesson’s business in another lesson', async () => {
    await beat(ruth, tabs.ruth, { lesson: idOf('confidentiality') })
    expect(namesIn(await beat(tess, tabs.tess))).toEqual([])
  })

  test('stands on the page itself, without scripts', async () => {
    expect((await tess.get(page(slug))).text).not.toContain('Ruth Adeyemi has this open')
    await beat(ruth, tabs.ruth)
    expect((await tess.get(page(slug))).text).toContain('Ruth Adeyemi has this open')
  })

  test('is for trainers alone, of a lesson that is there, from a tab that is one', async () => {
    const mina = await server.as('mina')
    expect((await beat(mina, tabs.tess)).status).toBe(404)
    expect((await server.visitor().post('/api/presence', { lesson: idOf(slug), tab: tabs.tess })).status).toBe(401)
    expect((await beat(tess, tabs.tess, { lesson: 'no/such/lesson' })).status).toBe(404)
    expect((await beat(tess, 'me')).status).toBe(400)
    expect((await tess.get('/api/presence')).status).toBe(404)
    expect(await server.db.selectFrom('editor_presence').selectAll().execute()).toEqual([])
  })
})

describe('the names an author may use', () => {
  type Named = { id: string; label: string }
  type Vocabulary = Record<'skills' | 'clauseTypes' | 'terms' | 'items' | 'media' | 'lessons' | 'modules', Named[]>
  const ask = (visitor: Visitor, lesson: string) => visitor.get(`/api/vocabulary?lesson=${encodeURIComponent(lesson)}`)

  test('are skills, clause types, terms, the questions of the module, lessons and modules', async () => {
    const vocabulary = (await ask(tess, idOf(slug))).json<Vocabulary>()
    expect(vocabulary.skills.map(({ id }) => id)).toContain('terminology.indemnity')
    expect(vocabulary.terms.map(({ id }) => id)).toContain('nda')
    expect(vocabulary.lessons.map(({ id }) => id)).toContain(idOf('confidentiality'))
    expect(vocabulary.modules.map(({ id }) => id)).toContain('contract-language/terms-that-move-risk')
    expect(vocabulary.clauseTypes.length).toBe(41)
    expect(vocabulary.items.length).toBeGreaterThan(5)
    for (const { id, label } of vocabulary.items) {
      expect(id).not.toContain('/')
      expect(label.length).toBeGreaterThan(5)
    }
  })

  test('never tell which answer is right', async () => {
    const { text } = await ask(tess, idOf(slug))
    expect(text).not.toMatch(/"right"|"feedback"|"options"/)
    const rows = await server.db.selectFrom('item_version').select('body').where('item_id', 'like', `contract-language/terms-that-move-risk/%`).execute()
    expect(rows.length).toBeGreaterThan(5)
    for (const { body } of rows) {
      for (const { text: option } of (JSON.parse(body) as { options: { text: string }[] }).options.filter((one) => one.text.length > 30)) expect(text).not.toContain(option)
    }
  })

  test('are for trainers alone', async () => {
    expect((await ask(await server.as('mina'), idOf(slug))).status).toBe(404)
    expect((await ask(tess, 'no/such/lesson')).status).toBe(404)
  })
})
