import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findLessonFor } from '#db/queries/lesson-for-reader'
import { course, idOf, lessonText, module, open, page, send, studioRows, tokenIn, twoTrainers } from '../lesson-writing'
import { startServer, type TestServer } from '../server'
import type { Answer, Visitor } from '../visitor'

let server: TestServer
let tess: Visitor
let ruth: Visitor
let rows: ReturnType<typeof studioRows>

beforeAll(async () => {
  server = await startServer()
  rows = studioRows(server)
  ;({ tess, ruth } = await twoTrainers(server))
})
afterAll(() => server?.close())

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

  test('none of a lesson’s pages takes more than four queries, and the studio no more than eight', async () => {
    for (const path of ['/studio', page('indemnity'), `${page('indemnity')}/versions?version=1`]) {
      const queries = /queries;desc="(\d+)"/.exec((await tess.get(path)).headers.get('server-timing') ?? '')?.[1]
      expect(Number(queries), path).toBeLessThanOrEqual(path === '/studio' ? 8 : 4)
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
    expect(check.text).toMatch(/\d+ (people have|person has) an older version in hand, (\d+|none) of them in the middle of it/)
    expect(check.text).toContain('New readers get version 2')
    expect(await rows.versionsOf('indemnity')).toHaveLength(1)

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
    const [before, after] = await rows.versionsOf('indemnity')
    const audited = await rows.auditOf('indemnity', 'lesson.published')
    expect(audited).toHaveLength(1)
    expect(JSON.parse(audited[0]?.before ?? '')).toEqual({ number: 1, title: before?.title, artifact: before?.artifact_hash })
    expect(JSON.parse(audited[0]?.after ?? '')).toEqual({
      number: 2, title: 'Indemnity, rewritten', artifact: after?.artifact_hash, reviewedBy: 'nobody', readers: 'stay',
    })
    expect(audited[0]?.request_id).not.toBe('script')
  })

  test.each([
    ['an import', 'Fine so far.\n\nimport fs from "fs"', /Line 9:1/],
    ['an expression', 'Two and two is {2 + 2}.', /Line 7:16/],
    ['a script', 'Words.\n\n<script>alert(1)</script>', /Line 9:1/],
  ])('%s is refused with its line and column, and nothing is published', async (_what, body, place) => {
    const before = await rows.everythingOf('limitation-of-liability')
    const token = await open(tess, 'limitation-of-liability')
    for (const intent of ['publish', 'publish-confirmed']) {
      const answer = await send(tess, 'limitation-of-liability', intent, lessonText('Limits', body), token)
      expect(answer.status).toBe(422)
      expect(answer.text).toContain('Nothing was published')
      expect(answer.text).toMatch(place)
      expect(answer.text).toContain('summary: What it says and what it costs.')
    }
    expect(await rows.everythingOf('limitation-of-liability')).toEqual(before)
  })

  test('a misspelt component names the one that was meant', async () => {
    const token = await open(tess, 'limitation-of-liability')
    const answer = await send(tess, 'limitation-of-liability', 'publish', lessonText('Limits', '<Calout kind="tip">x</Calout>'), token)
    expect(answer.text).toMatch(/Did you mean <strong>Callout<\/strong>/)
  })

  test('an unchanged text is refused in words, also when a browser sent it with its own line ends', async () => {
    const [version] = await rows.versionsOf('limitation-of-liability')
    const token = await open(tess, 'limitation-of-liability')
    const source = (version?.source ?? '').replaceAll('\n', '\r\n')
    for (const intent of ['publish', 'publish-confirmed', 'save']) {
      const answer = await send(tess, 'limitation-of-liability', intent, source, token)
      expect(answer.status).toBe(400)
      expect(answer.text).toContain('This is the text of version 1 already')
    }
    expect(await rows.versionsOf('limitation-of-liability')).toHaveLength(1)
    expect(await rows.draftOf('limitation-of-liability')).toBeUndefined()
  })

  test('a double click makes one version, and the second is told its number', async () => {
    const source = lessonText('Limits', 'Two clicks, one version.')
    const token = await open(tess, 'limitation-of-liability')
    const answers = await Promise.all([1, 2].map(() => send(tess, 'limitation-of-liability', 'publish-confirmed', source, token)))
    const locations = answers.map((answer) => answer.location).sort()
    expect(locations).toEqual([`${page('limitation-of-liability')}?done=published`, `${page('limitation-of-liability')}?done=repeated`])
    expect((await tess.get(locations[1] ?? '')).text).toContain('already published as version 2')
    expect(await rows.versionsOf('limitation-of-liability')).toHaveLength(2)
    expect(await rows.auditOf('limitation-of-liability', 'lesson.published')).toHaveLength(1)
  })

  test('of two trainers who publish at once one is shown the other’s text, and can publish after it', async () => {
    const texts = [lessonText('Limits', 'What Tess wrote.'), lessonText('Limits', 'What Ruth wrote.')] as const
    const token = await open(tess, 'limitation-of-liability')
    const answers = await Promise.all([
      send(tess, 'limitation-of-liability', 'publish-confirmed', texts[0], token),
      send(ruth, 'limitation-of-liability', 'publish-confirmed', texts[1], token),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([302, 409])
    expect(await rows.versionsOf('limitation-of-liability')).toHaveLength(3)
    const loser = answers.findIndex((answer) => answer.status === 409)
    const refused = answers[loser] as Answer
    expect(refused.text).toMatch(/published version 3 just now, after you began/)
    expect(refused.text).toContain('What Tess wrote.')
    expect(refused.text).toContain('What Ruth wrote.')
    const [visitor, text] = loser === 0 ? ([tess, texts[0]] as const) : ([ruth, texts[1]] as const)
    expect((await send(visitor, 'limitation-of-liability', 'publish-confirmed', text, tokenIn(refused))).status).toBe(302)
    expect((await rows.versionsOf('limitation-of-liability')).map((version) => version.number)).toEqual([1, 2, 3, 4])
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
    const started = await tess.post(`${page(slug)}/versions`, { intent: 'restore', number: '1' })
    expect(started.location).toBe(`${page(slug)}?done=started`)
    const [old] = await rows.versionsOf(slug)
    expect((await rows.draftOf(slug))?.source).toBe(old?.source)
    const saved = await send(ruth, slug, 'save', lessonText('Indemnity', 'Ruth goes on from it.'), await open(ruth, slug))
    expect((await tess.post(`${page(slug)}/versions`, { intent: 'restore', number: '1' })).status).toBe(409)
    expect((await rows.draftOf(slug))?.source).toContain('Ruth goes on from it.')
    expect((await tess.get(`${page(slug)}/versions?version=1`)).text).toContain('Replace the draft of Ruth Adeyemi')
    expect((await tess.post(`${page(slug)}/versions`, { intent: 'restore', number: '1', over: tokenIn(saved).revision })).status).toBe(302)
    expect((await rows.draftOf(slug))?.source).toBe(old?.source)
    expect((await tess.post(`${page(slug)}/versions`, { intent: 'restore', number: '7' })).status).toBe(404)
    expect((await tess.post(`${page(slug)}/versions`, { intent: 'restore', number: '99999999999' })).status).toBe(400)
  })

  test('an old text can be published again as a new version', async () => {
    const [old] = await rows.versionsOf(slug)
    const done = await send(tess, slug, 'publish-confirmed', old?.source ?? '', await open(tess, slug))
    expect(done.status).toBe(302)
    const versions = await rows.versionsOf(slug)
    expect(versions.map((version) => version.number)).toEqual([1, 2, 3])
    expect(versions[2]?.artifact_hash).toBe(old?.artifact_hash)
  })
})

describe('who may', () => {
  const paths = ['/studio', page('indemnity'), `${page('indemnity')}/versions`, '/api/preview']

  test.each(['mina', 'otto', 'ada'])('%s finds nothing there, whether looking or writing', async (name) => {
    const visitor = await server.as(name)
    const token = await open(tess, 'indemnity')
    const before = await rows.everythingOf('indemnity')
    for (const path of paths) {
      expect((await visitor.get(path)).status, path).toBe(404)
      if (path === '/studio') continue
      for (const intent of ['preview', 'save', 'autosave', 'publish', 'publish-confirmed', 'discard']) {
        const answer = await visitor.post(path, { intent, source: lessonText('Mine', 'Mine now.'), number: '1', ...token })
        expect(answer.status, `${path} ${intent}`).toBe(404)
        expect(answer.text).not.toContain('Mine now.')
      }
    }
    expect(await rows.everythingOf('indemnity')).toEqual(before)
  })

  test('who is not signed in is sent to sign in, and may write nothing', async () => {
    const stranger = server.visitor()
    expect((await stranger.get(page('indemnity'))).location).toContain('/login?to=')
    const before = await rows.everythingOf('indemnity')
    const answer = await stranger.post(page('indemnity'), { intent: 'save', source: 'x', revision: '0', basedOn: 'x' })
    expect(answer.location).toContain('/login?to=')
    expect(await rows.everythingOf('indemnity')).toEqual(before)
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
