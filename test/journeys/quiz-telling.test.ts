import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Content, type ItemType, itemTypes } from '~/domain/quiz/item'
import { rightPicks } from '~/domain/quiz/grade'
import { defaultDisclosure } from '~/domain/quiz/disclosure'
import type { FeedbackMode, QuizPolicy } from '~/domain/quiz/policy'
import { listUntoldAttempts } from '#db/queries/held-back'
import { isHeldBack } from '~/workflows/quiz/held-back.server'
import { startAttemptOf, stockEveryType } from '../every-type'
import { startServer, type TestServer } from '../server'
import { pdf } from '../media-making'
import { tellingBodies, tells } from '../telling-bodies'
import type { Visitor } from '../visitor'
import { comeIn } from '../marking-work'
import { itemsOf, moduleQuiz, saveAnswer, startQuiz } from '../quiz-taking'

const hour = 3_600_000

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.close())

/** A quiz of every type whose questions tell of themselves wherever they get to, and an attempt of this person at it. */
async function begin(name: string, policy: Partial<QuizPolicy>, types: readonly ItemType[] = itemTypes): Promise<{ rep: Visitor; id: string; versionOf: (type: ItemType) => string }> {
  const quiz = `telling-${name}`
  const { quizId, versionOf } = await stockEveryType(server.db, quiz, policy, types)
  for (const type of types) await server.db.updateTable('item_version').set({ body: JSON.stringify(tellingBodies[type]) }).where('id', '=', versionOf(type)).execute()
  return { rep: await server.as(name), id: await startAttemptOf(server.db, name, quizId), versionOf }
}

const told = new RegExp(`${tells.words}|${tells.value}`)
/** No words of the key, and neither names of its fields. */
function expectUntold(text: string, where: string): void {
  expect(told.exec(text)?.[0] ?? null, where).toBeNull()
  expect(/"(right|weight|tolerance|whenRight|whenWrong|feedbackTrue|levels|model|points)"/.exec(text)?.[0] ?? null, where).toBeNull()
}

const answersOf = (type: ItemType): string[] => {
  const content = { type, body: tellingBodies[type] } as unknown as Content
  return type === 'essay' ? ['Every loss moves to us. Cap it, and leave out what we cannot insure.'] : type === 'upload' ? [] : rightPicks(content)
}

const skill = '/readiness/terminology.indemnity'
const toldLater = '>Answered; how it went is told later<'

async function countEvidence(attemptId: string): Promise<number> {
  const { n } = await server.db.selectFrom('evidence').select((eb) => eb.fn.countAll().as('n')).where('attempt_id', '=', attemptId).executeTakeFirstOrThrow()
  expect(Number(n)).toBeGreaterThan(0)
  return Number(n)
}

const countHeldBack = async (person: string) =>
  (await listUntoldAttempts(server.db, person)).filter((attempt) => isHeldBack(attempt, new Date())).flatMap(({ items }) => items).length

/** How answers went is told by the present end of the quiz, and by the later one that somebody is granted. */
async function expectToldOnceClosed(rep: Visitor, id: string, name: string, hidden: number): Promise<void> {
  const { quiz_id, person_id } = await server.db.selectFrom('attempt').select(['quiz_id', 'person_id']).where('id', '=', id).executeTakeFirstOrThrow()
  const policy = JSON.parse((await server.db.selectFrom('quiz').select('policy').where('id', '=', quiz_id).executeTakeFirstOrThrow()).policy) as QuizPolicy
  await server.db.updateTable('quiz').set({ policy: JSON.stringify({ ...policy, closesAt: Date.now() - hour }) }).where('id', '=', quiz_id).execute()
  const lines = async () => (await rep.get(skill)).text.split(toldLater).length - 1
  expect(await lines()).toBe(0)
  expect(await countHeldBack(person_id)).toBe(0)
  await server.db.insertInto('accommodation').values({
    id: `later-${name}`, person_id, quiz_id, time_factor: 1, extra_attempts: 0, closes_at: new Date(Date.now() + hour).toISOString(), reason: 'Away', granted_by: person_id,
    granted_at: new Date().toISOString(), revoked_at: null,
  }).execute()
  expect(await lines()).toBe(hidden)
  expect(await countHeldBack(person_id)).toBe(itemTypes.length)
}

