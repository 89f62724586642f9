import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listCandidates } from '#db/queries/candidates'
import { addItem } from '~/workflows/bank/add-item.server'
import { putVersion } from '~/workflows/bank/put-version.server'
import { type ItemDraft, putItems, putNamedItems } from '~/workflows/content/put-items.server'
import { personId } from '../quiz-taking'
import { startServer, type TestServer } from '../server'

let server: TestServer
let tess: string
beforeAll(async () => {
  server = await startServer()
  tess = await personId(server, 'tess')
})
afterAll(() => server?.close())

const now = new Date('2030-01-01T00:00:00Z')
const wording = (stem: string) => ({
  type: 'single' as const, skills: { 'terminology.indemnity': 1 }, clauseTypes: [], difficulty: 0, lessonId: null,
  body: {
    stem, excerpt: null, feedback: null,
    options: [{ id: 'a', text: 'Yes', right: true, feedback: 'So it is.' }, { id: 'b', text: 'No', right: false, feedback: 'It is not.' }],
  },
})
const draft = (stem: string, more: Partial<ItemDraft> = {}): ItemDraft => ({ ...wording(stem), key: 'one', ...more }) as ItemDraft

let banks = 0
function newBank() {
  const bank = `files-${(banks += 1)}`
  const itemId = `${bank}/one`
  const tx = server.db.transaction()
  return {
    bank,
    itemId,
    file: (...drafts: ItemDraft[]) => tx.execute((on) => putItems(on, bank, 'content', drafts, now)),
    archive: (...drafts: ItemDraft[]) => tx.execute((on) => putNamedItems(on, bank, drafts, now)),
    studio: (stem: string, basedOn?: string) =>
      tx.execute((on) => putVersion(on, { itemId, wording: wording(stem), authorId: tess, ...(basedOn ? { basedOn } : {}) }, now)),
    standing: async () => {
      const row = await server.db
        .selectFrom('item')
        .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
        .select(['version.id', 'version.number', 'version.body', 'version.author_id', 'item.retired', 'item.trashed_at', 'item.words', 'item.asked_in'])
        .where('item.id', '=', itemId)
        .executeTakeFirstOrThrow()
      return { ...row, stem: (JSON.parse(row.body) as { stem: string }).stem }
    },
    set: (values: { retired?: number; trashed_at?: string | null; asked_in?: string }) => server.db.updateTable('item').set(values).where('id', '=', itemId).execute(),
  }
}

describe('a question whose file is in content/', () => {
  test('keeps the version of the studio until its file says something else', async () => {
    const { file, studio, standing } = newBank()
    expect(await file(draft('Of the file'))).toMatchObject({ added: 1 })
    expect(await studio('Of the studio')).toMatchObject({ changed: true, number: 2 })
    expect(await file(draft('Of the file'))).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
    expect(await standing()).toMatchObject({ stem: 'Of the studio', number: 2, author_id: tess, words: 'one of the studio yes no' })
    expect(await file(draft('Of the newer file'))).toMatchObject({ changed: 1 })
    expect(await standing()).toMatchObject({ stem: 'Of the newer file', number: 3, author_id: null, words: 'one of the newer file yes no' })
    expect(await file(draft('Of the newer file'))).toMatchObject({ changed: 0, unchanged: 1 })
  })

  test('stays retired, in the trash and with checkpoints where the studio put it there', async () => {
    const { bank, file, set, standing } = newBank()
    await file(draft('First'))
    await set({ retired: 1, trashed_at: now.toISOString(), asked_in: 'checkpoint' })
    await file(draft('First'))
    expect(await standing()).toMatchObject({ retired: 1, asked_in: 'checkpoint' })
    await file(draft('Second'))
    expect(await standing()).toMatchObject({ stem: 'Second', retired: 1, trashed_at: now.toISOString() })
    expect(await listCandidates(server.db, bank)).toEqual([])
  })

  test('retires when its file goes, and comes back as it was when its file comes back', async () => {
    const { file, standing } = newBank()
    await file(draft('There'))
    expect(await file()).toMatchObject({ retired: 1 })
    expect(await standing()).toMatchObject({ retired: 1 })
    expect(await file(draft('There'))).toMatchObject({ changed: 1 })
    expect(await standing()).toMatchObject({ retired: 0, number: 1 })
  })

  test('takes tags and use from its file when they change there, and keeps those of the studio until then', async () => {
    const { file, itemId, standing } = newBank()
    const tags = async () => (await server.db.selectFrom('item_tag').select('tag').where('item_id', '=', itemId).orderBy('tag').execute()).map(({ tag }) => tag)
    await file(draft('Tagged', { tags: ['basics', 'launch'] }))
    expect(await tags()).toEqual(['basics', 'launch'])
    await server.db.deleteFrom('item_tag').where('tag', '=', 'launch').execute()
    await file(draft('Tagged', { tags: ['basics', 'launch'] }))
    expect(await tags()).toEqual(['basics'])
    await file(draft('Tagged', { tags: ['basics', 'late'], askedIn: 'checkpoint' }))
    expect(await tags()).toEqual(['basics', 'late'])
    expect(await standing()).toMatchObject({ asked_in: 'checkpoint', number: 1 })
  })

  test('is in use again when somebody imports an archive that names it, and its file does not undo that', async () => {
    const { file, archive, set, standing } = newBank()
    await file(draft('File'))
    await set({ retired: 1, trashed_at: now.toISOString() })
    expect(await archive(draft('Archive'))).toMatchObject({ changed: 1 })
    await file(draft('File'))
    expect(await standing()).toMatchObject({ stem: 'Archive', retired: 0, trashed_at: null })
  })
})

describe('a new version', () => {
  test('that says the same is none, and one based on an older version is refused', async () => {
    const { file, studio, standing } = newBank()
    await file(draft('First'))
    const first = (await standing()).id
    expect(await studio('Second', first)).toMatchObject({ changed: true, number: 2 })
    expect(await studio('Second', first)).toMatchObject({ changed: false, number: 2 })
    expect(await studio('Third', first)).toMatchObject({ problem: 'moved-on', versionId: (await standing()).id })
    expect((await standing()).stem).toBe('Second')
  })

  test('of ten at once is numbered once each', async () => {
    const { file, studio, standing } = newBank()
    await file(draft('First'))
    const put = await Promise.all(Array.from({ length: 10 }, (_, at) => studio(`At once ${at}`)))
    expect(put.map((one) => (one && 'number' in one ? one.number : 0)).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect((await standing()).number).toBe(11)
  })

  test('of nothing is nothing', async () => {
    const put = await server.db.transaction().execute((tx) => putVersion(tx, { itemId: 'no/such', wording: wording('x'), authorId: tess }, now))
    expect(put).toBeNull()
  })
})

test('a new item stands behind the others, and its name is taken once', async () => {
  const { bank, file } = newBank()
  await file(draft('First'), draft('Second', { key: 'two' }))
  const add = (key: string) =>
    server.db.transaction().execute((tx) => addItem(tx, { bank, key, wording: wording('New'), askedIn: 'quiz', tags: ['new'], authorId: tess }, now))
  expect(await add('three')).toMatchObject({ itemId: `${bank}/three` })
  expect(await add('one')).toEqual({ problem: 'taken' })
  expect(await listCandidates(server.db, bank)).toHaveLength(3)
  expect(await server.db.selectFrom('item').select('position').where('id', '=', `${bank}/three`).executeTakeFirst()).toEqual({ position: 2 })
  expect((await file(draft('First'), draft('Second', { key: 'two' }))).unchanged).toBe(2)
  expect(await listCandidates(server.db, bank)).toHaveLength(3)
})
