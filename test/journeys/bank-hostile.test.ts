import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dumpTables } from '../dump'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'
import { zipOf } from '../zip-making'

let server: TestServer
let tess: Visitor
beforeAll(async () => {
  server = await startServer()
  tess = await server.as('tess')
})
afterAll(() => server.close())

const tables = ['item', 'item_version', 'item_tag', 'audit', 'publication', 'quiz', 'module']

async function send(bytes: Buffer | string, format = 'auto') {
  const form = new FormData()
  for (const [key, value] of Object.entries({ bank: 'contract-language/terms-that-move-risk', skill: 'terminology.indemnity', format })) form.append(key, value)
  form.append('questions', new Blob([new Uint8Array(Buffer.from(bytes))]), 'hostile.bin')
  const { status, text } = await tess.upload('/studio/bank/import', form)
  return { status, words: text.replace(/<script[^]*?<\/script>/g, ' ').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

const laughs = `<?xml version="1.0"?><!DOCTYPE q [<!ENTITY a "ha">${Array.from({ length: 20 }, (_one, at) => `<!ENTITY a${at} "${`&a${at - 1 < 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]><quiz><question type="essay"><name><text>&a19;</text></name></question></quiz>`
const choice = '<question type="multichoice"><questiontext><text>Q</text></questiontext><single>true</single><answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer>'
const manifest = '<manifest><resources><resource type="imsqti_item_xmlv3p0" href="a.xml"/></resources></manifest>'

const files: [what: string, file: () => Promise<Buffer | string>, status: number, says: string][] = [
  ['an entity bomb', async () => laughs, 422, 'document type'],
  ['an external entity', async () => '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz><question type="essay"><name><text>&x;</text></name></question></quiz>', 422, 'document type'],
  ['an entity that is not declared', async () => '<quiz>&nbsp;</quiz>', 422, 'undefined entity'],
  ['a package whose names lead out', async () => zipOf([['imsmanifest.xml', manifest], ['aa/aa/aa/evil.xml', '<a/>']], { 'aa/aa/aa/evil.xml': '../../../evil.xml' }), 422, 'leads out'],
  ['a zip bomb', async () => zipOf([['imsmanifest.xml', Buffer.alloc(45 * 1024 * 1024, ' '), { compress: true }]]), 422, 'packed far more tightly'],
  ['a package of many small bombs', async () => zipOf(Array.from({ length: 60 }, (_one, at): [string, Buffer, { compress: boolean }] => [`${at}.xml`, Buffer.alloc(1024 * 1024, ' '), { compress: true }])), 422, 'at most 50 MB'],
  ['a line of 50 MB', async () => Buffer.alloc(50 * 1024 * 1024, 'a'), 413, 'at most 10 MB'],
  ['a line of 9 MB', async () => Buffer.alloc(9 * 1024 * 1024, 'a'), 422, 'more than 100,000 characters'],
  ['XML that is cut off', async () => `<?xml version="1.0"?>\n<quiz>\n${choice}`, 422, 'not well-formed'],
  ['a package that is cut off', async () => (await zipOf([['imsmanifest.xml', manifest], ['a.xml', '<a/>']])).subarray(0, 120), 422, 'cut off'],
  ['GIFT that is cut off', async () => 'Q? {=a ~b}\n\nWhich? {=a', 422, 'closed by no }'],
  ['another encoding', async () => Buffer.from('Gr\xf6\xdfe? {=a ~b}', 'latin1'), 422, 'not in UTF-8'],
  ['UTF-16 without its mark', async () => Buffer.from('Which? {=a ~b}', 'utf16le'), 422, 'NUL'],
  ['NUL bytes', async () => 'Which?\0 {=a ~b}', 422, 'NUL'],
  ['XML nested without end', async () => '<a>'.repeat(90_000) .match(/.{1,900}/g)?.join('\n') ?? '', 422, 'deep'],
  ['HTML nested without end', async () => `<quiz>${choice.replace('<text>Q</text>', `<text>${'&lt;b&gt;\n'.repeat(9000)}</text>`)}</question></quiz>`, 422, 'HTML nested'],
  ['ids that stand twice', async () => '// [id:x]\nA? {=a ~b}\n\n// [id:x]\nB? {=a ~b}', 422, 'is taken by the question'],
  ['a picture', async () => Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64'), 422, 'not in UTF-8'],
  ['a web page', async () => '<html><body>Hello</body></html>', 422, '<html>'.replace('<', '&lt;').replace('>', '&gt;')],
  ['nothing', async () => '', 422, 'empty'],
  ['six thousand questions', async () => Array.from({ length: 6000 }, (_one, at) => `Q${at}? {T}`).join('\n\n'), 422, 'at most 5,000 questions'],
]

test.each(files)('%s is refused in words, changes nothing, and the server still answers', async (_what, file, status, says) => {
  const before = await dumpTables(server.db, tables)
  const answer = await send(await file())
  expect([answer.status, answer.words]).toEqual([status, expect.stringContaining(says)])
  expect(await dumpTables(server.db, tables)).toEqual(before)
  expect((await tess.get('/studio/bank/import')).status).toBe(200)
}, 60_000)

test('while a large file is read, others are served, and afterwards the memory is as before', async () => {
  const memory = () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid())]).toString()) / 1024
  const html = '&lt;div&gt;&lt;p&gt;Which cap&lt;/p&gt;&lt;p&gt;is this?&lt;/p&gt;&lt;/div&gt;'
  const large = `<quiz>\n${Array.from({ length: 2500 }, (_one, at) => choice.replace('Q<', `${html} ${at}<`) + '</question>').join('\n')}\n</quiz>`
  await send(large)
  const before = memory()
  let reading = true
  const sending = send(large).finally(() => (reading = false))
  const others: number[] = []
  while (reading) {
    const { status } = await tess.get('/health')
    if (reading) others.push(status)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect((await sending).status).toBe(200)
  expect(others.length).toBeGreaterThan(0)
  expect(new Set(others)).toEqual(new Set([200]))
  expect(memory() - before).toBeLessThan(200)
}, 180_000)