const pages = (id: string) => [`/attempts/${id}`, `/attempts/${id}.data`, `/api/attempts/${id}/clock`]

describe.each<[FeedbackMode, string]>([['end', 'mina'], ['closed', 'lena']])('where feedback comes at the end (%s)', (feedback, name) => {
  test('no answer to any request holds a key, a weight or feedback before the attempt is handed in', async () => {
    const { rep, id, versionOf } = await begin(name, { feedback, closesAt: Date.now() + hour, shuffle: true, shuffleOptions: true })
    const look = async (when: string) => {
      for (const path of pages(id)) {
        const { status, text } = await rep.get(path)
        expect(status, path).toBe(200)
        expectUntold(text, `${path} ${when}`)
      }
    }
    await look('before')
    for (const type of itemTypes) {
      const saved = await rep.postJson(`/api/attempts/${id}/answers`, { item: versionOf(type), picks: answersOf(type), turn: 1, sentId: `${id}-${type}` })
      expect([type, saved.status]).toEqual([type, 200])
      expectUntold(saved.text, `saving ${type}`)
      const flag = await rep.post(`/api/attempts/${id}/flags`, { item: versionOf(type), flagged: '1' })
      expectUntold(flag.text, `flagging ${type}`)
      const refused = await rep.postJson(`/api/attempts/${id}/answers`, { item: versionOf(type), picks: ['no=such', 'pick', 'at=all'] })
      expectUntold(refused.text, `refusing ${type}`)
    }
    expectUntold((await rep.post(`/attempts/${id}`, { intent: 'save' })).text, 'saving the form')
    // What is typed comes back as it was typed: short texts and numbers are the person's own words then.
    await rep.postJson(`/api/attempts/${id}/answers`, { item: versionOf('text'), picks: ['something'], turn: 2 })
    await rep.postJson(`/api/attempts/${id}/answers`, { item: versionOf('numeric'), picks: ['1', 'unit=EUR'], turn: 2 })
    await rep.postJson(`/api/attempts/${id}/answers`, { item: versionOf('gaptext'), picks: ['who=nobody'], turn: 2 })
    await rep.postJson(`/api/attempts/${id}/answers`, { item: versionOf('case'), picks: ['p1:1'], turn: 2 })
    await look('once everything is answered')

    await rep.post(`/attempts/${id}`, { intent: 'submit' })
    for (const path of [`/attempts/${id}/result`, `/attempts/${id}/result.data`]) {
      const { status, text } = await rep.get(path)
      expect(status).toBe(200)
      if (feedback === 'end') expect(text).toMatch(told)
      else expect(told.exec(text)?.[0] ?? null, path).toBeNull()
    }
    const hidden = feedback === 'end' ? 0 : await countEvidence(id)
    for (const path of [skill, `${skill}.data`, '/learn', '/learn/contract-language']) {
      const { status, text } = await rep.get(path)
      expect([path, status]).toEqual([path, 200])
      expectUntold(text, path)
    }
    const { text } = await rep.get(skill)
    expect(text.split(toldLater).length - 1).toBe(hidden)
    if (feedback === 'closed') await expectToldOnceClosed(rep, id, name, hidden)
  })
})

test('where feedback comes after each answer, a question tells nothing before its answer stands', async () => {
  const { rep, id, versionOf } = await begin('priya', { feedback: 'each', passMark: null })
  for (const [at, type] of itemTypes.entries()) {
    for (const path of [`/attempts/${id}?q=${at + 1}`, `/attempts/${id}.data?q=${at + 1}`]) expectUntold((await rep.get(path)).text, `${type} at ${path}`)
    const item = versionOf(type)
    const picks = type === 'upload' ? await filesOnPage(rep, id, item, at + 1) : answersOf(type)
    const fields = { intent: 'answer', item, position: String(at + 1), ...formOf(item, picks) }
    expect([type, (await rep.post(`/attempts/${id}`, fields)).status]).toEqual([type, 302])
    const { text } = await rep.get(`/attempts/${id}?q=${at + 1}`)
    expect([type, text]).toEqual([type, expect.stringMatching(told)])
    // What is said in general is told once an answer stands; how it will be marked is not.
    expect(text).not.toContain(`${tells.words} level`)
  }
})

