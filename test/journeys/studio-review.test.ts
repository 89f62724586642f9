import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { idOf, lessonText, open, page, send, studioRows, tokenIn, twoTrainers } from '../lesson-writing'
import { startServer, type TestServer } from '../server'
import type { Answer, Visitor } from '../visitor'

const slug = 'confidentiality'
const review = `${page(slug)}/review`

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

beforeEach(async () => {
  await server.db.deleteFrom('review_comment').execute()
  await server.db.deleteFrom('lesson_review').execute()
  await server.db.deleteFrom('lesson_draft').execute()
  await server.db.deleteFrom('outbox').execute()
  await server.db.updateTable('course').set({ review_required: 0 }).execute()
})

let texts = 0
const freshText = () => lessonText('Confidentiality', `Text ${++texts} of this journey.\n\nIts second paragraph.`)

const reviews = () => server.db.selectFrom('lesson_review').selectAll().where('lesson_id', '=', idOf(slug)).orderBy('asked_at').orderBy('id').execute()
const idIn = ({ location }: Answer) => /review=([\w-]+)/.exec(location ?? '')?.[1] ?? ''
const personId = async (name: string) =>
  (await server.db.selectFrom('person').select('id').where('email', '=', `${name}@countersign.example`).executeTakeFirstOrThrow()).id
const mails = () => server.db.selectFrom('outbox').select(['recipient', 'subject', 'body']).orderBy('id').execute()

/** A draft saved by one trainer, and its review asked for by them. */
async function asked(visitor: Visitor, source = freshText(), more: Record<string, string> = {}): Promise<{ id: string; source: string; answer: Answer; revision: string }> {
  const { revision } = tokenIn(await send(visitor, slug, 'save', source, await open(visitor, slug)))
  const answer = await visitor.post(review, { intent: 'ask', revision, of: '', note: 'Mind the carve-outs.', ...more })
  return { id: idIn(answer), source, answer, revision }
}

describe('asking', () => {
  test('keeps the draft as it is, tells every other trainer, and stands in their list', async () => {
    const { answer, source, id } = await asked(tess)
    expect(answer.status).toBe(302)
    expect(await reviews()).toMatchObject([{ id, state: 'open', source, note: 'Mind the carve-outs.', asked_by: await personId('tess') }])
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    expect(mail).toMatchObject({ recipient: 'ruth@countersign.example', subject: 'Tess Lindqvist asks you to review “Confidentiality”' })
    expect(mail?.body).toContain(`${review}?review=${id}`)
    expect((await ruth.get('/studio')).text).toContain('Waiting for your review')
    expect((await tess.get('/studio')).text).not.toContain('Waiting for your review')
    const seen = await ruth.get(review)
    expect(seen.text).toContain('Approve this text')
    expect(seen.text).toContain('Mind the carve-outs.')
    const own = await tess.get(review)
    expect(own.text).not.toContain('Approve this text')
    expect(own.text).toContain('Withdraw the review')
  })

  test('twice about one text asks once, also at once', async () => {
    const { revision } = tokenIn(await send(tess, slug, 'save', freshText(), await open(tess, slug)))
    const answers = await Promise.all([1, 2].map(() => tess.post(review, { intent: 'ask', revision, of: '', note: '' })))
    expect(answers.map((answer) => answer.status)).toEqual([302, 302])
    expect(await reviews()).toHaveLength(1)
    expect(await mails()).toHaveLength(1)
  })

  test('about a draft that somebody saved since is refused, and nobody is asked', async () => {
    const first = await send(tess, slug, 'save', freshText(), await open(tess, slug))
    await send(ruth, slug, 'save', freshText(), await open(ruth, slug))
    const answer = await tess.post(review, { intent: 'ask', revision: tokenIn(first).revision, of: '', note: 'Look.' })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('saved again after you opened this page')
    expect(answer.text).toContain('Look.')
    expect(await reviews()).toEqual([])
    expect(await mails()).toEqual([])
  })

  test('about a newer text withdraws the older review', async () => {
    await asked(tess)
    await asked(tess)
    expect((await reviews()).map((one) => one.state)).toEqual(['withdrawn', 'open'])
  })

  test('goes to one trainer by name, and to nobody who wrote the text or does not teach', async () => {
    expect((await asked(tess, freshText(), { of: await personId('ruth') })).answer.status).toBe(302)
    expect((await asked(tess, freshText(), { of: await personId('tess') })).answer.status).toBe(409)
    expect((await asked(tess, freshText(), { of: await personId('mina') })).answer.status).toBe(409)
    await send(tess, slug, 'save', freshText(), await open(tess, slug))
    const { revision } = await open(ruth, slug)
    expect((await ruth.post(review, { intent: 'ask', revision, of: await personId('tess'), note: '' })).status, 'Tess wrote it').toBe(409)
  })
})

