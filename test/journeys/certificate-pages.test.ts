import { afterAll, beforeAll, expect, test } from 'vitest'
import { groupedCode } from '~/domain/certificates/code'
import { certifyingWork, roleId } from '../certifying-work'
import { moduleQuiz } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import type { Answer, Visitor } from '../visitor'

let server: TestServer
let work: Awaited<ReturnType<typeof certifyingWork>>
let tess: Visitor
beforeAll(async () => {
  server = await startServer({ SMTP_URL: 'smtp://127.0.0.1:9' })
  work = await certifyingWork(server.db)
  tess = await server.as('tess')
})
afterAll(() => server?.close())

const plain = ({ text }: Answer) => text.replace(/<script[\s\S]*?<\/script>|<!--.*?-->/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const queriesOf = (answer: Answer) => Number(/queries;desc="(\d+)"/.exec(answer.headers.get('server-timing') ?? '')?.[1])
const quizPage = `/studio/${moduleQuiz}/quiz`
const term = { days: '365', windowDays: '60' }
const codeOf = async (person: string) => groupedCode((await server.db.selectFrom('certificate').select('code').where('person_id', '=', person).executeTakeFirstOrThrow()).code)

/** Somebody who was certified today, and their code. */
async function certified(name: string): Promise<{ id: string; code: string }> {
  const id = await work.newRep(name)
  const now = new Date()
  await work.answerMany(id, work.mandatory, 1, now, 100)
  await work.sit(id, now)
  return { id, code: await codeOf(id) }
}

test('a trainer says for which roles a quiz certifies, once it is an exam', async () => {
  const send = (fields: Record<string, string | string[]>) => tess.post(quizPage, { intent: 'certify', roles: roleId, ...term, ...fields })
  expect(plain(await tess.get(quizPage))).toContain('Until then this quiz certifies nobody.')
  expect([(await send({})).status, plain(await send({})).includes('This quiz can certify nobody yet')]).toEqual([400, true])
  await work.setRules({ oneSitting: true })
  const bad: [Record<string, string>, string][] = [
    [{ days: '0' }, 'Enter 1 to 3650 days'], [{ days: 'long' }, 'whole number of days'], [{ days: '' }, 'whole number'], [{ windowDays: '365' }, 'fewer days'], [{ roles: 'nothing' }, 'is gone'],
  ]
  for (const [fields, fault] of bad) {
    const answer = await send(fields)
    expect([answer.status, plain(answer).includes(fault)], fault).toEqual([400, true])
  }
  expect((await send({})).location).toBe(`${quizPage}?done=certifies`)
  expect((await send({})).location).toBe(`${quizPage}?done=same`)
  expect((await tess.get(quizPage)).text).toMatch(/name="roles"[^>]*checked[^>]*value="account-executive"|value="account-executive"[^>]*checked/)
  expect((await (await server.as('mina')).post(quizPage, { intent: 'certify', ...term })).status).toBe(404)
  expect((await tess.post('/studio/no/such/quiz', { intent: 'certify', ...term })).status).toBe(404)
})

test('a rep sees what the next certificate takes, in four queries', async () => {
  const rep = await server.as(await work.newRep('Begins'))
  const page = await rep.get('/certificates')
  for (const words of ['You have none yet', '3 of 3 to go', 'Confidentiality', 'Indemnity', 'Limitation of liability', 'Pass this quiz in one sitting']) expect(plain(page)).toContain(words)
  expect(page.text).toContain(`href="/learn/${moduleQuiz}/quiz"`)
  expect(plain(await rep.get(`/learn/${moduleQuiz}/quiz`))).toContain('It gives a certificate for your role')
  expect(queriesOf(await rep.get('/certificates'))).toBeLessThanOrEqual(4)
  expect(plain(await (await server.as('hanna')).get('/certificates'))).toContain('Nothing certifies as')
  const roleless = await work.newRep('No Role')
  await server.db.updateTable('person').set({ role_profile_id: null }).where('id', '=', roleless).execute()
  expect(plain(await (await server.as(roleless)).get('/certificates'))).toContain('You have no role profile yet')
})

test('who earned one finds it, prints it, and nobody else opens it', async () => {
  const { id, code } = await certified('Rosa Lind')
  const rep = await server.as(id)
  const own = await rep.get('/certificates')
  for (const words of ['Account executive', 'Valid', code, 'There is nothing to do until']) expect(plain(own)).toContain(words)
  expect(own.text).toContain(`href="/certificates/${code}"`)
  const sheet = await rep.get(`/certificates/${code}`)
  for (const words of ['Rosa Lind', 'Account executive', 'Larkspur Systems', code, `/verify/${code}`]) expect(plain(sheet)).toContain(words)
  expect(queriesOf(sheet)).toBeLessThanOrEqual(2)
  for (const name of ['mina', 'otto', 'ada']) expect((await (await server.as(name)).get(`/certificates/${code}`)).status, name).toBe(404)
  for (const other of ['nonsense', '0000-0000-0000-0000']) expect((await rep.get(`/certificates/${other}`)).status).toBe(404)
  expect(plain(await rep.get(`/learn/${moduleQuiz}/quiz`))).not.toContain('It gives a certificate')
  const { attempt_id: attempt } = await server.db.selectFrom('certificate').select('attempt_id').where('person_id', '=', id).executeTakeFirstOrThrow()
  const result = await rep.get(`/attempts/${attempt}/result`)
  expect([plain(result).includes('You are certified for your role'), result.text.includes(`href="/certificates/${code}"`)]).toEqual([true, true])
  expect(queriesOf(await rep.get(`/attempts/${attempt}/result`))).toBeLessThanOrEqual(4)
  expect((await rep.get('/readiness')).text).toContain('href="/certificates"')
})

test('anyone checks it by its code, however it is written, without a cookie, and learns no more than it says', async () => {
  const { id, code } = await certified('Nils Holm')
  const anyone = server.visitor()
  const page = await anyone.get(`/verify/${code}`)
  expect(page.status).toBe(200)
  for (const words of ['This certificate is valid', 'Nils Holm', 'Account executive', 'Larkspur Systems', code]) expect(plain(page)).toContain(words)
  expect(page.text).not.toMatch(new RegExp(`${id}|countersign\\.example|roleProfile|attempt|figures|0\\.\\d{3}`))
  expect(page.text).toMatch(/<meta name="robots" content="noindex"/)
  expect([page.headers.get('x-robots-tag'), page.headers.get('cache-control'), page.headers.getSetCookie()]).toEqual(['noindex', 'no-store', []])
  for (const typed of [code.toLowerCase(), code.replaceAll('-', ''), code.replaceAll('-', ' '), code.replaceAll('0', 'o').replaceAll('1', 'I')]) {
    expect(plain(await anyone.get(`/verify/${encodeURIComponent(typed)}`)), typed).toContain('Nils Holm')
    expect((await anyone.get(`/verify?code=${encodeURIComponent(typed)}`)).location).toBe(`/verify/${code}`)
  }
  const data = await anyone.get(`/verify/${code}.data`)
  expect(data.text).not.toMatch(new RegExp(`${id}|countersign\\.example`))
  const fault = await anyone.get('/verify?code=nonsense')
  expect([fault.status, fault.text.includes('sixteen letters and digits'), fault.text.includes('value="nonsense"')]).toEqual([400, true, true])
  for (const wrong of ['0000-0000-0000-0000', 'nonsense']) {
    const answer = await anyone.get(`/verify/${wrong}`)
    expect([answer.status, plain(answer).includes('No certificate has this code')]).toEqual([404, true])
  }
})

test('their manager sees it with its end, another does not; an admin withdraws it with a reason that the public is not told', async () => {
  const { id, code } = await certified('Ebba Strand')
  const other = await certified('Olof Strand')
  expect(plain(await (await server.as('otto')).get(`/team/${id}`))).toMatch(/Certificates Account executive Valid .*expires/)
  expect((await (await server.as('pilar')).get(`/team/${id}`)).status).toBe(404)
  const ada = await server.as('ada')
  const page = `/admin/people/${id}/certificates`
  expect((await ada.get(`/admin/people/${id}`)).text).toContain(`href="${page}"`)
  expect(queriesOf(await ada.get(page))).toBeLessThanOrEqual(3)
  const bad = await ada.post(page, { code, reason: ' ' })
  expect([bad.status, bad.text.includes('Say why')]).toEqual([400, true])
  for (const wrong of [other.code, 'nonsense', '0000-0000-0000-0000']) expect((await ada.post(page, { code: wrong, reason: 'A reason.' })).status).toBe(404)
  for (const name of ['otto', 'tess', 'mina']) expect((await (await server.as(name)).post(page, { code, reason: 'A reason.' })).status, name).toBe(404)
  for (const _click of [1, 2]) expect((await ada.post(page, { code, reason: 'Taken for somebody else.' })).location).toBe(`${page}?done=withdrawn`)
  expect(plain(await ada.get(page))).toContain('Taken for somebody else.')
  expect((await ada.get(page)).text).not.toContain('Withdraw this certificate')
  expect(plain(await (await server.as(id)).get('/certificates'))).toContain('Taken for somebody else.')
  const shown = await server.visitor().get(`/verify/${code}`)
  expect(plain(shown)).toContain('This certificate was withdrawn')
  expect(shown.text).not.toContain('Taken for somebody else.')
  expect(plain(await server.visitor().get(`/verify/${other.code}`))).toContain('This certificate is valid')
  expect(plain(await ada.get('/admin/audit'))).toContain('withdrew a certificate of')
})

test('the last of somebody’s certificates stands first, and what expired says so', async () => {
  const id = await work.newRep('Was Certified')
  const past = work.at(-400)
  await work.answerMany(id, work.mandatory, 1, past, 100)
  await work.sit(id, past)
  const code = await codeOf(id)
  expect(plain(await server.visitor().get(`/verify/${code}`))).toContain('This certificate has expired')
  const rep = await server.as(id)
  expect(plain(await rep.get(`/certificates/${code}`))).toMatch(/Expired This certified that Was Certified was ready/)
  const own = plain(await rep.get('/certificates'))
  expect(own).toContain('Expired')
  expect(own).toContain('To be certified as Account executive')
})

test('who asks for many codes that do not exist has to wait, also with a right one', async () => {
  const { code } = await certified('Last One')
  const guesser = server.visitor()
  const asked = []
  for (let guess = 0; guess < 25; guess += 1) asked.push((await guesser.get('/verify/ZZZZ-ZZZZ-ZZZZ-ZZZZ')).status)
  expect(asked[0]).toBe(404)
  expect(asked.at(-1)).toBe(429)
  const waits = await guesser.get(`/verify/${code}`)
  expect([waits.status, plain(waits).includes('Too many unknown codes'), waits.text.includes('Last One')]).toEqual([429, true, false])
})