/** Hand in a file without scripts, and read off the page what the form would send with it. */
async function filesOnPage(rep: Visitor, id: string, item: string, place: number): Promise<string[]> {
  const form = new FormData()
  for (const [name, value] of [['intent', 'answer'], ['item', item], ['position', String(place)]] as const) form.append(name, value)
  form.append(`file-${item}`, new Blob([Uint8Array.from(pdf())]), 'redline.pdf')
  expect((await rep.upload(`/api/attempts/${id}/files`, form)).location).toBe(`/attempts/${id}`)
  const { text } = await rep.get(`/attempts/${id}?q=${place}`)
  expectUntold(text, 'with a file handed in')
  const boxes = text.match(/<input[^>]*>/g)?.filter((box) => box.includes(`name="picks-${item}"`) && box.includes('checked')) ?? []
  const picks = boxes.flatMap((box) => /value="([^"]+)"/.exec(box)?.[1] ?? [])
  expect(picks).toHaveLength(1)
  return picks
}

test('where a table of what is told hides the score, neither the course nor Today tells of it, and nor does the quiz', async () => {
  const none = { score: false, own: false, right: false, feedback: false }
  const disclosure = { ...defaultDisclosure.closed, 'right-after': none, later: none }
  const { policy } = await server.db.selectFrom('quiz').select('policy').where('id', '=', moduleQuiz).executeTakeFirstOrThrow()
  const rules = (closesAt: number) =>
    server.db.updateTable('quiz').set({ policy: JSON.stringify({ ...JSON.parse(policy), feedback: 'closed', disclosure, closesAt }) }).where('id', '=', moduleQuiz).execute()
  await rules(Date.now() + hour)
  const { visitor: rep } = await comeIn(server, 'Una Told', ['rep'])
  const id = await startQuiz(rep)
  for (const item of await itemsOf(server, id)) expect((await saveAnswer(rep, id, item.id, item.key)).status).toBe(200)
  await rep.post(`/attempts/${id}`, { intent: 'submit' })
  expect(await server.db.selectFrom('attempt').select(['score', 'passed']).where('id', '=', id).executeTakeFirst()).toEqual({ score: 1, passed: 1 })
  const course = '/learn/contract-language'
  const quiz = `/learn/${moduleQuiz}/quiz`
  for (const path of ['/learn', course, `${course}.data`, quiz, `${quiz}.data`, `/attempts/${id}/result`]) {
    const { status, text } = await rep.get(path)
    expect([path, status]).toEqual([path, 200])
    expect(/Passed|You passed|100\s?%|already-passed/.exec(text)?.[0] ?? null, path).toBeNull()
  }
  expect((await rep.get(course)).text).toContain('Handed in; the score is told later')
  await rules(Date.now() - hour)
  expect((await rep.get(course)).text).toMatch(/Passed with 100\s%/)
  await server.db.updateTable('quiz').set({ policy }).where('id', '=', moduleQuiz).execute()
})

/** Picks as the fields of a form without scripts. */
function formOf(item: string, picks: readonly string[]): Record<string, string | string[]> {
  const fields: Record<string, string[]> = {}
  for (const pick of picks) {
    const part = /^([a-z0-9]+:)?([a-z0-9]+)=(.*)$/.exec(pick)
    const inCase = /^([a-z0-9]+:)([^=]*)$/.exec(pick)
    const [name, value] = part ? [`.${part[1] ?? ''}${part[2]}`, part[3] ?? ''] : inCase ? [`.${inCase[1]}`, inCase[2] ?? ''] : ['', pick]
    fields[`picks-${item}${name}`] = [...(fields[`picks-${item}${name}`] ?? []), value]
  }
  return fields
}
