import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearSearch, putSearchEntry, searchAll } from '#db/queries/search'
import { parseQuery } from '~/domain/content/search-query'
import { type SearchKind, searchKinds, tokensOf, wordCount } from '~/domain/content/search-tokens'
import { publishLessonVersion } from '~/workflows/content/publish-lesson-version.server'
import { ensureSearch, rebuildSearch } from '~/workflows/search/index-search.server'
import type { SearchResult } from '~/workflows/search/search.server'
import { dumpTables } from '../dump'
import { runScript } from '../run-script'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let mina: Visitor
beforeAll(async () => {
  server = await startServer()
  mina = await server.as('mina')
})
afterAll(() => server.close())

const module = 'contract-language/terms-that-move-risk'
const ask = async (visitor: Visitor, q: string) => (await visitor.get(`/api/search?${new URLSearchParams({ q })}`)).json<SearchResult>()
const found = ({ hits }: SearchResult) => hits.map(({ kind, id }) => `${kind} ${id}`)

describe('the same words find the same, in the same order, on either database', () => {
  const corpus: [kind: SearchKind, id: string, title: string, body: string][] = [
    ['term', 'cap', 'Cap', 'The most a party can owe.'],
    ['term', 'super-cap', 'Super cap', 'A second, higher cap for one kind of loss.'],
    ['term', 'élan', 'Élan vital', 'Naïve Straße, not in any contract.'],
    ['clause-type', 'cap-on-liability', 'Cap on liability', 'Limits what a party pays for all claims.'],
    ['clause-type', 'capacity', 'Capacity', 'Says how much is made.'],
    ['term', 'loss', 'Direct loss', 'Loss, losses and liability that follow from a breach; a liable party pays. Liability is capped.'],
    ['term', 'zz', 'Договор', 'Contract, in another script. 合同'],
    ['term', 'a.b', 'Same', 'twin words'],
    ['term', 'a-b', 'Same', 'twin words'],
    ['term', 'ab', 'Same', 'twin words'],
  ]

  beforeAll(() =>
    server.db.transaction().execute(async (tx) => {
      await clearSearch(tx)
      for (const [kind, id, title, body] of corpus) {
        await putSearchEntry(tx, { kind, id, title, titleWords: wordCount(title), passages: [{ anchor: null, text: body }], tokens: tokensOf({ title, heads: [], body: [body] }) })
      }
    }),
  )
  afterAll(() => rebuildSearch(server.db, new Date()))

  const search = async (text: string, limit = 20, after = 0, kinds: readonly SearchKind[] = searchKinds) =>
    (await searchAll(server.db, parseQuery(text), { kinds, limit, after })).hits.map(({ id }) => id)

  test.each([
    ['cap', ['cap', 'super-cap', 'cap-on-liability', 'capacity', 'loss']],
    ['caps on', ['cap', 'super-cap', 'cap-on-liability', 'loss']],
    ['capa', ['capacity']],
    ['liability', ['cap-on-liability', 'loss']],
    ['pay liab', ['cap-on-liability', 'loss']],
    ['cap liability', ['cap-on-liability', 'loss']],
    ['elan NAIVE strasse', ['élan']],
    ['договор', ['zz']],
    ['合', ['zz'].slice(1)],
    ['合同', ['zz']],
    ['same twin', ['a-b', 'a.b', 'ab']],
    ['"cap" AND NOT (loss*) -owe', []],
    ['', []],
    ['…', []],
  ])('%s', async (text, expected) => {
    expect(await search(text)).toEqual(expected)
  })

  test('pages hold each result once, and kinds can be chosen', async () => {
    const all = await search('cap')
    expect([...(await search('cap', 2)), ...(await search('cap', 2, 2)), ...(await search('cap', 2, 4))]).toEqual(all)
    expect(await search('cap', 20, 0, ['clause-type'])).toEqual(['cap-on-liability', 'capacity'])
    expect(await search('cap', 20, 0, [])).toEqual([])
    const { total } = await searchAll(server.db, parseQuery('cap'), { kinds: searchKinds, limit: 1 })
    expect(total).toBe(all.length)
  })

  test('nothing that can be typed breaks it', async () => {
    const sign = fc.constantFrom('"', "'", '*', ':', '(', ')', '-', '^', '+', '&', '|', '!', '<->', '\\', '\0', ';', '--', ' OR ', ' NEAR ', ' cap ', 'a', '\u0301', '\uD800', 'é', '合')
    const typed = fc.oneof(fc.array(sign, { maxLength: 12 }).map((signs) => signs.join('')), fc.string({ unit: 'binary', maxLength: 60 }))
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        expect(Array.isArray(await search(text, 3))).toBe(true)
      }),
      { numRuns: 250 },
    )
  })
})

