import { afterAll, beforeAll, expect, test } from 'vitest'
import { dumpTables } from '../dump'
import { startServer, type TestServer } from '../server'
import type { Answer, Visitor } from '../visitor'

const bank = 'contract-language/terms-that-move-risk'
const path = '/studio/bank/import'

let server: TestServer
let tess: Visitor
beforeAll(async () => {
  server = await startServer()
  tess = await server.as('tess')
})
afterAll(() => server?.close())

const fileOf = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `// [id:${name}-${at}]\nWhat does **${name} ${at}** of the list of ${at * 7919} limit? {=a ${name} of ${at} ~b}`).join('\n\n')

async function look(file: string): Promise<Record<string, string>> {
  const form = new FormData()
  for (const [key, value] of Object.entries({ bank, skill: 'terminology.indemnity', format: 'gift' })) form.append(key, value)
  form.append('questions', new Blob([file]), 'bank.txt')
  const answer: Answer = await tess.upload(path, form)
  expect(answer.status, answer.text.slice(0, 1500)).toBe(200)
  return Object.fromEntries([...answer.text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))
}

const facts = () => dumpTables(server.db, ['item', 'item_version', 'item_tag', 'audit'])
const drawn = async () => {
  const rows = await server.db.selectFrom('item_version').select('stem_html').where('item_id', 'like', `${bank}/cap-%`).execute()
  return [rows.length, rows.filter(({ stem_html }) => stem_html?.includes('<strong>cap')).length]
}

test('two thousand questions in Markdown come in as they were seen, in less time than they were looked at', async () => {
  const started = performance.now()
  const confirm = await look(fileOf('cap', 2000))
  const looked = performance.now()
  expect((await tess.post(path, confirm)).status).toBe(302)
  expect(await drawn()).toEqual([2000, 2000])
  expect(performance.now() - looked).toBeLessThan(looked - started)
}, 240_000)

test('whoever leaves while a file is read once more leaves the bank as it was', async () => {
  const file = fileOf('late', 40)
  const confirm = await look(file)
  await server.restart()
  tess = await server.as('tess')
  const before = await facts()
  const leaving = new AbortController()
  const cookie = [...tess.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const taking = fetch(new URL(path, server.url), {
    method: 'POST', body: new URLSearchParams(confirm), headers: { Origin: server.url, Cookie: cookie }, signal: leaving.signal, redirect: 'manual',
  })
  setTimeout(() => leaving.abort(), 100)
  await expect(taking).rejects.toThrow('aborted')
  // Stems take turns: after forty of another file, those of the first would have been drawn and written.
  await look(fileOf('other', 60))
  await look(fileOf('another', 1))
  expect(await facts()).toEqual(before)
  await tess.post(path, confirm)
  expect((await facts()).item_version?.length).toBe((before.item_version?.length ?? 0) + 40)
}, 120_000)