describe('deciding', () => {
  test('approves exactly that text: a word changed afterwards is not approved', async () => {
    const { id, source } = await asked(tess)
    const done = await ruth.post(review, { intent: 'approved', review: id, note: 'Clear.' })
    expect(done.status).toBe(302)
    expect(await reviews()).toMatchObject([{ state: 'approved', decided_by: await personId('ruth'), decision_note: 'Clear.' }])
    expect((await tess.get(review)).text).toContain('This is the draft as it is now.')
    await send(tess, slug, 'save', source.replace('second', 'other'), await open(tess, slug))
    expect((await tess.get(review)).text).toContain('the approval is for an older text')
    expect((await tess.get(`${review}?review=${id}&changes=1`)).text).toContain('1 line removed (−), 1 added (+)')
    expect((await mails()).map((mail) => [mail.recipient, mail.subject])).toContainEqual(['tess@countersign.example', 'Ruth Adeyemi approved “Confidentiality”'])
  })

  test('nobody decides on a text they wrote or asked about', async () => {
    const { id } = await asked(tess)
    expect((await tess.post(review, { intent: 'approved', review: id, note: '' })).status).toBe(409)
    await send(tess, slug, 'save', freshText(), await open(tess, slug))
    await server.db.updateTable('person').set({ is_trainer: 1 }).where('email', '=', 'nadia@countersign.example').execute()
    const nadia = await server.as('nadia')
    const { revision } = await open(nadia, slug)
    const other = idIn(await nadia.post(review, { intent: 'ask', revision, of: '', note: '' }))
    expect((await tess.post(review, { intent: 'approved', review: other, note: '' })).status, 'Tess wrote it').toBe(409)
    expect((await ruth.post(review, { intent: 'approved', review: other, note: '' })).status).toBe(302)
    await server.db.updateTable('person').set({ is_trainer: 0 }).where('email', '=', 'nadia@countersign.example').execute()
  })

  test('changes are asked for with words, or with a comment beside a line', async () => {
    const { id } = await asked(tess)
    const mute = await ruth.post(review, { intent: 'changes', review: id, note: ' ' })
    expect(mute.status).toBe(400)
    expect(mute.text).toContain('Say what should change')
    await ruth.post(review, { intent: 'comment', review: id, id: 'c-1', line: '7', body: 'Which text?' })
    expect((await ruth.post(review, { intent: 'changes', review: id, note: '' })).status).toBe(302)
    expect((await reviews())[0]?.state).toBe('changes')
  })

  test('of two who decide at once the first counts, and a repeat changes nothing', async () => {
    await server.db.updateTable('person').set({ is_trainer: 1 }).where('email', '=', 'nadia@countersign.example').execute()
    const nadia = await server.as('nadia')
    const { id } = await asked(tess)
    const answers = await Promise.all([
      ruth.post(review, { intent: 'approved', review: id, note: '' }),
      nadia.post(review, { intent: 'changes', review: id, note: 'No.' }),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([302, 409])
    const [decided] = await reviews()
    const winner = decided?.state === 'approved' ? ruth : nadia
    expect((await winner.post(review, { intent: decided?.state ?? '', review: id, note: 'No.' })).status).toBe(302)
    expect((await mails()).filter((mail) => mail.recipient === 'tess@countersign.example')).toHaveLength(1)
    await server.db.updateTable('person').set({ is_trainer: 0 }).where('email', '=', 'nadia@countersign.example').execute()
  })

  test('only who asked withdraws, and a review that is gone is not decided on', async () => {
    const { id } = await asked(tess)
    expect((await ruth.post(review, { intent: 'withdraw', review: id })).status).toBe(409)
    expect((await tess.post(review, { intent: 'withdraw', review: id })).status).toBe(302)
    expect((await ruth.post(review, { intent: 'approved', review: id, note: '' })).status).toBe(409)
    expect((await reviews())[0]?.state).toBe('withdrawn')
  })
})

describe('comments', () => {
  test('stand beside their line with it quoted, once, and can be settled and opened again', async () => {
    const { id } = await asked(tess)
    const form = (await ruth.get(`${review}?review=${id}&line=9`)).text
    expect(form).toContain('What do you say about line 9?')
    const commentId = /name="id" value="([^"]+)"/.exec(form)?.[1] ?? ''
    for (let click = 0; click < 2; click++) {
      const answer = await ruth.post(review, { intent: 'comment', review: id, id: commentId, line: '9', body: 'Say whose.\nAnd when.' })
      expect(answer.location).toBe(`${review}?review=${id}&done=commented#line-9`)
    }
    expect(await server.db.selectFrom('review_comment').selectAll().execute()).toMatchObject([{ line: 9, quote: 'Its second paragraph.', body: 'Say whose.\nAnd when.' }])
    expect((await tess.get(review)).text).toContain('1 comment, 1 open')
    await tess.post(review, { intent: 'settle', review: id, id: commentId })
    await tess.post(review, { intent: 'settle', review: id, id: commentId })
    expect((await tess.get(review)).text).toContain('settled by Tess Lindqvist')
    await ruth.post(review, { intent: 'reopen', review: id, id: commentId })
    expect((await rows.auditOf(slug, 'lesson.line-commented'))).toHaveLength(1 + 1)
    expect((await rows.auditOf(slug, 'lesson.comment-settled'))).toHaveLength(1)
    expect((await rows.auditOf(slug, 'lesson.comment-reopened'))).toHaveLength(1)
  })

  test('an empty one keeps the form open, one beside no line is refused, and a withdrawn review takes none', async () => {
    const { id } = await asked(tess)
    const empty = await ruth.post(`${review}?review=${id}&line=9`, { intent: 'comment', review: id, id: 'c-2', line: '9', body: ' ' })
    expect(empty.status).toBe(400)
    expect(empty.text).toContain('Write what you want to say about this line.')
    expect((await ruth.post(review, { intent: 'comment', review: id, id: 'c-3', line: '999', body: 'Here?' })).status).toBe(409)
    await tess.post(review, { intent: 'withdraw', review: id })
    expect((await ruth.post(review, { intent: 'comment', review: id, id: 'c-4', line: '9', body: 'Late.' })).status).toBe(409)
    expect(await server.db.selectFrom('review_comment').selectAll().execute()).toEqual([])
  })
})

