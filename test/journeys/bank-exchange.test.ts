import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dumpTables } from '../dump'
import { startServer, type TestServer } from '../server'
import type { Answer, Visitor } from '../visitor'
import { zipOf } from '../zip-making'

const bank = 'contract-language/terms-that-move-risk'
const path = '/studio/bank/import'

let server: TestServer
let tess: Visitor
beforeAll(async () => {
  server = await startServer()
  tess = await server.as('tess')
})
afterAll(() => server.close())

type File = string | Buffer

async function look(file: File, { name = 'bank.txt', format = 'auto', visitor = tess, skill = 'terminology.indemnity' } = {}): Promise<Answer> {
  const form = new FormData()
  for (const [key, value] of Object.entries({ bank, skill, format })) form.append(key, value)
  form.append('questions', new Blob([new Uint8Array(Buffer.from(file))]), name)
  return visitor.upload(path, form)
}

const hidden = (answer: Answer): Record<string, string> =>
  Object.fromEntries([...answer.text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))
const plain = (answer: Answer) => answer.text.replace(/<script[^]*?<\/script>/g, ' ').replace(/<[^>]+>/g, ' ').replace(/&#x27;/g, "'").replace(/\s+/g, ' ')

async function takeIn(file: File, options: Parameters<typeof look>[1] = {}): Promise<Answer> {
  const seen = await look(file, options)
  expect(seen.status, plain(seen).slice(0, 1500)).toBe(200)
  return tess.post(path, hidden(seen))
}

const facts = () => dumpTables(server.db, ['item', 'item_version', 'item_tag', 'audit', 'publication'])
const versions = () => server.db.selectFrom('item').innerJoin('item_version as v', 'v.id', 'item.current_version_id').select(['item.id', 'v.number', 'v.type', 'v.skills', 'v.hash']).where('item.bank', '=', bank).orderBy('item.position').orderBy('item.id').execute()

const gift = '$CATEGORY: $course$/top/Caps\n\n::A cap::What limits **liability**? {=a cap#Yes. ~a notice}\n\n// [id:tf-1] [tag:skill:terminology.limitation-of-liability]\nA cap limits liability. {T}\n\nRead this first.\n'

describe('questions of a file', () => {
  test('are shown before they are taken in, are there afterwards, and twice is once', async () => {
    const before = await facts()
    const seen = await look(gift)
    expect([seen.status, plain(seen)]).toEqual([200, expect.stringContaining('2 new, 0 changed, 0 as they are')])
    expect(plain(seen)).toContain('asks nothing (a description)')
    expect(await facts()).toEqual(before)
    const confirm = hidden(seen)
    const both = await Promise.all([tess.post(path, confirm), tess.post(path, confirm)])
    expect(both.map(({ status }) => status).sort()).toEqual([302, 302])
    const after = await facts()
    expect(after.item_version?.length).toBe((before.item_version?.length ?? 0) + 2)
    expect((await tess.post(path, confirm)).status).toBe(302)
    expect((await facts()).item_version).toEqual(after.item_version)
    expect(after.audit?.filter((row) => row.includes('bank.imported'))).toHaveLength(1)
    const { skills } = (await versions()).find(({ id }) => id === `${bank}/tf-1`) ?? { skills: '' }
    expect(JSON.parse(skills)).toEqual({ 'terminology.limitation-of-liability': 1 })
    expect(await server.db.selectFrom('item_tag').selectAll().where('item_id', '=', `${bank}/a-cap`).execute()).toEqual([{ item_id: `${bank}/a-cap`, tag: 'caps' }])
    const { stem_html } = await server.db.selectFrom('item_version').select('stem_html').where('item_id', '=', `${bank}/a-cap`).executeTakeFirstOrThrow()
    expect(stem_html).toContain('<strong>liability</strong>')
    expect(plain(await look(gift))).toContain('Every question of this file is here already')
  })

  test('a changed one gets a new version, one that says the same as another is pointed out', async () => {
    const changed = gift.replace('a notice', 'a warranty').replace('Read this first.', 'A cap limits liability. {T}')
    const seen = await look(changed)
    expect(plain(seen)).toContain('1 new, 1 changed, 1 as they are; 1 new one says word for word')
    expect((await tess.post(path, hidden(seen))).status).toBe(302)
    expect((await versions()).find(({ id }) => id === `${bank}/a-cap`)?.number).toBe(2)
  })

  test('what changed since it was looked at is shown first', async () => {
    const seen = await look('New one? {=yes ~no}')
    await takeIn('Quicker? {=yes ~no}')
    const answer = await tess.post(path, hidden(seen))
    expect([answer.status, plain(answer)]).toEqual([409, expect.stringContaining('changed in this bank since you looked')])
    expect((await tess.post(path, hidden(answer))).status).toBe(302)
  })

  test('every fault is said at its line, and nothing is changed', async () => {
    const before = await facts()
    const answer = await look('// [id:one]\nGood? {=a ~b}\n\n// [id:one] [tag:skill:terminology.indemnty]\nOther? {=a ~b}\n\n// [tag:clause:no-such]\nThird? {=a ~b}')
    expect(answer.status).toBe(422)
    for (const words of ['bank.txt:5:1', 'is taken by the question in line 2', 'Did you mean “terminology.indemnity”', 'There is no clause type “no-such”']) expect(plain(answer)).toContain(words)
    expect(await facts()).toEqual(before)
  })

  test('a form that is not complete, of somebody else, or too old, is refused', async () => {
    expect((await tess.upload(path, new FormData())).status).toBe(400)
    expect((await look(gift, { skill: 'no.such' })).status).toBe(400)
    expect((await tess.post(path, { bank, skill: 'terminology.indemnity', format: 'gift', name: 'x', file: 'a'.repeat(32), seen: 'b'.repeat(64) })).status).toBe(410)
    expect((await tess.post(path, { bank: '../etc' })).status).toBe(400)
    const mina = await server.as('mina')
    expect([(await look(gift, { visitor: mina })).status, (await mina.get(`/studio/bank/export/file?bank=${bank}&format=gift`)).status]).toEqual([404, 404])
    expect((await tess.get('/studio/bank/export/file?bank=none&format=gift')).status).toBe(404)
  })
})

describe('out of the bank and back', () => {
  test.each(['gift', 'moodle-xml', 'qti', 'csv'])('%s: what comes back is all here already', async (format) => {
    const page = await tess.get(`/studio/bank/export?bank=${bank}&format=${format}`)
    expect([page.status, plain(page)]).toEqual([200, expect.stringContaining('Download the file')])
    const { bytes, status, headers } = await tess.get(`/studio/bank/export/file?bank=${bank}&format=${format}`)
    expect([status, headers.get('content-disposition')]).toEqual([200, expect.stringContaining('attachment')])
    const before = await facts()
    const seen = await look(bytes, { format: format === 'qti' ? 'auto' : format })
    expect([seen.status, plain(seen)]).toEqual([200, expect.stringContaining('Every question of this file is here already')])
    expect((await facts()).item_version).toEqual(before.item_version)
  })

  test('questions whose order is asked come in, go out and come back as they were', async () => {
    await takeIn('::Steps::Match the steps. {=Draft -> first =Sign -> last}')
    const standing = (await versions()).find(({ id }) => id === `${bank}/steps`)
    const { bytes } = await tess.get(`/studio/bank/export/file?bank=${bank}&format=gift&type=matching`)
    expect(plain(await look(bytes, { format: 'gift' }))).toContain('Every question of this file is here already')
    const page = await tess.get(`/studio/bank/edit?id=${encodeURIComponent(`${bank}/steps`)}`)
    const body = await server.db.selectFrom('item_version').select('body').where('item_id', '=', `${bank}/steps`).executeTakeFirstOrThrow()
    const { targets } = JSON.parse(body.body) as { targets: { id: string }[] }
    for (const { id } of targets) expect(page.text).toContain(id)
    expect((await versions()).find(({ id }) => id === `${bank}/steps`)).toEqual(standing)
    await takeIn(Buffer.from(bytes).toString().replace(/(\/\/ .*\[id:steps\])/, '$1 [tag:spring]'), { format: 'gift' })
    expect((await versions()).find(({ id }) => id === `${bank}/steps`)).toEqual(standing)
    expect(await server.db.selectFrom('item_tag').select('tag').where('item_id', '=', `${bank}/steps`).execute()).toEqual([{ tag: 'spring' }])
  })

  test('a package of another programme comes in', async () => {
    const item = '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="pkg-1" title="T" adaptive="false" timeDependent="false"><responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration><itemBody><choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Package?</prompt><simpleChoice identifier="A">yes</simpleChoice><simpleChoice identifier="B">no</simpleChoice></choiceInteraction></itemBody><responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/></assessmentItem>'
    const manifest = '<manifest><resources><resource identifier="r" type="imsqti_item_xmlv2p1" href="a/item.xml"/></resources></manifest>'
    expect((await takeIn(await zipOf([['imsmanifest.xml', manifest], ['a/item.xml', item], ['a/picture.png', 'png']]), { name: 'p.zip' })).status).toBe(302)
    expect((await versions()).find(({ id }) => id === `${bank}/pkg-1`)?.type).toBe('single')
  })
})
