import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { essayText, makeMarkedQuiz } from '../marked-quiz'
import { comeIn, giveMark, handInEssay, openNext, type Someone } from '../marking-work'
import { moduleQuiz } from '../quiz-taking'
import { startServer, type TestServer } from '../server'

let server: TestServer
let asked: { essay: string; upload: string }
let tess: Someone
let theo: Someone
let ines: Someone
const item = `${moduleQuiz}/to-be-marked`
let writers = 0

beforeAll(async () => {
  server = await startServer({ SMTP_URL: 'smtp://127.0.0.1:9' })
  asked = await makeMarkedQuiz(server)
  const { id } = await server.db.selectFrom('person').select('id').where('email', '=', 'tess@countersign.example').executeTakeFirstOrThrow()
  tess = { id, visitor: await server.as('tess') }
  theo = await comeIn(server, 'Theo Marker', ['trainer'])
  ines = await comeIn(server, 'Ines Marker', ['trainer'])
})
afterAll(() => server?.close())

const setPolicy = (policy: Record<string, unknown>) =>
  server.db.updateTable('quiz').set({ policy: JSON.stringify({ draw: 'all', shuffle: false, passMark: 0.5, ...policy }) }).where('id', '=', moduleQuiz).execute()

async function newPaper(policy: Record<string, unknown> = {}, roles: Parameters<typeof comeIn>[2] = ['rep']) {
  await setPolicy(policy)
  const writer = await comeIn(server, `Wanda Writer ${++writers}`, roles, await teamOf('mina'))
  await server.db.updateTable('person').set({ role_profile_id: await profileOf('mina') }).where('id', '=', writer.id).execute()
  return { writer, ...(await handInEssay(server, writer, asked.essay, essayText)) }
}

const personRow = (name: string) => server.db.selectFrom('person').select(['team_id', 'role_profile_id']).where('email', '=', `${name}@countersign.example`).executeTakeFirstOrThrow()
const teamOf = async (name: string) => (await personRow(name)).team_id
const profileOf = async (name: string) => (await personRow(name)).role_profile_id
const attemptRow = (id: string) => server.db.selectFrom('attempt').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const paperRow = (id: string) => server.db.selectFrom('paper').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const marksOf = (id: string) => server.db.selectFrom('mark').selectAll().where('paper_id', '=', id).orderBy('place').execute()
const evidenceOf = (person: string) => server.db.selectFrom('evidence').select(['score', 'source']).where('person_id', '=', person).execute()
const ledgerOf = (person: string) => server.db.selectFrom('ledger').select(['rule_id', 'subject']).where('person_id', '=', person).execute()
const mailsTo = (person: string) => server.db.selectFrom('outbox').select(['subject', 'body']).where('recipient', '=', `${person}@countersign.example`).execute()

