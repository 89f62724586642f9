import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { idOf, lessonText, open, page, send, studioRows, tokenIn, twoTrainers } from '../lesson-writing'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

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

describe('drafts', () => {
  const slug = 'limitation-of-liability'
  beforeEach(async () => {
    await server.db.deleteFrom('lesson_draft').where('lesson_id', '=', idOf(slug)).execute()
  })

  test('saving keeps the text for everybody who teaches, leaves a row, and repeats without harm', async () => {
    const audited = (await rows.auditOf(slug, 'lesson.draft-saved')).length
    const token = await open(tess, slug)
    const source = lessonText('Limits', 'A draft, not yet true.')
    const first = await send(tess, slug, 'save', source, token)
    expect(first.status).toBe(200)
    expect(first.text).toContain('The draft is saved')
    const again = await send(tess, slug, 'save', source, token)
    expect(again.status).toBe(200)
    expect(tokenIn(again)).toEqual(tokenIn(first))
    expect(await rows.draftOf(slug)).toMatchObject({ source, revision: Number(tokenIn(first).revision) })
    expect((await rows.auditOf(slug, 'lesson.draft-saved')).slice(audited).map((row) => JSON.parse(row.after ?? ''))).toEqual([
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
    expect((await rows.draftOf(slug))?.source).toContain('Ruth was first.')
    const chosen = await send(tess, slug, 'save', lessonText('Limits', 'Tess was late.'), tokenIn(late))
    expect(chosen.status).toBe(200)
    expect((await rows.draftOf(slug))?.source).toContain('Tess was late.')
  })

  test('of two saves at once one is kept, and the other is told', async () => {
    await send(tess, slug, 'save', lessonText('Limits', 'The start.'), await open(tess, slug))
    const token = await open(tess, slug)
    const answers = await Promise.all([
      send(tess, slug, 'save', lessonText('Limits', 'From Tess.'), token),
      send(ruth, slug, 'save', lessonText('Limits', 'From Ruth.'), token),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    expect((await rows.draftOf(slug))?.revision).toBe(Number(token.revision) + 1)
  })

  test('automatic saves of one sitting leave one row', async () => {
    const audited = (await rows.auditOf(slug, 'lesson.draft-saved')).length
    let token = await open(tess, slug)
    for (const body of ['One.', 'Two.', 'Three.']) token = tokenIn(await send(tess, slug, 'autosave', lessonText('Limits', body), token))
    expect((await rows.draftOf(slug))?.source).toContain('Three.')
    expect(await rows.auditOf(slug, 'lesson.draft-saved')).toHaveLength(audited + 1)
    const ruths = await open(ruth, slug)
    await send(ruth, slug, 'autosave', lessonText('Limits', 'Four.'), ruths)
    expect(await rows.auditOf(slug, 'lesson.draft-saved')).toHaveLength(audited + 2)
    const earlier = new Date(Date.now() - 11 * 60_000).toISOString()
    await server.db.updateTable('lesson_draft').set({ saved_at: earlier }).where('lesson_id', '=', idOf(slug)).execute()
    await send(ruth, slug, 'autosave', lessonText('Limits', 'Five.'), await open(ruth, slug))
    expect(await rows.auditOf(slug, 'lesson.draft-saved')).toHaveLength(audited + 3)
  })

  test('publishing never takes a draft away that its publisher has not seen', async () => {
    const token = await open(tess, slug)
    await send(ruth, slug, 'save', lessonText('Limits', 'Ruth is still writing.'), await open(ruth, slug))
    const versions = await rows.versionsOf(slug)
    const answer = await send(tess, slug, 'publish-confirmed', lessonText('Limits', 'Tess is done.'), token)
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Ruth is still writing.')
    expect(answer.text).toContain('Tess is done.')
    expect(await rows.versionsOf(slug)).toEqual(versions)
    expect((await rows.draftOf(slug))?.source).toContain('Ruth is still writing.')
  })

  test('a save that arrives after its lesson was published does not bring the draft back', async () => {
    const first = await send(tess, slug, 'save', lessonText('Limits', 'Nearly there.'), await open(tess, slug))
    const token = tokenIn(first)
    expect((await send(tess, slug, 'publish-confirmed', lessonText('Limits', `There, ${token.revision}.`), token)).status).toBe(302)
    expect(await rows.draftOf(slug)).toBeUndefined()
    const late = await send(tess, slug, 'autosave', lessonText('Limits', 'Nearly there.'), token)
    expect(late.status).toBe(409)
    expect(await rows.draftOf(slug)).toBeUndefined()
  })

  test('a draft is discarded only as it was seen, and that leaves a row', async () => {
    const first = await send(tess, slug, 'save', lessonText('Limits', 'Away with it.'), await open(tess, slug))
    await send(ruth, slug, 'save', lessonText('Limits', 'Keep this.'), await open(ruth, slug))
    expect((await send(tess, slug, 'discard', lessonText('Limits', 'Away with it.'), tokenIn(first))).status).toBe(409)
    expect((await rows.draftOf(slug))?.source).toContain('Keep this.')
    const done = await send(tess, slug, 'discard', lessonText('Limits', 'Keep this.'), await open(tess, slug))
    expect(done.location).toBe(`${page(slug)}?done=discarded`)
    expect(await rows.draftOf(slug)).toBeUndefined()
    expect(await rows.auditOf(slug, 'lesson.draft-discarded')).toHaveLength(1)
  })

  test('a text over 256 KB is refused in words and comes back as it was typed', async () => {
    const source = lessonText('Limits', 'word '.repeat(60_000))
    const answer = await send(tess, slug, 'save', source, await open(tess, slug))
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('A lesson holds at most 256 KB')
    expect(answer.text).toContain('word word word')
    expect(await rows.draftOf(slug)).toBeUndefined()
  })
})

describe('the preview', () => {
  type Place = { line: number; column: number; message: string }
  type Preview = { html: string; problems: Place[]; words: number; minutes: number; lines: number[]; findings: (Place & { severity: string })[] }

  test('is what publishing would give, and writes nothing', async () => {
    const [version] = await rows.versionsOf('confidentiality')
    const before = await rows.everythingOf('confidentiality')
    const answer = await tess.post('/api/preview', { source: version?.source ?? '', lesson: idOf('confidentiality') })
    expect(answer.status).toBe(200)
    const { html } = await server.db.selectFrom('artifact').select('html').where('hash', '=', version?.artifact_hash ?? '').executeTakeFirstOrThrow()
    const preview = answer.json<Preview>()
    expect(preview).toMatchObject({ problems: [], words: version?.words, minutes: Math.ceil((version?.words ?? 0) / 200) })
    expect(preview.html.split('class="lesson-block"')).toHaveLength(html.split('class="lesson-block"').length)
    if (!html.includes('data-personal')) expect(preview.html).toBe(html)
    expect(await rows.everythingOf('confidentiality')).toEqual(before)
  })

  test('says on which line of the text each of its blocks begins', async () => {
    const { html, lines } = (await tess.post('/api/preview', { source: lessonText('x', 'One.\n\n## Two\n\n- three\n- four\n\n\nFive.') })).json<Preview>()
    expect(lines).toEqual([7, 9, 11, 15])
    expect(html.match(/class="lesson-block"/g)).toHaveLength(4)
  })

  test('shows a checkpoint as its reader finds it, and never which answer is right', async () => {
    const row = await server.db.selectFrom('item').innerJoin('item_version as version', 'version.id', 'item.current_version_id').select(['item.id', 'version.body'])
      .where('item.bank', '=', 'contract-language/terms-that-move-risk').orderBy('item.position').executeTakeFirstOrThrow()
    const body = JSON.parse(row.body) as { stem: string; options: { text: string; feedback: string }[] }
    const source = lessonText('x', `Words.\n\n<Checkpoint item="${row.id.split('/').at(-1)}" />`)
    const { html, problems } = (await tess.post('/api/preview', { source, lesson: idOf('confidentiality') })).json<Preview>()
    expect(problems).toEqual([])
    const plain = (words: string) => words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;')
    expect(html).toContain(plain(body.stem))
    for (const { text, feedback } of body.options) {
      expect(html).toContain(plain(text))
      if (feedback) expect(html).not.toContain(plain(feedback))
    }
  })

  test('finds what could be better as well as what is wrong', async () => {
    const { findings } = (await tess.post('/api/preview', { source: lessonText('x', 'Words alone.\n\n<Calout kind="rule">x</Calout>') })).json<Preview>()
    expect(findings.filter(({ severity }) => severity === 'error').map(({ line }) => line)).toContain(9)
    expect(findings.some(({ severity }) => severity !== 'error')).toBe(true)
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