describe('publishing with reviews', () => {
  test('a course that wants a review refuses a text that nobody approved, and takes the approved one', async () => {
    await server.db.updateTable('course').set({ review_required: 1 }).execute()
    const { id, source } = await asked(tess)
    for (const intent of ['publish', 'publish-confirmed']) {
      const refused = await send(tess, slug, intent, source, await open(tess, slug))
      expect(refused.status, intent).toBe(409)
      expect(refused.text).toContain('this course wants a review first')
    }
    const versions = await rows.versionsOf(slug)
    await ruth.post(review, { intent: 'approved', review: id, note: '' })
    const changed = source.replace('second', 'last')
    expect((await send(tess, slug, 'publish-confirmed', changed, await open(tess, slug))).status, 'not exactly the approved text').toBe(409)
    expect(await rows.versionsOf(slug)).toEqual(versions)
    expect((await send(tess, slug, 'publish', source, await open(tess, slug))).text).toContain('Ruth Adeyemi approved exactly this text')
    expect((await send(tess, slug, 'publish-confirmed', source, await open(tess, slug))).status).toBe(302)
    const [audited] = (await rows.auditOf(slug, 'lesson.published')).slice(-1)
    expect(JSON.parse(audited?.after ?? '')).toMatchObject({ reviewedBy: await personId('ruth') })
    const newest = (await rows.versionsOf(slug)).at(-1)
    expect((await reviews())[0]?.version_id).toBe(newest?.id)
    expect((await tess.get(`${page(slug)}/versions`)).text).toContain('Ruth Adeyemi')
    expect((await tess.get(review)).text).toContain(`published as version ${newest?.number}`)
  })

  test('a course that does not may publish without, and the audit says so; the open review ends', async () => {
    const { source } = await asked(tess)
    expect((await send(tess, slug, 'publish', source, await open(tess, slug))).text).toContain('A review of this text is still open')
    expect((await send(tess, slug, 'publish-confirmed', source, await open(tess, slug))).status).toBe(302)
    const [audited] = (await rows.auditOf(slug, 'lesson.published')).slice(-1)
    expect(JSON.parse(audited?.after ?? '')).toMatchObject({ reviewedBy: 'nobody' })
    expect((await reviews())[0]?.state).toBe('withdrawn')
  })

  test('a changed mind counts: the newest decision on a text is the one that holds', async () => {
    await server.db.updateTable('course').set({ review_required: 1 }).execute()
    const { id, source, revision } = await asked(tess)
    await ruth.post(review, { intent: 'approved', review: id, note: '' })
    const again = idIn(await tess.post(review, { intent: 'ask', revision, of: '', note: 'Once more.' }))
    await ruth.post(review, { intent: 'changes', review: again, note: 'On second thought.' })
    expect((await send(tess, slug, 'publish-confirmed', source, await open(tess, slug))).status).toBe(409)
  })
})

describe('who may', () => {
  test.each(['mina', 'otto', 'ada'])('%s finds nothing there, whether looking or writing', async (name) => {
    const { id, revision } = await asked(tess)
    const visitor = await server.as(name)
    expect((await visitor.get(review)).status).toBe(404)
    const forms: Record<string, string>[] = [
      { intent: 'ask', revision, of: '', note: '' }, { intent: 'approved', review: id, note: '' }, { intent: 'changes', review: id, note: 'x' },
      { intent: 'withdraw', review: id }, { intent: 'comment', review: id, id: 'x', line: '1', body: 'x' },
    ]
    for (const form of forms) expect((await visitor.post(review, form)).status, form.intent).toBe(404)
    expect(await reviews()).toMatchObject([{ state: 'open' }])
  })

  test('a review of another lesson is not found here', async () => {
    const { id } = await asked(tess)
    const other = `${page('indemnity')}/review`
    expect((await ruth.get(`${other}?review=${id}`)).status).toBe(404)
    expect((await ruth.post(other, { intent: 'approved', review: id, note: '' })).status).toBe(404)
    expect((await ruth.get(`${review}?review=no-such`)).status).toBe(404)
    expect((await ruth.post(review, { intent: 'approved' })).status).toBe(400)
  })
})