describe('what is published is found', () => {
  test('a lesson, its term and its clause type by one word, each with the way to it', async () => {
    const result = await ask(mina, 'indemnity')
    expect(found(result).slice(0, 2)).toEqual([`lesson ${module}/indemnity`, 'term indemnity'])
    expect(result.hits[0]).toMatchObject({ to: expect.stringMatching(/^\/learn\/contract-language\/terms-that-move-risk\/indemnity/) as string })
    expect(result.hits[0]?.where).toHaveLength(2)
    expect(result.hits[0]?.title).toEqual({ text: 'Indemnity', marks: [[0, 9]] })
  })

  test('a hit inside a lesson leads to the very place', async () => {
    const [hit] = (await ask(mina, 'residuals clause')).hits.filter(({ kind }) => kind === 'lesson')
    expect(hit?.excerpt?.text).toMatch(/residuals/i)
    const [path = '', anchor = ''] = hit?.to.split('#') ?? []
    expect(anchor).not.toBe('')
    expect((await mina.get(path)).text).toContain(`id="${anchor}"`)
  })

  test('a new version replaces the old one, and a lesson put away with its module is gone until it is back', async () => {
    const { db } = server
    const lessonId = `${module}/indemnity`
    const version = await db.selectFrom('lesson').innerJoin('lesson_version as v', 'v.id', 'lesson.current_version_id').selectAll('v').where('lesson.id', '=', lessonId).executeTakeFirstOrThrow()
    const lesson = { id: lessonId, moduleId: module, slug: 'indemnity', position: 1 }
    const frontMatter = { title: 'Zebra crossings', summary: 'Of stripes.', skills: ['terminology.indemnity'], clauseTypes: ['anti-assignment'], sources: [], completion: 'read' as const, requires: [] }
    const html = '<p>A quagga and a <span class="term" data-term="cap"><button>cap</button></span>.</p>'
    const artifact = { hash: 'f'.repeat(32), code: '', html, words: 5, blocks: [] }
    await db.transaction().execute((tx) => publishLessonVersion(tx, { lesson, source: version.source, artifact, frontMatter, publishedBy: null, fileHash: null }, new Date()))
    expect(found(await ask(mina, 'quagga'))).toEqual([`lesson ${lessonId}`])
    expect((await mina.get('/glossary/cap')).text).toContain('Zebra crossings')
    expect((await mina.get('/glossary/third-party-claim')).text).not.toContain('Zebra crossings')
    expect((await mina.get('/clauses/anti-assignment')).text).toContain('Zebra crossings')
    for (const [table, id] of [['lesson', lessonId], ['module', module], ['course', 'contract-language']] as const) {
      const putAway = (at: string | null) => db.updateTable(table as 'lesson').set({ archived_at: at }).where('id', '=', id).execute()
      await putAway(new Date().toISOString())
      expect(found(await ask(mina, 'quagga')), table).toEqual([])
      expect((await mina.get('/clauses/anti-assignment')).text, table).not.toContain('Zebra crossings')
      await putAway(null)
      expect(found(await ask(mina, 'quagga')), table).toEqual([`lesson ${lessonId}`])
    }
  })

  test('the index made anew is the index that grew, and it is made when the product starts without one', async () => {
    const derived = ['search_entry', 'lesson_subject']
    const withoutNumbers = async () => {
      const { search_entry: entries = [], lesson_subject: subjects } = await dumpTables(server.db, derived)
      return { subjects, entries: entries.map((row) => row.replace(/\["number",\d+\]/, '')).sort() }
    }
    const grown = await withoutNumbers()
    await server.db.transaction().execute(clearSearch)
    await server.db.deleteFrom('publication').where('id', '=', 'search').execute()
    expect(found(await ask(mina, 'quagga'))).toEqual([])
    await server.stop()
    await server.restart()
    mina = await server.as('mina')
    expect(found(await ask(mina, 'quagga'))).toHaveLength(1)
    expect(await withoutNumbers()).toEqual(grown)
    expect(await ensureSearch(server.db, new Date())).toBeNull()
    await server.db.transaction().execute(clearSearch)
    expect((await runScript(server, 'rebuild', [])).out).toMatch(/Search: 4 lessons, \d+ terms and 41 clause types indexed/)
    expect(await withoutNumbers()).toEqual(grown)
  })
})

