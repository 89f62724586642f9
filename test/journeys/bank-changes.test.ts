import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countItems, listCandidates, sampleCandidates } from '#db/queries/candidates'
import { fillBank, itemDraft, standingOf } from '../bank-making'
import { personId } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let tess: Visitor
let deeds = 0
const newDeed = () => `00000000-0000-4000-8000-${String((deeds += 1)).padStart(12, '0')}`

beforeAll(async () => {
  server = await startServer()
  tess = await server.as('tess')
})
afterAll(() => server?.close())

type Fields = Record<string, string | string[]>

/** A form of the page of a change; where it went, and the id of what was done. */
async function change(fields: Fields, as = tess) {
  const answer = await as.post('/studio/bank/change', { deed: newDeed(), ...fields })
  return { ...answer, done: /done=([\da-f]+)/.exec(answer.location ?? '')?.[1] ?? '' }
}
const undo = (done: string) => tess.post('/studio/bank/change', { undo: done })
const said = async (done: string) => (await tess.get(`/studio/bank/change?done=${done}`)).text
const auditRows = async (action: string) => Number((await server.db.selectFrom('audit').select((eb) => eb.fn.countAll().as('n')).where('action', '=', action).executeTakeFirstOrThrow()).n)

let banks = 0
async function newBank(count = 2) {
  const bank = `changing-${(banks += 1)}`
  const keys = Array.from({ length: count }, (_, at) => `k${at}`)
  await fillBank(server, bank, keys.map((key) => itemDraft(key, `Question ${key} of ${bank}?`)))
  return { bank, item: keys.map((key) => `${bank}/${key}`), first: `${bank}/k0` }
}

describe('a tag', () => {
  test('is put on the chosen, once each, and taken back where it was new', async () => {
    const { item, first } = await newBank()
    const alone = await change({ item: first, action: 'tag', tag: 'Q3 Launch' })
    expect(await said(alone.done)).toContain('Tagged “q3-launch” 1 question.')
    const both = await change({ item, action: 'tag', tag: 'q3-launch' })
    expect(await said(both.done)).toContain('1 was so already')
    expect((await standingOf(server, item[1]!)).tags).toEqual(['q3-launch'])
    await undo(both.done)
    expect((await standingOf(server, first)).tags).toEqual(['q3-launch'])
    expect((await standingOf(server, item[1]!)).tags).toEqual([])
    await change({ item, action: 'untag', tag: 'q3-launch' })
    expect((await standingOf(server, first)).tags).toEqual([])
  })

  test('without words, or of marks alone, is refused beside its field', async () => {
    const { item } = await newBank()
    const page = `/studio/bank/change?item=${encodeURIComponent(item[0]!)}`
    const refused = await tess.post(page, { item, action: 'tag', tag: '  ', deed: newDeed() })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('Write a tag.')
    expect(refused.text).toContain('Change 1 question')
    expect((await change({ item, action: 'tag', tag: '!!!' })).text).toContain('Use letters and numbers')
    expect((await change({ item, action: 'fly' })).status).toBe(400)
  })
})

