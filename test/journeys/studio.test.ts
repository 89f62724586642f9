import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findLessonFor } from '#db/queries/lessons'
import { startServer, type TestServer } from '../server'
import type { Answer, Visitor } from '../visitor'

const course = 'contract-language'
const module = 'terms-that-move-risk'
const page = (slug: string) => `/studio/${course}/${module}/${slug}`
const idOf = (slug: string) => `${course}/${module}/${slug}`

let server: TestServer
let tess: Visitor
let ruth: Visitor

beforeAll(async () => {
  server = await startServer()
  tess = await server.as('tess')
  await server.db.updateTable('person').set({ is_trainer: 1 }).where('email', '=', 'ruth@countersign.example').execute()
  ruth = await server.as('ruth')
})
afterAll(() => server?.close())

const lessonText = (title: string, body: string) => `---\ntitle: ${title}\nsummary: What it says and what it costs.\nskills: [terminology.indemnity]\n---\n\n${body}\n`

type Token = { revision: string; basedOn: string }

const tokenIn = ({ text }: Answer): Token => ({
  revision: /name="revision" value="([^"]*)"/.exec(text)?.[1] ?? '',
  basedOn: /name="basedOn" value="([^"]*)"/.exec(text)?.[1] ?? '',
})

const open = async (visitor: Visitor, slug: string): Promise<Token> => tokenIn(await visitor.get(page(slug)))
const send = (visitor: Visitor, slug: string, intent: string, source: string, token: Token) => visitor.post(page(slug), { intent, source, ...token })

const draftOf = (slug: string) => server.db.selectFrom('lesson_draft').selectAll().where('lesson_id', '=', idOf(slug)).executeTakeFirst()
const versionsOf = (slug: string) => server.db.selectFrom('lesson_version').selectAll().where('lesson_id', '=', idOf(slug)).orderBy('number').execute()
const auditOf = (slug: string, action: string) =>
  server.db.selectFrom('audit').selectAll().where('subject_id', '=', idOf(slug)).where('action', '=', action).orderBy('id').execute()

async function everythingOf(slug: string) {
  return { draft: await draftOf(slug), versions: await versionsOf(slug), audit: await server.db.selectFrom('audit').select('id').orderBy('id').execute() }
}

/** A reader of the cast who has not met this lesson before. */
async function freshReader(name: string, slug: string): Promise<string> {
  const { id } = await server.db.selectFrom('person').select('id').where('email', '=', `${name}@countersign.example`).executeTakeFirstOrThrow()
  await server.db.deleteFrom('reading').where('person_id', '=', id).where('lesson_id', '=', idOf(slug)).execute()
  return id
}

