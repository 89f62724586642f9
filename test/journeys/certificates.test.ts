import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#db/client.server'
import { listCertificates } from '#db/queries/certificates'
import { stateOf, termFrom } from '~/domain/certificates/certificate'
import { certifyDue } from '~/workflows/certificates/certify-due.server'
import { tellEndings } from '~/workflows/certificates/tell-endings.server'
import { withdrawCertificate } from '~/workflows/certificates/withdraw-certificate.server'
import { showRules } from '~/workflows/quiz/show-rules.server'
import { startAttempt } from '~/workflows/quiz/start-attempt.server'
import { certifyingWork, roleId } from '../certifying-work'
import { copyBase } from '../databases/copy'
import { moduleQuiz } from '../quiz-taking'

const copy = await copyBase()
const db = openDatabase({ url: copy.url, file: copy.file })
const { at, ada, mandatory, setRules, certifyFor, newRep, answerMany, answer, submit, sit, letters, audits } = await certifyingWork(db)
beforeAll(async () => {
  await setRules({ oneSitting: true })
  expect(await certifyFor([roleId])).toEqual({ changed: true })
})
afterAll(async () => {
  await db.destroy()
  await copy.drop()
})

const usual = { days: 365, windowDays: 60 }
const certificatesOf = (personId: string) => listCertificates(db, personId)
const states = async (personId: string, now: Date) => (await certificatesOf(personId)).map((one) => stateOf(one, now.getTime()))
const start = (personId: string, now: Date) => startAttempt(db, { personId, quizId: moduleQuiz, now, seed: 5 })
const mayStart = async (personId: string, now: Date) => (await showRules(db, { personId, quizId: moduleQuiz, now }))?.may

async function certified(name: string): Promise<string> {
  const person = await newRep(name)
  await answerMany(person, mandatory, 1, at(0))
  await sit(person, at(0, 10))
  return person
}