describe('skills, clause types and difficulty', () => {
  test('make a new version of each that says something else, and an older wording comes back as a new one', async () => {
    const { item, first } = await newBank()
    const done = (await change({ item, action: 'difficulty', difficulty: '1.5' })).done
    expect(await standingOf(server, first)).toMatchObject({ number: 2, difficulty: 1.5, author_id: await personId(server, 'tess') })
    expect(await said((await change({ item, action: 'difficulty', difficulty: '1.5' })).done)).toContain('Nothing was different')
    await undo(done)
    expect(await standingOf(server, first)).toMatchObject({ number: 3, difficulty: 0 })
    await undo(done)
    expect((await standingOf(server, first)).number).toBe(3)
  })

  test('leave alone on undoing what was changed since', async () => {
    const { item, first } = await newBank()
    const done = (await change({ item, action: 'skill', skill: 'terminology.liability-cap', weight: '0.5' })).done
    await change({ item: first, action: 'difficulty', difficulty: '-2' })
    await undo(done)
    expect(await standingOf(server, first)).toMatchObject({ number: 3, difficulty: -2, skills: expect.stringContaining('liability-cap') })
    expect((await standingOf(server, item[1]!)).skills).not.toContain('liability-cap')
  })

  test('keep a last skill, and the first clause type is the one a draw goes by', async () => {
    const { first } = await newBank()
    await change({ item: first, action: 'unskill', skill: 'terminology.indemnity' })
    expect((await standingOf(server, first)).number).toBe(1)
    await change({ item: first, action: 'clause-type', clauseType: 'cap-on-liability' })
    expect(await standingOf(server, first)).toMatchObject({ clause_type_id: 'cap-on-liability', clause_types: '["cap-on-liability"]' })
    await change({ item: first, action: 'no-clause-type', clauseType: 'cap-on-liability' })
    expect((await standingOf(server, first)).clause_type_id).toBeNull()
  })

  test('keep the drawn stem of the wording they are made of', async () => {
    await fillBank(server, 'drawn', [itemDraft('one', 'Who *pays*?', { stemHtml: '<p>Who <em>pays</em>?</p>' })])
    await change({ item: 'drawn/one', action: 'difficulty', difficulty: '1' })
    const { versionId, number } = await standingOf(server, 'drawn/one')
    expect(number).toBe(2)
    const row = await server.db.selectFrom('item_version').select('stem_html').where('id', '=', versionId).executeTakeFirstOrThrow()
    expect(row.stem_html).toBe('<p>Who <em>pays</em>?</p>')
  })

  test('out of bounds are refused', async () => {
    const { item } = await newBank()
    expect((await change({ item, action: 'difficulty', difficulty: '9' })).text).toContain('from −4 to 4')
    expect((await change({ item, action: 'difficulty', difficulty: 'hard' })).status).toBe(400)
    expect((await change({ item, action: 'skill', skill: 'terminology.indemnity', weight: '0' })).text).toContain('above 0')
    expect((await change({ item, action: 'skill', skill: '', weight: '1' })).text).toContain('Choose one.')
  })
})

describe('what is retired or in the trash', () => {
  test.each(['retire', 'trash', 'to-checkpoint'])('is never drawn after “%s”, and is again after undoing it', async (action) => {
    const { bank, item, first } = await newBank(3)
    const mina = await personId(server, 'mina')
    const drawn = async () => [await countItems(server.db, bank), (await listCandidates(server.db, bank)).length, (await sampleCandidates(server.db, bank, { personId: mina, start: 0, limit: 10 })).length]
    expect(await drawn()).toEqual([3, 3, 3])
    const { done } = await change({ item: first, action })
    expect(await drawn()).toEqual([2, 2, 2])
    await undo(done)
    expect(await drawn()).toEqual([3, 3, 3])
    expect((await standingOf(server, item[0]!)).number).toBe(1)
  })

  test('goes back to what it was, from the trash to retired', async () => {
    const { first } = await newBank()
    await change({ item: first, action: 'retire' })
    const { done } = await change({ item: first, action: 'trash' })
    expect((await standingOf(server, first)).trashed_at).not.toBeNull()
    await undo(done)
    expect(await standingOf(server, first)).toMatchObject({ retired: 1, trashed_at: null })
    await change({ item: first, action: 'use' })
    expect(await standingOf(server, first)).toMatchObject({ retired: 0, trashed_at: null })
  })
})

