import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findEditedItem } from '#db/queries/item-editor'
import { listCandidates } from '#db/queries/candidates'
import { itemTypes } from '~/domain/quiz/item'
import { withUntellingIds } from '~/domain/quiz/untelling-ids'
import { writeBody } from '~/library/item-form/body-form'
import { writeHead } from '~/library/item-form/head-form'
import { writeItem } from '~/library/item-form/write-item'
import { contentExample } from '../item-examples'
import { moduleQuiz } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let tess: Visitor
beforeAll(async () => {
  server = await startServer()
  tess = await server.as('tess')
})
afterAll(() => server?.close())

const head = writeHead({ skills: { 'terminology.indemnity': 1 }, clauseTypes: ['cap-on-liability'], difficulty: 1, tags: ['spring'], source: 'A book' })
const newPath = (type: string, bank = moduleQuiz) => `/studio/bank/new?bank=${encodeURIComponent(bank)}&type=${type}`
const editPath = (id: string) => `/studio/bank/edit?id=${encodeURIComponent(id)}`
const formOf = (type: (typeof itemTypes)[number], more: Record<string, string> = {}) => ({ ...writeBody(contentExample(type)), ...head, intent: 'save', ...more })
const versions = async (id: string) => Number((await server.db.selectFrom('item_version').select((eb) => eb.fn.countAll().as('n')).where('item_id', '=', id).executeTakeFirstOrThrow()).n)
const audits = async (id: string) => (await server.db.selectFrom('audit').select('action').where('subject_id', '=', id).orderBy('id').execute()).map(({ action }) => action)
const itemOf = async (id: string) => {
  const item = await findEditedItem(server.db, id)
  if (!item) throw new Error(`there is no ${id}`)
  return item
}

describe('a new question', () => {
  test.each(itemTypes)('of type %s is kept as it was written, and opens again', async (type) => {
    const made = await tess.post(newPath(type), formOf(type, { key: `made-${type}` }))
    const id = `${moduleQuiz}/made-${type}`
    expect([made.status, made.location]).toEqual([302, `${editPath(id)}&done=created`])
    const { version, tags, askedIn, author } = await itemOf(id)
    expect(version).toMatchObject({ type, body: withUntellingIds(contentExample(type)).body, number: 1, skills: { 'terminology.indemnity': 1 }, clauseTypes: ['cap-on-liability'], difficulty: 1, source: 'A book' })
    expect({ tags, askedIn, author }).toEqual({ tags: ['spring'], askedIn: 'quiz', author: 'Tess Lindqvist' })
    const page = await tess.get(editPath(id))
    expect(page.status).toBe(200)
    expect(page.text).toContain('Save as a new version')
    expect(await audits(id)).toEqual(['item.created'])
    const again = await tess.post(editPath(id), { ...writeItem(version, { tags, askedIn }), intent: 'save' })
    expect(again.location).toBe(`${editPath(id)}&done=same`)
    expect([await versions(id), await audits(id)]).toEqual([1, ['item.created']])
  })

  test('is asked by the quiz of its module', async () => {
    const { version } = await itemOf(`${moduleQuiz}/made-single`)
    expect((await listCandidates(server.db, moduleQuiz)).map(({ versionId }) => versionId)).toContain(version.id)
  })

  test('that is sent twice is made once, and its name is made of its words', async () => {
    const form = formOf('single', { stem: 'Who pays when the parcel is lost?' })
    const [one, other] = [await tess.post(newPath('single'), form), await tess.post(newPath('single'), form)]
    const id = `${moduleQuiz}/who-pays-when-the-parcel-is-lost`
    expect([one.location, other.location]).toEqual([`${editPath(id)}&done=created`, `${editPath(id)}&done=same`])
    const third = await tess.post(newPath('single'), { ...form, feedback: 'Another.' })
    expect(third.location).toBe(`${editPath(`${id}-2`)}&done=created`)
  })

  test.each(['matching', 'ordering', 'gapmatch'] as const)('of type %s that is sent twice is made once, though its ids become others', async (type) => {
    const form = formOf(type, { stem: `Sent twice, ${type}?` })
    const [one, other] = [await tess.post(newPath(type), form), await tess.post(newPath(type), form)]
    const id = `${moduleQuiz}/sent-twice-${type}`
    expect([one.location, other.location]).toEqual([`${editPath(id)}&done=created`, `${editPath(id)}&done=same`])
  })

  test('that is not whole is refused beside its fields, with all that was typed', async () => {
    const answer = await tess.post(newPath('single'), { intent: 'save', stem: 'Half a question', 'options.0.text': 'Alone <b>', 'options.1.text': '', tags: 'x' })
    expect(answer.status).toBe(400)
    for (const words of ['Half a question', 'Alone &lt;b&gt;', 'Give at least 2 options.', 'Name at least one skill']) expect(answer.text.includes(words), words).toBe(true)
  })

  test('may not take the name of another, nor a name that is no address', async () => {
    const taken = await tess.post(newPath('single'), formOf('single', { key: 'conf-01' }))
    expect([taken.status, taken.text.includes('Another question of this bank has that name')]).toEqual([400, true])
    const wrong = await tess.post(newPath('single'), formOf('single', { key: 'Not a slug' }))
    expect([wrong.status, wrong.text.includes('Use lower-case letters')]).toEqual([400, true])
  })

  test.each([['skills', { 'skills.0.skill': 'no.such' }], ['clause types', { 'clauseTypes.0.type': 'no-such' }], ['lesson', { lesson: 'no/such/lesson' }]])(
    'may not name %s that are not there', async (_, more) => {
      const answer = await tess.post(newPath('single'), formOf('single', { key: 'gone', ...more }))
      expect([answer.status, /Choose again/.test(answer.text)]).toEqual([400, true])
      expect(await findEditedItem(server.db, `${moduleQuiz}/gone`)).toBeNull()
    },
  )

  test('keeps its Markdown drawn, and is refused where it holds what a question may not', async () => {
    await tess.post(newPath('single'), formOf('single', { key: 'bold', stem: 'Which is **not** capped?' }))
    expect((await itemOf(`${moduleQuiz}/bold`)).version.stemHtml).toContain('<strong>not</strong>')
    const refused = await tess.post(newPath('single'), formOf('single', { key: 'code', stem: 'What is **not** {process.env.HOME}?' }))
    expect(refused.status).toBe(400)
    expect(await findEditedItem(server.db, `${moduleQuiz}/code`)).toBeNull()
  })

  test('of a type or for a bank that is not there is not found', async () => {
    for (const path of [newPath('riddle'), newPath('single', 'no/such')]) {
      expect((await tess.get(path)).status).toBe(404)
      expect((await tess.post(path, formOf('single'))).status).toBe(404)
    }
  })
})

