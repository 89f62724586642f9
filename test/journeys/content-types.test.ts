import { afterAll, beforeAll, expect, test } from 'vitest'
import { toItemVersion } from '#db/queries/items'
import { itemTypes } from '~/domain/quiz/item'
import { questionsFile } from '~/library/content-schema'
import { readYaml } from '~/library/read-yaml'
import { drawQuestions } from '~/workflows/content/draw-questions.server'
import { startServer, type TestServer } from '../server'

const bank = 'contract-language/clauses-at-work'
let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

async function itemsOf() {
  const rows = await server.db.selectFrom('item_version').innerJoin('item', 'item.current_version_id', 'item_version.id').selectAll('item_version').where('item.bank', '=', bank).execute()
  return rows.map(toItemVersion)
}

test('the course of content/ asks a question of every type', async () => {
  expect([...new Set((await itemsOf()).map(({ type }) => type))].sort()).toEqual([...itemTypes].sort())
})

test('a stem in Markdown is drawn when it is published, and one in plain text is not', async () => {
  const items = await itemsOf()
  expect(items.flatMap(({ itemId, stemHtml }) => (stemHtml === null ? [] : [itemId])).sort()).toEqual([`${bank}/work-19`, `${bank}/work-20`])
  const clause = items.find(({ itemId }) => itemId === `${bank}/work-20`)
  expect(clause?.stemHtml).toContain('<strong>sixty days</strong>')
  expect(clause?.stemHtml).not.toMatch(/ id=|<script/)
})

test('no id of an order, a target or a piece is the one its author gave', async () => {
  const bodies = (await itemsOf()).flatMap((item) => {
    if (item.type === 'ordering') return item.body.elements
    if (item.type === 'matching') return item.body.targets
    return item.type === 'gapmatch' ? item.body.choices : []
  })
  expect(bodies.length).toBeGreaterThan(10)
  for (const { id } of bodies) expect(id).toMatch(/^p[0-9a-f]{6,}$/)
})

test('what a stem may not hold is refused at its place in the file', async () => {
  const text = 'items:\n  - id: a-1\n    type: single\n    skills: { terminology.cap: 1 }\n    stem: |\n      **Who** pays?\n\n      <script>x</script>\n    options:\n      - { id: a, text: We, right: true }\n      - { id: b, text: They, right: false }\n'
  const read = readYaml('q.yaml', text, questionsFile)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  const { faults } = await drawQuestions([{ bank, file: 'q.yaml', questions: read.data.items }], {}, new Map([['q.yaml', read.placeOf]]))
  expect(faults).toEqual([{ file: 'q.yaml', line: 5, column: 5, message: expect.stringContaining('The question’s line 3, column 1: A question has no <script>.') }])
})