describe('one marker', () => {
  test('an essay waits, and once it is marked the result stands with its evidence, its progress and its reward, once', async () => {
    const { writer, attempt, paper } = await newPaper()
    expect(await attemptRow(attempt)).toMatchObject({ score: null, passed: null, awaiting: 1 })
    expect(await evidenceOf(writer.id)).toEqual([])
    expect(await ledgerOf(writer.id)).toEqual([])
    expect((await writer.visitor.get(`/attempts/${attempt}/result`)).status).toBe(200)

    expect(await openNext(tess.visitor, item)).toBe(paper)
    const page = await tess.visitor.get(`/studio/marking/paper?id=${paper}`)
    for (const words of [essayText, 'Names the risk', 'Offers wording', 'The clause moves every loss to us.', 'of 5 points']) expect(page.text).toContain(words)
    const [first, second] = [await giveMark(tess.visitor, paper, 1, 'Well put.'), await giveMark(tess.visitor, paper, 0, 'A second click.')]
    expect(first.status).toBe(302)
    expect(second.status).toBe(302)

    expect(await marksOf(paper)).toMatchObject([{ marker_id: tess.id, place: 1, score: 1, comment: 'Well put.' }])
    expect(await paperRow(paper)).toMatchObject({ state: 'marked', score: 1 })
    expect(await attemptRow(attempt)).toMatchObject({ score: 0.5, passed: 1, awaiting: 0 })
    expect(await server.db.selectFrom('verdict').select(['item_version_id', 'score']).where('attempt_id', '=', attempt).where('item_version_id', '=', asked.essay).execute())
      .toEqual([{ item_version_id: asked.essay, score: 1 }])
    expect(await evidenceOf(writer.id)).toEqual([{ score: 1, source: 'quiz' }])
    const progress = await server.db.selectFrom('module_progress').select(['best_score', 'passed_at']).where('person_id', '=', writer.id).executeTakeFirstOrThrow()
    expect(progress).toEqual({ best_score: 0.5, passed_at: (await attemptRow(attempt)).submitted_at })
    expect((await server.db.selectFrom('readiness_snapshot').select('figure').where('person_id', '=', writer.id).execute()).length).toBe(1)
    expect((await ledgerOf(writer.id)).filter(({ subject }) => subject === moduleQuiz)).toHaveLength(1)
    const mails = await mailsTo(writer.id)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.subject).toMatch(/^Your result of “/)
    expect(mails[0]?.body).toContain(`/attempts/${attempt}/result`)
    const result = (await writer.visitor.get(`/attempts/${attempt}/result`)).text
    for (const words of ['Well put.', 'Names it and its cause']) expect(result).toContain(words)
    expect(result).not.toContain('Tess')
  })

  test('an answer nobody gave needs no mark, and counts nothing', async () => {
    await setPolicy({})
    const writer = await comeIn(server, 'Wanda Blank', ['rep'])
    const { location } = await writer.visitor.post(`/learn/${moduleQuiz}/quiz`, {})
    const attempt = location?.replace('/attempts/', '') ?? ''
    await writer.visitor.post(`/attempts/${attempt}`, { intent: 'submit' })
    expect(await attemptRow(attempt)).toMatchObject({ score: 0, passed: 0, awaiting: 0 })
    expect(await server.db.selectFrom('paper').select('id').where('attempt_id', '=', attempt).execute()).toEqual([])
  })

  test('a mark with a criterion left out is refused, and nothing that was written is lost', async () => {
    const { paper } = await newPaper()
    const path = `/studio/marking/paper?id=${paper}`
    const reply = await tess.visitor.post(path, { 'level.risk': 'some', comment: 'Half a thought of mine' })
    expect(reply.status).toBe(400)
    for (const words of ['Choose a level here', 'Half a thought of mine']) expect(reply.text).toContain(words)
    expect((await tess.visitor.post(path, { 'level.risk': 'nonsense', 'level.words': 'yes' })).status).toBe(400)
    expect(await marksOf(paper)).toEqual([])
    await giveMark(tess.visitor, paper, 0.6)
  })

  test('three clicks at once are one mark', async () => {
    const { writer, attempt, paper } = await newPaper()
    const replies = await Promise.all([1, 2, 3].map(() => giveMark(tess.visitor, paper, 1)))
    expect(replies.map(({ status }) => status)).toEqual([302, 302, 302])
    expect(await marksOf(paper)).toHaveLength(1)
    expect(await evidenceOf(writer.id)).toHaveLength(1)
    expect(await mailsTo(writer.id)).toHaveLength(1)
    expect(await attemptRow(attempt)).toMatchObject({ awaiting: 0, passed: 1 })
  })

  test('one who comes after another has settled it is told so, and changes nothing', async () => {
    const { paper } = await newPaper()
    await giveMark(tess.visitor, paper, 0.6)
    expect((await theo.visitor.get(`/studio/marking/paper?id=${paper}`)).text).toContain('This paper is marked')
    expect((await giveMark(theo.visitor, paper, 0)).location).toBe('/studio/marking?done=settled')
    expect(await marksOf(paper)).toHaveLength(1)
  })
})