describe('a change', () => {
  test('sent twice is done once and leaves one row', async () => {
    const { item } = await newBank()
    const before = await auditRows('bank.changed')
    const deed = newDeed()
    const [one, other] = await Promise.all([change({ item, action: 'tag', tag: 'twice', deed }), change({ item, action: 'tag', tag: 'twice', deed })])
    expect(one.done).toBe(other.done)
    expect(await said(one.done)).toContain('Tagged “twice” 2 questions.')
    expect(await auditRows('bank.changed')).toBe(before + 1)
    const [u1, u2] = await Promise.all([undo(one.done), undo(one.done)])
    expect([u1.status, u2.status]).toEqual([302, 302])
    expect(await auditRows('bank.change-undone')).toBeGreaterThan(0)
    expect(await said(one.done)).toContain('Taken back')
  })

  test('of nothing, or of what is not there, is refused in words', async () => {
    expect((await change({ action: 'retire' })).text).toContain('Nothing is chosen')
    expect((await change({ item: 'no/such', action: 'retire' })).status).toBe(400)
    expect((await undo('0'.repeat(32))).status).toBe(404)
    expect((await tess.get('/studio/bank/change')).text).toContain('Nothing is chosen')
  })

  test('is not there for who is no trainer', async () => {
    const { first } = await newBank()
    const { done } = await change({ item: first, action: 'tag', tag: 'ours' })
    for (const name of ['mina', 'otto', 'ada']) {
      const other = await server.as(name)
      expect((await change({ item: first, action: 'trash' }, other)).status).toBe(404)
      expect((await other.post('/studio/bank/change', { undo: done })).status).toBe(404)
      expect((await other.get(`/studio/bank/change?item=${encodeURIComponent(first)}`)).status).toBe(404)
    }
    expect(await standingOf(server, first)).toMatchObject({ retired: 0, tags: ['ours'] })
  })

  test('goes back to the page it was made on, and nowhere else', async () => {
    const { first } = await newBank()
    const back = `/studio/bank/item?id=${encodeURIComponent(first)}`
    const { location, done } = await change({ item: first, action: 'retire', back })
    expect(location).toBe(`${back}&done=${done}`)
    expect((await tess.get(location!)).text).toContain('Retired 1 question.')
    expect((await change({ item: first, action: 'use', back: '//evil.example/studio/bank/item' })).location).toMatch(/^\/studio\/bank\/change\?/)
  })

  test('of all that were found reaches thousands, is refused when they are others by now, and is taken back whole', async () => {
    await fillBank(server, 'many', Array.from({ length: 3000 }, (_, at) => itemDraft(`n${at}`, `Is ${at} even?`)))
    const page = await tess.get('/studio/bank/change?bank=many&all=1')
    expect(page.text).toContain('Change 3000 questions')
    const all = { all: '1', bank: 'many', expected: '3000' }
    const wrong = await change({ ...all, expected: '2999', action: 'retire' })
    expect(wrong.status).toBe(409)
    expect(wrong.text).toContain('There are 3000 such questions now')
    const { done } = await change({ ...all, action: 'difficulty', difficulty: '1' })
    expect(await said(done)).toContain('in 3000 questions.')
    const harder = async () => Number((await server.db.selectFrom('item').innerJoin('item_version as v', 'v.id', 'item.current_version_id').select((eb) => eb.fn.countAll().as('n'))
      .where('item.bank', '=', 'many').where('v.difficulty', '=', 1).executeTakeFirstOrThrow()).n)
    expect(await harder()).toBe(3000)
    await undo(done)
    expect(await harder()).toBe(0)
    const trashed = await change({ ...all, action: 'trash' })
    expect(await listCandidates(server.db, 'many')).toEqual([])
    await undo(trashed.done)
    expect(await listCandidates(server.db, 'many')).toHaveLength(3000)
  })
})

describe('questions that are alike', () => {
  test('are found, shown beside one another, and told apart for good', async () => {
    const long = 'Under this clause the seller shall indemnify the buyer against third party claims that arise from its own negligence. Who carries the risk of such a claim'
    await fillBank(server, 'alike', [itemDraft('one', `${long} today?`), itemDraft('two', `${long} tomorrow?`), itemDraft('three', 'Something else altogether, about notice periods and how they are counted?')])
    expect((await tess.post('/studio/bank/duplicates', { intent: 'compare' })).location).toContain('done=compared')
    const pair = () => server.db.selectFrom('item_pair').selectAll().where('first_id', 'like', 'alike/%').execute()
    expect(await pair()).toEqual([expect.objectContaining({ first_id: 'alike/one', second_id: 'alike/two' })])
    expect((await pair())[0]!.similarity).toBeGreaterThan(0.7)
    const { text } = await tess.get('/studio/bank/duplicates')
    expect(text).toContain('alike/one')
    expect(text).toMatch(/<ins[^>]*>tomorrow\?<\/ins>/)
    const itemPage = async () => (await tess.get(`/studio/bank/item?id=${encodeURIComponent('alike/two')}`)).text
    expect(await itemPage()).toContain('Like it')
    const apart = { intent: 'distinct', first: 'alike/two', second: 'alike/one' }
    for (let time = 0; time < 2; time++) expect((await tess.post('/studio/bank/duplicates', apart)).location).toContain('done=distinct')
    expect((await tess.get('/studio/bank/duplicates')).text).not.toContain('alike/one')
    expect(await itemPage()).not.toContain('Like it')
    await tess.post('/studio/bank/duplicates', { intent: 'compare' })
    expect((await tess.get('/studio/bank/duplicates')).text).not.toContain('alike/one')
    expect(await auditRows('item.told-apart')).toBe(1)
    expect((await tess.post('/studio/bank/duplicates', { ...apart, first: 'no/such' })).status).toBe(404)
    expect((await (await server.as('mina')).post('/studio/bank/duplicates', apart)).status).toBe(404)
  })
})