test('who passes in one sitting and is Ready in every mandatory skill that day is certified, once, and told', async () => {
  const person = await newRep('Earns One')
  await answerMany(person, mandatory, 1, at(0))
  const attempt = await answer(person, at(0, 10))
  await Promise.all([1, 2, 3].map(() => submit(person, attempt, at(0, 11))))
  await submit(person, attempt, at(0, 12))
  const [certificate, ...others] = await certificatesOf(person)
  expect(others).toEqual([])
  expect(certificate).toMatchObject({ attemptId: attempt, roleName: 'Account executive', organisation: 'Larkspur Systems', issuedAt: at(0, 11).getTime(), ...termFrom(at(0).getTime(), usual) })
  expect(certificate?.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
  const { figures, model } = await db.selectFrom('certificate').selectAll().where('person_id', '=', person).executeTakeFirstOrThrow()
  const { skills } = JSON.parse(figures) as { skills: Record<string, { label: string }> }
  expect(mandatory.map((id) => skills[id]?.label)).toEqual(mandatory.map(() => 'ready'))
  expect(model).not.toBe('')
  expect(await audits(person, 'person.certified')).toMatchObject([{ actor_id: null }])
  expect((await letters(person)).map(({ subject }) => subject)).toEqual(['You are certified as Account executive'])
  expect(await certifyDue(db, at(0, 20))).toBe(0)
})

test('one mandatory skill that is not Ready keeps it back; becoming Ready later that day earns it, and only once', async () => {
  const person = await newRep('Not Quite')
  const [first = '', ...rest] = mandatory
  await answerMany(person, rest, 1, at(0))
  await answerMany(person, [first], 0, at(0, 1), 60)
  const attempt = await sit(person, at(0, 10))
  expect(await db.selectFrom('attempt').select('passed').where('id', '=', attempt).executeTakeFirst()).toEqual({ passed: 1 })
  expect(await certifyDue(db, at(0, 20))).toBe(0)
  expect(await certificatesOf(person)).toEqual([])
  await answerMany(person, [first], 1, at(0, 30), 200)
  const given = await Promise.all([certifyDue(db, at(0, 40)), certifyDue(db, at(0, 40))])
  expect(given.reduce((sum, one) => sum + one)).toBe(1)
  expect(await certificatesOf(person)).toMatchObject([{ attemptId: attempt, issuedAt: at(0, 40).getTime(), expiresAt: termFrom(at(0).getTime(), usual).expiresAt }])
})

test('becoming Ready on another day does not earn it', async () => {
  const person = await newRep('A Day Late')
  await answerMany(person, mandatory, 0, at(0), 60)
  await sit(person, at(0, 10))
  await answerMany(person, mandatory, 1, at(1), 200)
  await certifyDue(db, at(1, 5))
  expect(await certificatesOf(person)).toEqual([])
})

test('a fail, a quiz that may be left, a role it does not certify and somebody without a role earn nothing', async () => {
  const failed = await newRep('Fails')
  await answerMany(failed, mandatory, 1, at(0), 100)
  await sit(failed, at(0, 10), (place) => place > 2)
  const other = await newRep('Other Role')
  await db.updateTable('person').set({ role_profile_id: 'sdr' }).where('id', '=', other).execute()
  await answerMany(other, [...mandatory, 'risk.escalation'], 1, at(0))
  await sit(other, at(0, 10))
  const none = await newRep('No Role')
  await db.updateTable('person').set({ role_profile_id: null }).where('id', '=', none).execute()
  await sit(none, at(0, 10))
  await setRules({ oneSitting: false })
  const left = await certified('At Leisure')
  await setRules({ oneSitting: true })
  await certifyDue(db, at(0, 20))
  for (const person of [failed, other, none, left]) expect(await certificatesOf(person)).toEqual([])
})

test('it is valid, renewable and expired by the clock; renewed in the window, the next one runs from the end of the first', async () => {
  const person = await certified('Renews')
  const [first] = await certificatesOf(person)
  if (!first) throw new Error('a certificate was earned')
  expect([await states(person, at(304)), await states(person, at(305)), await states(person, at(366))]).toEqual([['valid'], ['renewable'], ['expired']])
  expect(await start(person, at(200))).toEqual({ problem: 'already-passed' })
  expect(await mayStart(person, at(200))).toMatchObject({ may: false, problem: 'already-passed' })
  expect(await mayStart(person, at(310))).toEqual({ may: true })
  await answerMany(person, mandatory, 1, at(310), 200)
  await sit(person, at(310, 10))
  const [second] = await certificatesOf(person)
  expect(second).toMatchObject(termFrom(first.expiresAt, usual))
  expect(await states(person, at(366))).toEqual(['valid', 'expired'])
  expect(await start(person, at(320))).toEqual({ problem: 'already-passed' })
})

test('a limit of attempts counts anew in the window', async () => {
  const person = await certified('Limited')
  await setRules({ attempts: 1 })
  expect(await start(person, at(200))).toMatchObject({ problem: 'already-passed' })
  const rules = await showRules(db, { personId: person, quizId: moduleQuiz, now: at(320) })
  expect(rules).toMatchObject({ may: { may: true }, attemptsLeft: 1 })
  await sit(person, at(320), () => true)
  expect(await start(person, at(321))).toEqual({ problem: 'no-attempts-left' })
  await setRules({ attempts: null })
})

test('its person is told once that the window is open and once that it closes, and not when it was renewed', async () => {
  const person = await certified('Is Told')
  await tellEndings(db, at(300))
  const before = (await letters(person)).length
  await Promise.all([tellEndings(db, at(306)), tellEndings(db, at(306))])
  await tellEndings(db, at(307))
  expect((await letters(person)).slice(before).map(({ subject }) => subject)).toEqual(['You can renew your certificate as Account executive'])
  await tellEndings(db, at(355))
  await tellEndings(db, at(356))
  expect((await letters(person)).slice(before + 1).map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Your certificate as Account executive expires on /)])
  const renews = await certified('Renews In Time')
  await answerMany(renews, mandatory, 1, at(306), 200)
  await sit(renews, at(306, 10))
  const told = (await letters(renews)).length
  await tellEndings(db, at(310))
  expect(await letters(renews)).toHaveLength(told)
})