describe('without scripts', () => {
  test('a row is added, moved and taken away by sending the form, and everything typed stays', async () => {
    const form = { 'options.0.text': 'First', 'options.1.text': 'Second', stem: 'Typed', does: 'down:options.0' }
    const moved = await tess.post(newPath('single'), form)
    expect(moved.status).toBe(200)
    expect(moved.text.indexOf('value="Second"')).toBeLessThan(moved.text.indexOf('value="First"'))
    expect(moved.text).toContain('Typed')
    const rows = (text: string) => [...text.matchAll(/name="options\.\d+\.text"/g)].length
    expect(rows((await tess.get(newPath('single'))).text)).toBe(4)
    const four = Object.fromEntries([0, 1, 2, 3].map((at) => [`options.${at}.text`, `Option ${at}`]))
    expect(rows((await tess.post(newPath('single'), { ...four, does: 'add:options' })).text)).toBe(5)
    expect((await tess.post(newPath('single'), { ...four, does: 'remove:options.1' })).text).not.toContain('value="Option 1"')
  })

  test('the gaps of a text have their rows, and a case gets a part of the type that was chosen', async () => {
    const gaps = await tess.post(newPath('gaptext'), { text: 'Pay in [[days]] days.', intent: 'preview' })
    expect(gaps.text).toContain('name="gaps.0.answers.0.text"')
    const part = await tess.post(newPath('case'), { partType: 'numeric', does: 'add:parts' })
    expect(part.text).toContain('name="parts.0.answers.0.value"')
  })

  test('a preview draws the question and stores nothing', async () => {
    const answer = await tess.post(newPath('single'), { ...formOf('single', { key: 'unsaved' }), intent: 'preview' })
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('With its key')
    expect(await findEditedItem(server.db, `${moduleQuiz}/unsaved`)).toBeNull()
  })
})

describe('an edited question', () => {
  const id = `${moduleQuiz}/conf-02`

  test('gets a new version, which keeps the old one, and says who did it', async () => {
    const before = await itemOf(id)
    const form = { ...writeItem(before.version, before), stem: 'Said otherwise?', tags: 'one, two', askedIn: 'quiz', intent: 'save' }
    expect((await tess.post(editPath(id), form)).location).toBe(`${editPath(id)}&done=changed`)
    const { version, tags } = await itemOf(id)
    expect(version).toMatchObject({ number: before.version.number + 1, body: { stem: 'Said otherwise?' } })
    expect(tags).toEqual(['one', 'two'])
    expect(await versions(id)).toBe(before.version.number + 1)
    expect((await tess.post(editPath(id), form)).location).toBe(`${editPath(id)}&done=same`)
    expect(await audits(id)).toEqual(['item.edited'])
  })

  test('that somebody else saved meanwhile is not written over: both are shown, and mine can follow theirs', async () => {
    const before = await itemOf(id)
    const mine = { ...writeItem(before.version, before), stem: 'My wording?', intent: 'save' }
    await tess.post(editPath(id), { ...mine, stem: 'Their wording?' })
    const answer = await tess.post(editPath(id), mine)
    expect(answer.status).toBe(409)
    for (const words of ['My wording?', 'Their wording?', 'Tess Lindqvist']) expect(answer.text.includes(words), words).toBe(true)
    const theirs = await itemOf(id)
    expect(theirs.version.body.stem).toBe('Their wording?')
    const over = await tess.post(editPath(id), { ...mine, over: theirs.version.id })
    expect(over.location).toBe(`${editPath(id)}&done=changed`)
    expect((await itemOf(id)).version.body.stem).toBe('My wording?')
  })

  test('is nobody’s but a trainer’s', async () => {
    for (const name of ['mina', 'otto', 'ada'] as const) {
      const other = await server.as(name)
      expect((await other.get(editPath(id))).status).toBe(404)
      expect((await other.post(editPath(id), formOf('single'))).status).toBe(404)
      expect((await other.post('/api/item-preview?type=single', formOf('single'))).status).toBe(404)
    }
    expect((await tess.get(editPath('no/such/item'))).status).toBe(404)
    expect((await tess.post('/api/item-preview?type=riddle', formOf('single'))).status).toBe(404)
  })
})