describe('two markers, blind', () => {
  const doubled = { secondMarks: 1, markBound: 0.2 }

  test('within the bound their mean stands; neither sees the other, and nobody marks twice', async () => {
    const { writer, attempt, paper } = await newPaper(doubled)
    expect(await paperRow(paper)).toMatchObject({ doubled: 1, bound: 0.2 })
    await giveMark(tess.visitor, paper, 0.4, 'Said by the first')
    expect(await paperRow(paper)).toMatchObject({ state: 'second', score: null })
    expect(await attemptRow(attempt)).toMatchObject({ score: null, awaiting: 1 })
    expect(await openNext(tess.visitor, item)).toBeNull()
    expect((await tess.visitor.get('/studio/marking')).text).toContain('somebody else must')
    expect((await tess.visitor.get(`/studio/marking/paper?id=${paper}`)).text).toContain('You have marked this paper')

    expect((await theo.visitor.get('/studio/marking')).text).toContain('1 second mark')
    expect(await openNext(theo.visitor, item)).toBe(paper)
    for (const path of [`/studio/marking/paper?id=${paper}`, `/studio/marking/paper.data?id=${paper}`]) {
      const { text } = await theo.visitor.get(path)
      expect(text).toContain('moves to us')
      expect(text).not.toMatch(/Said by the first|Tess|"second"/)
    }
    await giveMark(theo.visitor, paper, 0.6, 'Said by the second')
    expect(await paperRow(paper)).toMatchObject({ state: 'marked', score: 0.5 })
    expect(await attemptRow(attempt)).toMatchObject({ score: 0.25, passed: 0, awaiting: 0 })
    expect(await evidenceOf(writer.id)).toEqual([{ score: 0.5, source: 'quiz' }])
  })

  test('over the bound a third is asked, and the median stands', async () => {
    const { attempt, paper } = await newPaper(doubled)
    await giveMark(tess.visitor, paper, 0)
    await giveMark(theo.visitor, paper, 1)
    expect(await paperRow(paper)).toMatchObject({ state: 'third', score: null })
    expect((await ines.visitor.get('/studio/marking')).text).toContain('1 third mark')
    await giveMark(ines.visitor, paper, 0.6, 'The third')
    expect(await paperRow(paper)).toMatchObject({ state: 'marked', score: 0.6 })
    expect(await attemptRow(attempt)).toMatchObject({ score: 0.3, awaiting: 0 })
  })

  test('two who mark at once settle it together', async () => {
    const { writer, paper } = await newPaper(doubled)
    await Promise.all([giveMark(tess.visitor, paper, 0.4), giveMark(theo.visitor, paper, 0.6)])
    expect((await marksOf(paper)).map(({ place }) => place)).toEqual([1, 2])
    expect(await paperRow(paper)).toMatchObject({ state: 'marked', score: 0.5 })
    expect(await evidenceOf(writer.id)).toHaveLength(1)
  })

  test('how they mark is told, with too few for a figure', async () => {
    const { text } = await tess.visitor.get('/studio/marking/calibration')
    for (const words of ['Theo Marker', 'Ines Marker', 'too few', 'marked twice']) expect(text).toContain(words)
  })
})