describe('who finds what', () => {
  test('a trainer is led to the editor, an admin finds no lessons, and who is signed out finds nothing', async () => {
    const [tess, ada] = await Promise.all([server.as('tess'), server.as('ada')])
    expect((await ask(tess, 'confidentiality')).hits[0]?.to).toBe(`/studio/${module}/confidentiality`)
    expect((await ask(ada, 'confidential')).hits.map(({ kind }) => kind)).not.toContain('lesson')
    expect((await server.visitor().get('/api/search?q=cap')).status).toBe(401)
    expect((await server.visitor().get('/search?q=cap')).location).toMatch(/^\/login/)
  })

  test('only a rep is led to readiness and practice', async () => {
    const otto = await server.as('otto')
    for (const path of ['/glossary/cap', '/clauses/cap-on-liability']) {
      const { text } = await mina.get(path)
      for (const to of ['href="/readiness/terminology.limitation-of-liability"', 'href="/practice/clauses?type=cap-on-liability"']) expect(text.includes(to), to).toBe(true)
      expect(/href="\/(?:readiness\/|practice)/.test((await otto.get(path)).text)).toBe(false)
    }
  })
})

describe('the page', () => {
  test('it answers a form, offers a beginning, and where nothing is found near words', async () => {
    expect((await mina.get('/search')).text).toContain('What are you looking for?')
    expect((await mina.get('/search?q=indemnity&kind=term')).text).toMatch(/result.*for “indemnity”/)
    const { text } = await mina.get('/search?q=confidentialty')
    expect(text).toContain('Did you mean one of these?')
    expect(text).toContain('Confidentiality')
    expect((await mina.get('/search?q=%22%3Cscript%3E&kind=nonsense&page=-3')).status).toBe(200)
  })

  test('what is typed is shown as text, never as markup', async () => {
    const { text } = await mina.get(`/search?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`)
    expect(text).not.toContain('<img src=x')
  })

  test('the glossary narrows by letter and by words, and what is not in it is not there', async () => {
    const { text } = await mina.get('/glossary?letter=C')
    expect(text).toContain('href="/glossary/cap"')
    expect(text).not.toContain('href="/glossary/warranty"')
    expect((await mina.get('/glossary?q=outsider')).text).toContain('href="/glossary/indemnity"')
    expect((await mina.get('/glossary/nothing')).status).toBe(404)
    expect((await mina.get('/clauses/nothing')).status).toBe(404)
    expect(text.includes('Their redline'), 'an example of a term under another letter').toBe(false)
    expect((await mina.get('/clauses')).text.match(/href="\/clauses\/[a-z-]+"/g)).toHaveLength(41)
  })
})

test('a term has its example and where it bites, a clause type how to meet it; where nothing is written nothing is shown', async () => {
  const said = async (path: string) => (await mina.get(path)).text
  const redline = await said('/glossary/redline')
  for (const words of ['In a sentence', 'Their redline strikes out the cap.', 'Where it bites', 'signed unread']) expect(redline).toContain(words)
  const cap = await said('/clauses/cap-on-liability')
  for (const words of ['Why the other side wants it', 'What to watch', 'A fair fallback', 'owes at most the Fees of one year', 'of our own writing']) expect(cap).toContain(words)
  expect(await said('/glossary?q=redline')).toContain('Their redline strikes out the cap.')
  for (const path of ['/glossary/cap', '/clauses/insurance']) expect(await said(path)).not.toMatch(/In a deal|of our own writing/)
})

describe('a round about one clause type', () => {
  test('asks for it and for those it is taken for', async () => {
    const hanna = await server.as('hanna')
    expect((await hanna.get('/practice/clauses?type=cap-on-liability')).text).toContain('Cap on liability')
    const { location } = await hanna.post('/practice/clauses?type=cap-on-liability', { type: 'cap-on-liability' })
    const id = location?.replace('/attempts/', '') ?? ''
    const { items } = await server.db.selectFrom('attempt').select('items').where('id', '=', id).executeTakeFirstOrThrow()
    const types = await server.db.selectFrom('item').select('clause_type_id as type').where('current_version_id', 'in', JSON.parse(items) as string[]).execute()
    const { confusable } = await server.db.selectFrom('clause_type').select('confusable').where('id', '=', 'cap-on-liability').executeTakeFirstOrThrow()
    const near = JSON.parse(confusable) as string[]
    expect(types.some(({ type }) => type === 'cap-on-liability')).toBe(true)
    for (const { type } of types) expect(['cap-on-liability', ...near]).toContain(type)
  })

  test('is refused for what is not drilled or not there', async () => {
    expect((await mina.get('/practice/clauses?type=parties')).status).toBe(404)
    const tom = await server.as('tom')
    for (const type of ['parties', 'nonsense']) expect((await tom.post('/practice/clauses', { type })).status).toBe(409)
  })
})