test('an admin withdraws it for good, with a reason; a second click changes nothing, and the quiz may be taken again', async () => {
  const person = await certified('Loses It')
  const [certificate] = await certificatesOf(person)
  const withdraw = (personId: string, code = certificate?.code ?? '') => withdrawCertificate(db, { adminId: ada, personId, code, reason: 'Taken for somebody else.', now: at(1) })
  expect(await withdraw(await newRep('Somebody Else'))).toBeNull()
  expect(await withdraw(person, '0'.repeat(16))).toBeNull()
  expect(await withdraw('nobody')).toBeNull()
  expect(await Promise.all([withdraw(person), withdraw(person)])).toEqual([{ withdrawn: true }, { withdrawn: true }])
  expect(await states(person, at(1))).toEqual(['withdrawn'])
  expect(await audits(person, 'person.certificate-withdrawn')).toMatchObject([{ actor_id: ada }])
  const written = await letters(person)
  expect(written.map(({ subject }) => subject)).toEqual(['You are certified as Account executive', 'Your certificate as Account executive was withdrawn'])
  expect(written[1]?.body).toContain('Taken for somebody else.')
  expect(await certifyDue(db, at(1, 5))).toBe(0)
  await answerMany(person, mandatory, 1, at(2), 100)
  await sit(person, at(2, 10))
  expect((await states(person, at(3))).sort()).toEqual(['valid', 'withdrawn'])
})

test('a score that is told later is not told by a certificate: it comes once the score is', async () => {
  const nothing = { score: false, own: false, right: false, feedback: false }
  const everything = { score: true, own: true, right: true, feedback: true }
  await setRules({ feedback: 'closed', closesAt: at(5).getTime(), disclosure: { during: nothing, 'right-after': nothing, later: nothing, closed: everything } })
  const person = await certified('Waits')
  await certifyDue(db, at(1))
  expect(await certificatesOf(person)).toEqual([])
  await certifyDue(db, at(5, 1))
  expect(await certificatesOf(person)).toMatchObject([{ expiresAt: termFrom(at(0).getTime(), usual).expiresAt }])
  await setRules({ feedback: 'end', closesAt: null, disclosure: null })
})

test('what a quiz certifies is set whole, refused where it cannot be, and on record', async () => {
  expect(await certifyFor([roleId])).toEqual({ changed: false })
  expect(await certifyFor([roleId], { days: 10, windowDays: 10 })).toEqual({ faults: ['window-days'] })
  expect(await certifyFor(['no-such-role'])).toEqual({ faults: ['no-such-role'] })
  await setRules({ oneSitting: false })
  expect(await certifyFor([roleId, 'sdr'])).toEqual({ faults: ['not-an-exam'] })
  expect(await certifyFor([])).toEqual({ changed: true })
  await setRules({ oneSitting: true })
  expect(await certifyFor([roleId, 'sdr'], { days: 30, windowDays: 5 })).toEqual({ changed: true })
  expect(await certifyFor([roleId])).toEqual({ changed: true })
  const rows = await db.selectFrom('audit').select(['before', 'after']).where('action', '=', 'module.certification-set').orderBy('id').execute()
  expect(rows.map(({ after }) => (JSON.parse(after ?? '{}') as { certifiesAs: string[] }).certifiesAs.length)).toEqual([1, 0, 2, 1])
})

test('what was certified cannot be changed, not even by hand', async () => {
  const person = await certified('Stays')
  const [certificate] = await certificatesOf(person)
  await withdrawCertificate(db, { adminId: ada, personId: person, code: certificate?.code ?? '', reason: 'A test.', now: at(1) })
  for (const table of ['certificate', 'certificate_withdrawal', 'certificate_notice'] as const) await expect(db.deleteFrom(table).execute(), table).rejects.toThrow(/append-only/)
  await expect(sql`update certificate set role_name = 'Anything'`.execute(db)).rejects.toThrow(/append-only/)
})