describe('who gets which paper', () => {
  test('two at once get different ones, the oldest first; one left lying goes to the next', async () => {
    const [older, newer] = [await newPaper(), await newPaper()]
    const [one, other] = await Promise.all([openNext(tess.visitor, item), openNext(theo.visitor, item)])
    expect(new Set([one, other])).toEqual(new Set([older.paper, newer.paper]))
    expect(await openNext(tess.visitor, item)).toBe(one)
    expect(await openNext(ines.visitor, item)).toBeNull()
    expect((await ines.visitor.get(`/studio/marking/paper?id=${one}`)).text).toContain('Somebody else has this paper')
    await server.db.updateTable('paper_lease').set({ until: new Date(Date.now() - 1000).toISOString() }).where('paper_id', '=', one ?? '').execute()
    expect(await openNext(ines.visitor, item)).toBe(one)
    const reply = await giveMark(ines.visitor, one ?? '', 0.6)
    expect(reply.location).toBe('/studio/marking?done=item')
    await giveMark(theo.visitor, other ?? '', 0.6)
  })

  test('after a mark the next paper of the question opens at once', async () => {
    const [older, newer] = [await newPaper(), await newPaper()]
    expect((await giveMark(tess.visitor, older.paper, 0.6)).location).toBe(`/studio/marking/paper?id=${newer.paper}&done=marked`)
    await giveMark(tess.visitor, newer.paper, 0.6)
  })

  test('nobody meets their own', async () => {
    const { writer, paper } = await newPaper({}, ['rep', 'trainer'])
    expect((await writer.visitor.get('/studio/marking')).text).toContain('Nothing waits to be marked')
    expect(await openNext(writer.visitor, item)).toBeNull()
    expect((await writer.visitor.get(`/studio/marking/paper?id=${paper}`)).status).toBe(404)
    expect((await giveMark(writer.visitor, paper, 1)).status).toBe(404)
    expect(await marksOf(paper)).toEqual([])
    await giveMark(tess.visitor, paper, 0.6)
  })

  test('nobody but a trainer marks', async () => {
    const { writer, paper } = await newPaper()
    const otto = await server.as('otto')
    for (const visitor of [writer.visitor, otto]) {
      for (const path of ['/studio/marking', `/studio/marking/paper?id=${paper}`, '/studio/marking/calibration']) expect((await visitor.get(path)).status, path).toBe(404)
      expect((await giveMark(visitor, paper, 1)).status).toBe(404)
      expect((await visitor.post('/studio/marking', { item })).status).toBe(404)
    }
    expect((await tess.visitor.get('/studio/marking/paper?id=nonsense')).status).toBe(404)
    await giveMark(tess.visitor, paper, 0.6)
  })

  test('a marker learns nothing of who wrote: no name, address, team or id', async () => {
    const { writer, attempt, paper } = await newPaper()
    const { name } = await server.db.selectFrom('team').select('name').where('id', '=', (await teamOf('mina')) ?? '').executeTakeFirstOrThrow()
    await openNext(tess.visitor, item)
    for (const page of ['/studio/marking', `/studio/marking/paper?id=${paper}`]) {
      for (const path of [page, page.replace(/marking(\/paper)?/, (part) => `${part}.data`)]) {
        const { text, status } = await tess.visitor.get(path)
        expect([200, 202], path).toContain(status)
        for (const secret of ['Wanda', writer.id, attempt, name]) expect(text, path).not.toContain(secret)
      }
    }
    await giveMark(tess.visitor, paper, 0.6)
  })
})

test('that an answer waits is told to who wrote it, to their manager, and to trainers who let it lie', async () => {
  const { writer, attempt, paper } = await newPaper()
  expect((await writer.visitor.get('/learn')).text).toContain('Waits to be marked')
  expect((await writer.visitor.get(`/learn/${moduleQuiz.split('/')[0]}`)).text).toContain('Waits to be marked')
  const otto = await server.as('otto')
  expect((await otto.get(`/team/${writer.id}`)).text).toContain('waits for marking since today')
  expect((await tess.visitor.get('/studio')).text).not.toContain('Answers that wait to be marked')
  const old = new Date(Date.now() - 6 * 86_400_000).toISOString()
  await server.db.updateTable('paper').set({ submitted_at: old }).where('id', '=', paper).execute()
  expect((await tess.visitor.get('/studio')).text).toContain('Answers that wait to be marked')
  await giveMark(tess.visitor, paper, 1)
  expect((await writer.visitor.get('/learn')).text).not.toContain('Waits to be marked')
  expect((await otto.get(`/team/${writer.id}`)).text).not.toContain('waits for marking')
  expect(await attemptRow(attempt)).toMatchObject({ passed: 1 })
})