describe('the shelf', () => {
  test('every lesson stands there with its version, where it came from and who reads it', async () => {
    const shelf = await tess.get('/studio')
    expect(shelf.status).toBe(200)
    expect(shelf.text).toContain(page('indemnity'))
    expect(shelf.text).toMatch(/Version 1, published [^<]* from content\//)
    const { started } = await server.db
      .selectFrom('reading').select((eb) => eb.fn.countAll().as('started')).where('lesson_id', '=', idOf('indemnity')).executeTakeFirstOrThrow()
    expect(shelf.text).toContain(`On version 1: ${Number(started)} started`)
  })

  test('none of its pages takes more than four queries', async () => {
    for (const path of ['/studio', page('indemnity'), `${page('indemnity')}/versions?version=1`]) {
      const queries = /queries;desc="(\d+)"/.exec((await tess.get(path)).headers.get('server-timing') ?? '')?.[1]
      expect(Number(queries), path).toBeLessThanOrEqual(4)
      expect(Number(queries), path).toBeGreaterThan(0)
    }
  })

  test('a draft is marked with who saved it', async () => {
    await send(tess, 'confidentiality', 'save', lessonText('Confidentiality', 'A first try.'), await open(tess, 'confidentiality'))
    expect((await ruth.get('/studio')).text).toMatch(/Draft by Tess Lindqvist, just now/)
    expect((await ruth.get(page('confidentiality'))).text).toContain('A first try.')
  })
})

describe('publishing', () => {
  test('who started stays on the old text, a new starter gets the new one', async () => {
    await freshReader('mina', 'indemnity')
    const hanna = await freshReader('hanna', 'indemnity')
    const mina = await server.as('mina')
    const read = `/learn/${course}/${module}/indemnity`
    expect((await mina.get(read)).text).toContain('Two promises that look alike')

    const source = lessonText('Indemnity, rewritten', 'A promise to pay, in **new** words.')
    const token = await open(tess, 'indemnity')
    const check = await send(tess, 'indemnity', 'publish', source, token)
    expect(check.status).toBe(200)
    expect(check.text).toMatch(/(\d+ people are|1 person is) reading version 1 and stays? on it; new readers get version 2/)
    expect(await versionsOf('indemnity')).toHaveLength(1)

    const done = await send(tess, 'indemnity', 'publish-confirmed', source, tokenIn(check))
    expect(done).toMatchObject({ status: 302, location: `${page('indemnity')}?done=published` })
    expect((await tess.get(done.location ?? '')).text).toContain('Version 2 is published')

    const old = await mina.get(read)
    expect(old.text).toContain('Two promises that look alike')
    expect(old.text).not.toContain('A promise to pay, in')
    const visitor = await server.as('hanna')
    const fresh = await visitor.get(read)
    expect(fresh.text).toContain('Indemnity, rewritten')
    expect(fresh.text).toContain('<strong>new</strong>')
    expect((await findLessonFor(server.db, hanna, course, module, 'indemnity'))?.number).toBe(2)
    expect((await tess.get('/studio')).text).toContain('On version 2: 1 started, 0 finished')
  })

  test('it leaves a row with what was and what is, without the text', async () => {
    const [before, after] = await versionsOf('indemnity')
    const rows = await auditOf('indemnity', 'lesson.published')
    expect(rows).toHaveLength(1)
    expect(JSON.parse(rows[0]?.before ?? '')).toEqual({ number: 1, title: before?.title, artifact: before?.artifact_hash })
    expect(JSON.parse(rows[0]?.after ?? '')).toEqual({ number: 2, title: 'Indemnity, rewritten', artifact: after?.artifact_hash })
    expect(rows[0]?.request_id).not.toBe('script')
  })

  test.each([
    ['an import', 'Fine so far.\n\nimport fs from "fs"', /Line 9:1/],
    ['an expression', 'Two and two is {2 + 2}.', /Line 7:16/],
    ['a script', 'Words.\n\n<script>alert(1)</script>', /Line 9:1/],
  ])('%s is refused with its line and column, and nothing is published', async (_what, body, place) => {
    const before = await everythingOf('limitation-of-liability')
    const token = await open(tess, 'limitation-of-liability')
    for (const intent of ['publish', 'publish-confirmed']) {
      const answer = await send(tess, 'limitation-of-liability', intent, lessonText('Limits', body), token)
      expect(answer.status).toBe(422)
      expect(answer.text).toContain('Nothing was published')
      expect(answer.text).toMatch(place)
      expect(answer.text).toContain('summary: What it says and what it costs.')
    }
    expect(await everythingOf('limitation-of-liability')).toEqual(before)
  })

  test('a misspelt component names the one that was meant', async () => {
    const token = await open(tess, 'limitation-of-liability')
    const answer = await send(tess, 'limitation-of-liability', 'publish', lessonText('Limits', '<Calout kind="tip">x</Calout>'), token)
    expect(answer.text).toMatch(/Did you mean <strong>Callout<\/strong>/)
  })

  test('an unchanged text is refused in words, also when a browser sent it with its own line ends', async () => {
    const [version] = await versionsOf('limitation-of-liability')
    const token = await open(tess, 'limitation-of-liability')
    const source = (version?.source ?? '').replaceAll('\n', '\r\n')
    for (const intent of ['publish', 'publish-confirmed', 'save']) {
      const answer = await send(tess, 'limitation-of-liability', intent, source, token)
      expect(answer.status).toBe(400)
      expect(answer.text).toContain('This is the text of version 1 already')
    }
    expect(await versionsOf('limitation-of-liability')).toHaveLength(1)
    expect(await draftOf('limitation-of-liability')).toBeUndefined()
  })

  test('a double click makes one version, and the second is told its number', async () => {
    const source = lessonText('Limits', 'Two clicks, one version.')
    const token = await open(tess, 'limitation-of-liability')
    const answers = await Promise.all([1, 2].map(() => send(tess, 'limitation-of-liability', 'publish-confirmed', source, token)))
    const locations = answers.map((answer) => answer.location).sort()
    expect(locations).toEqual([`${page('limitation-of-liability')}?done=published`, `${page('limitation-of-liability')}?done=repeated`])
    expect((await tess.get(locations[1] ?? '')).text).toContain('already published as version 2')
    expect(await versionsOf('limitation-of-liability')).toHaveLength(2)
    expect(await auditOf('limitation-of-liability', 'lesson.published')).toHaveLength(1)
  })

  test('of two trainers who publish at once one is shown the other’s text, and can publish after it', async () => {
    const texts = [lessonText('Limits', 'What Tess wrote.'), lessonText('Limits', 'What Ruth wrote.')] as const
    const token = await open(tess, 'limitation-of-liability')
    const answers = await Promise.all([
      send(tess, 'limitation-of-liability', 'publish-confirmed', texts[0], token),
      send(ruth, 'limitation-of-liability', 'publish-confirmed', texts[1], token),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([302, 409])
    expect(await versionsOf('limitation-of-liability')).toHaveLength(3)
    const loser = answers.findIndex((answer) => answer.status === 409)
    const refused = answers[loser] as Answer
    expect(refused.text).toMatch(/published version 3 just now, after you began/)
    expect(refused.text).toContain('What Tess wrote.')
    expect(refused.text).toContain('What Ruth wrote.')
    const [visitor, text] = loser === 0 ? ([tess, texts[0]] as const) : ([ruth, texts[1]] as const)
    expect((await send(visitor, 'limitation-of-liability', 'publish-confirmed', text, tokenIn(refused))).status).toBe(302)
    expect((await versionsOf('limitation-of-liability')).map((version) => version.number)).toEqual([1, 2, 3, 4])
  })
})

describe('drafts', () => {
  const slug = 'limitation-of-liability'
  beforeEach(async () => {
    await server.db.deleteFrom('lesson_draft').where('lesson_id', '=', idOf(slug)).execute()
  })

  test('saving keeps the text for everybody who teaches, leaves a row, and repeats without harm', async () => {
    const rows = (await auditOf(slug, 'lesson.draft-saved')).length
    const token = await open(tess, slug)
    const source = lessonText('Limits', 'A draft, not yet true.')
    const first = await send(tess, slug, 'save', source, token)
    expect(first.status).toBe(200)
    expect(first.text).toContain('The draft is saved')
    const again = await send(tess, slug, 'save', source, token)
    expect(again.status).toBe(200)
    expect(tokenIn(again)).toEqual(tokenIn(first))
    expect(await draftOf(slug)).toMatchObject({ source, revision: Number(tokenIn(first).revision) })
    expect((await auditOf(slug, 'lesson.draft-saved')).slice(rows).map((row) => JSON.parse(row.after ?? ''))).toEqual([
      { revision: Number(tokenIn(first).revision), basedOn: token.basedOn, characters: source.length, automatic: false },
    ])
    expect((await ruth.get(page(slug))).text).toContain('A draft, not yet true.')
  })

  test('who saves too late is told who saved, keeps their text, and sees the other’s', async () => {
    const token = await open(tess, slug)
    await send(ruth, slug, 'save', lessonText('Limits', 'Ruth was first.'), await open(ruth, slug))
    const late = await send(tess, slug, 'save', lessonText('Limits', 'Tess was late.'), token)
    expect(late.status).toBe(409)
    expect(late.text).toMatch(/Ruth Adeyemi saved this draft just now, after you opened it/)
    expect(late.text).toContain('Tess was late.')
    expect(late.text).toContain('Ruth was first.')
    expect((await draftOf(slug))?.source).toContain('Ruth was first.')
    const chosen = await send(tess, slug, 'save', lessonText('Limits', 'Tess was late.'), tokenIn(late))
    expect(chosen.status).toBe(200)
    expect((await draftOf(slug))?.source).toContain('Tess was late.')
  })

  test('of two saves at once one is kept, and the other is told', async () => {
    await send(tess, slug, 'save', lessonText('Limits', 'The start.'), await open(tess, slug))
    const token = await open(tess, slug)
    const answers = await Promise.all([
      send(tess, slug, 'save', lessonText('Limits', 'From Tess.'), token),
      send(ruth, slug, 'save', lessonText('Limits', 'From Ruth.'), token),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    expect((await draftOf(slug))?.revision).toBe(Number(token.revision) + 1)
  })

  test('automatic saves of one sitting leave one row', async () => {
    const rows = (await auditOf(slug, 'lesson.draft-saved')).length
    let token = await open(tess, slug)
    for (const body of ['One.', 'Two.', 'Three.']) token = tokenIn(await send(tess, slug, 'autosave', lessonText('Limits', body), token))
    expect((await draftOf(slug))?.source).toContain('Three.')
    expect(await auditOf(slug, 'lesson.draft-saved')).toHaveLength(rows + 1)
    const ruths = await open(ruth, slug)
    await send(ruth, slug, 'autosave', lessonText('Limits', 'Four.'), ruths)
    expect(await auditOf(slug, 'lesson.draft-saved')).toHaveLength(rows + 2)
    const earlier = new Date(Date.now() - 11 * 60_000).toISOString()
    await server.db.updateTable('lesson_draft').set({ saved_at: earlier }).where('lesson_id', '=', idOf(slug)).execute()
    await send(ruth, slug, 'autosave', lessonText('Limits', 'Five.'), await open(ruth, slug))
    expect(await auditOf(slug, 'lesson.draft-saved')).toHaveLength(rows + 3)
  })

  test('publishing never takes a draft away that its publisher has not seen', async () => {
    const token = await open(tess, slug)
    await send(ruth, slug, 'save', lessonText('Limits', 'Ruth is still writing.'), await open(ruth, slug))
    const versions = await versionsOf(slug)
    const answer = await send(tess, slug, 'publish-confirmed', lessonText('Limits', 'Tess is done.'), token)
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Ruth is still writing.')
    expect(answer.text).toContain('Tess is done.')
    expect(await versionsOf(slug)).toEqual(versions)
    expect((await draftOf(slug))?.source).toContain('Ruth is still writing.')
  })

  test('a save that arrives after its lesson was published does not bring the draft back', async () => {
    const first = await send(tess, slug, 'save', lessonText('Limits', 'Nearly there.'), await open(tess, slug))
    const token = tokenIn(first)
    expect((await send(tess, slug, 'publish-confirmed', lessonText('Limits', `There, ${token.revision}.`), token)).status).toBe(302)
    expect(await draftOf(slug)).toBeUndefined()
    const late = await send(tess, slug, 'autosave', lessonText('Limits', 'Nearly there.'), token)
    expect(late.status).toBe(409)
    expect(await draftOf(slug)).toBeUndefined()
  })

  test('a draft is discarded only as it was seen, and that leaves a row', async () => {
    const first = await send(tess, slug, 'save', lessonText('Limits', 'Away with it.'), await open(tess, slug))
    await send(ruth, slug, 'save', lessonText('Limits', 'Keep this.'), await open(ruth, slug))
    expect((await send(tess, slug, 'discard', lessonText('Limits', 'Away with it.'), tokenIn(first))).status).toBe(409)
    expect((await draftOf(slug))?.source).toContain('Keep this.')
    const done = await send(tess, slug, 'discard', lessonText('Limits', 'Keep this.'), await open(tess, slug))
    expect(done.location).toBe(`${page(slug)}?done=discarded`)
    expect(await draftOf(slug)).toBeUndefined()
    expect(await auditOf(slug, 'lesson.draft-discarded')).toHaveLength(1)
  })

  test('a text over 256 KB is refused in words and comes back as it was typed', async () => {
    const source = lessonText('Limits', 'word '.repeat(60_000))
    const answer = await send(tess, slug, 'save', source, await open(tess, slug))
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('A lesson holds at most 256 KB')
    expect(answer.text).toContain('word word word')
    expect(await draftOf(slug)).toBeUndefined()
  })
})

describe('versions', () => {
  const slug = 'indemnity'

  test('all stand there newest first, each with its text', async () => {
    const list = await tess.get(`${page(slug)}/versions`)
    expect(list.text.indexOf('Version 2<')).toBeGreaterThan(0)
    expect(list.text.indexOf('Version 2<')).toBeLessThan(list.text.indexOf('Version 1<'))
    expect(list.text).toContain('Tess Lindqvist')
    expect(list.text).toContain('from content/')
    expect((await tess.get(`${page(slug)}/versions?version=1`)).text).toContain('## Two promises that look alike')
    for (const wrong of ['9', '0', 'two', '1e3', '99999999999999999999']) {
      expect((await tess.get(`${page(slug)}/versions?version=${wrong}`)).status, wrong).toBe(404)
    }
  })

  test('a draft is started from an old version, and one that is there is replaced only knowingly', async () => {
    const started = await tess.post(`${page(slug)}/versions`, { number: '1' })
    expect(started.location).toBe(`${page(slug)}?done=started`)
    const [old] = await versionsOf(slug)
    expect((await draftOf(slug))?.source).toBe(old?.source)
    const saved = await send(ruth, slug, 'save', lessonText('Indemnity', 'Ruth goes on from it.'), await open(ruth, slug))
    expect((await tess.post(`${page(slug)}/versions`, { number: '1' })).status).toBe(409)
    expect((await draftOf(slug))?.source).toContain('Ruth goes on from it.')
    expect((await tess.get(`${page(slug)}/versions?version=1`)).text).toContain('Replace the draft of Ruth Adeyemi')
    expect((await tess.post(`${page(slug)}/versions`, { number: '1', over: tokenIn(saved).revision })).status).toBe(302)
    expect((await draftOf(slug))?.source).toBe(old?.source)
    expect((await tess.post(`${page(slug)}/versions`, { number: '7' })).status).toBe(404)
  })

  test('an old text can be published again as a new version', async () => {
    const [old] = await versionsOf(slug)
    const done = await send(tess, slug, 'publish-confirmed', old?.source ?? '', await open(tess, slug))
    expect(done.status).toBe(302)
    const versions = await versionsOf(slug)
    expect(versions.map((version) => version.number)).toEqual([1, 2, 3])
    expect(versions[2]?.artifact_hash).toBe(old?.artifact_hash)
  })
})

describe('the preview', () => {
  type Preview = { html: string; problems: { line: number; column: number; message: string }[]; words: number; minutes: number }

  test('is what publishing would give, and writes nothing', async () => {
    const [version] = await versionsOf('confidentiality')
    const before = await everythingOf('confidentiality')
    const answer = await tess.post('/api/preview', { source: version?.source ?? '' })
    expect(answer.status).toBe(200)
    const { html } = await server.db.selectFrom('artifact').select('html').where('hash', '=', version?.artifact_hash ?? '').executeTakeFirstOrThrow()
    expect(answer.json<Preview>()).toEqual({ html, problems: [], words: version?.words, minutes: Math.ceil((version?.words ?? 0) / 200) })
    expect(await everythingOf('confidentiality')).toEqual(before)
  })

  test('lists every fault with its place', async () => {
    const { html, problems } = (await tess.post('/api/preview', { source: lessonText('x', '{1 + 1}\n\n<script>x</script>') })).json<Preview>()
    expect(html).toBe('')
    expect(problems.map(({ line, column }) => [line, column])).toEqual([[7, 1], [9, 1]])
  })

  test('refuses a text over 256 KB, and a form far over it as well', async () => {
    expect((await tess.post('/api/preview', { source: 'word '.repeat(60_000) })).status).toBe(413)
    expect((await tess.post('/api/preview', { source: 'word '.repeat(300_000) })).status).toBe(413)
    expect((await tess.post('/api/preview', { text: 'none' })).status).toBe(400)
  })

  test('cannot be fetched by looking', async () => {
    expect((await tess.get('/api/preview')).status).toBe(404)
  })

  test('the button draws it without script', async () => {
    const answer = await send(tess, 'confidentiality', 'preview', lessonText('Confidentiality', 'Drawn **without** script.'), await open(tess, 'confidentiality'))
    expect(answer.text).toContain('Drawn <strong>without</strong> script.')
    expect(answer.text).toContain('Drawn **without** script.')
  })
})

describe('who may', () => {
  const paths = ['/studio', page('indemnity'), `${page('indemnity')}/versions`, '/api/preview']

  test.each(['mina', 'otto', 'ada'])('%s finds nothing there, whether looking or writing', async (name) => {
    const visitor = await server.as(name)
    const token = await open(tess, 'indemnity')
    const before = await everythingOf('indemnity')
    for (const path of paths) {
      expect((await visitor.get(path)).status, path).toBe(404)
      if (path === '/studio') continue
      for (const intent of ['preview', 'save', 'autosave', 'publish', 'publish-confirmed', 'discard']) {
        const answer = await visitor.post(path, { intent, source: lessonText('Mine', 'Mine now.'), number: '1', ...token })
        expect(answer.status, `${path} ${intent}`).toBe(404)
        expect(answer.text).not.toContain('Mine now.')
      }
    }
    expect(await everythingOf('indemnity')).toEqual(before)
  })

  test('who is not signed in is sent to sign in, and may write nothing', async () => {
    const stranger = server.visitor()
    expect((await stranger.get(page('indemnity'))).location).toContain('/login?to=')
    const before = await everythingOf('indemnity')
    const answer = await stranger.post(page('indemnity'), { intent: 'save', source: 'x', revision: '0', basedOn: 'x' })
    expect(answer.location).toContain('/login?to=')
    expect(await everythingOf('indemnity')).toEqual(before)
    expect((await stranger.post('/api/preview', { source: 'x' })).status).toBe(401)
  })

  test('a lesson that does not exist is not found', async () => {
    expect((await tess.get(page('no-such-lesson'))).status).toBe(404)
    expect((await tess.post(page('no-such-lesson'), { intent: 'save', source: 'x', revision: '0', basedOn: 'x' })).status).toBe(404)
  })

  test('no page of the studio needs inline script or eval', async () => {
    for (const path of paths.slice(0, 3)) {
      const policy = (await tess.get(path)).headers.get('content-security-policy') ?? ''
      const scripts = policy.split(';').find((directive) => directive.trim().startsWith('script-src')) ?? ''
      expect(scripts, path).toMatch(/script-src 'self' 'nonce-/)
      expect(scripts).not.toMatch(/unsafe/)
    }
  })
})
