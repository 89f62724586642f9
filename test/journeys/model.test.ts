import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countCalibration, tallyNewest } from '#db/queries/calibration'
import { insertCorrections } from '#db/queries/revisions'
import type { Cell } from '~/domain/insight/calibration'
import { forgetEvidence, keepAnswers, manyAnswers, type PredictedAnswer } from '../model-answers'
import { addPerson } from '../newcomers'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]
const page = '/admin/model'

let server: TestServer
let ada: Visitor
let now: number
let first: string
let second: string

beforeAll(async () => {
  server = await startServer()
  ada = await server.as('ada')
  now = Date.now()
  const skills = await server.db.selectFrom('skill').select('id').orderBy('id').limit(2).execute()
  ;[first = '', second = ''] = skills.map(({ id }) => id)
  await keepHandMade()
})
afterAll(() => server?.close())

const textOf = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]*>/g, ' ').replace(/&#x27;/g, '’').replace(/&quot;/g, '"').replace(/\s+/g, ' ')
const read = async (path: string) => textOf((await ada.get(path)).text)
const answer = (id: string, at: number, skills: string[], p: number, score: number, source: PredictedAnswer['source'] = 'quiz'): PredictedAnswer => ({ id, at, skills, p, score, source })
const corrected = (observationId: string, number: number, score: number | null) => ({ observationId, number, score, cause: 'regrade', causeId: 'by-hand' })

/** Two people: an answer to two skills, half credit, one corrected twice, one voided, one that was long ago and one long after it. */
async function keepHandMade(): Promise<void> {
  const [one, other] = [await addPerson(server.db, 'One', ['rep']), await addPerson(server.db, 'Other', ['rep'])]
  await keepAnswers(server.db, one, 'hand-made', [
    answer('a', now - 40 * day, [first], 0.55, 1),
    answer('b', now - 40 * day + 5 * minute, [first], 0.65, 0.5, 'drill'),
    answer('c', now - 38 * day, [first, second], 0.75, 0),
    answer('d', now - 10 * day, [first, second], 0.75, 1),
    answer('e', now - 10 * day + hour, [second], 0.95, 0, 'checkpoint'),
    answer('f', now - 9 * day, [second], 0.05, 1),
    answer('g', now - 5 * day, [second], 0.9, 1),
  ])
  await keepAnswers(server.db, other, 'hand-made', [answer('h', now - 100 * day, [first], 0.3, 0), answer('i', now - 2 * day, [first], 0.3, 0)])
  await insertCorrections(server.db, one, [corrected('e', 1, 0.2), corrected('f', 1, null)], new Date(now))
  await insertCorrections(server.db, one, [corrected('e', 2, 1)], new Date(now))
}

const handMade = async (days: number, most?: number) => (await countCalibration(server.db, now - days * day, most)).cells.filter(({ model }) => model === 'hand-made')
const cell = (source: string, gap: Cell['gap'], bin: number, predicted: number, observed: number) => ({ model: 'hand-made', source, gap, bin, n: 1, predicted, observed })

test('an observation counts once, under its newest correction, and not at all once it is voided', async () => {
  expect(await handMade(90)).toEqual([
    cell('checkpoint', '12-hours', 9, 0.95, 1),
    cell('drill', '10-minutes', 6, 0.65, 0.5),
    cell('quiz', '10-days', 9, 0.9, 1),
    cell('quiz', '30-days', 7, 0.75, 1),
    cell('quiz', 'first', 5, 0.55, 1),
    cell('quiz', 'first', 7, 0.75, 0),
    cell('quiz', 'longer', 3, 0.3, 0),
  ])
})

test('a longer period has what was before, and a gap reaches beyond the period', async () => {
  expect(await handMade(365)).toContainEqual(cell('quiz', 'first', 3, 0.3, 0))
  expect((await handMade(30)).map(({ gap }) => gap).sort()).toEqual(['10-days', '12-hours', '30-days', 'longer'])
})

test('of a period with more rows than may be read the newest are counted', async () => {
  const whole = await countCalibration(server.db, now - 365 * day)
  expect(whole.rows).toBeGreaterThan(20)
  const some = await countCalibration(server.db, now - 365 * day, 20)
  expect(some.rows).toBe(20)
  expect(some.since).toBeGreaterThan(whole.since ?? now)
  expect(some.cells.reduce((sum, { n }) => sum + n, 0)).toBeLessThanOrEqual(20)
})

test('the page has the same numbers, by bin, source, gap and version', async () => {
  const text = await read(`${page}?version=hand-made`)
  expect(text).toContain('7 answers. Each counts once')
  expect(text).toContain('On the whole 69.3 % was predicted and 64.3 % came: 5.0 points too high, too few to tell.')
  expect(text).toContain('0 to 10 % – – no answers – 0')
  expect(text).toContain('70 to 80 % 75.0 % 50.0 % 25.0 points too high, too few to tell 9 to 91 % 2')
  expect(text).toContain('90 to 100 % 92.5 % 100.0 % 7.5 points too low, too few to tell 34 to 100 % 2')
  expect(text).toContain('Practice 65.0 % 50.0 % 15.0 points too high, too few to tell 5 to 95 % 1')
  expect(text).toContain('Questions in lessons 95.0 % 100.0 %')
  expect(text).toContain('Quizzes 65.0 % 60.0 % 5.0 points too high, too few to tell 23 to 88 % 5')
  expect(text).toContain('First time on the skill 65.0 % 50.0 %')
  expect(text).toContain('90 days and more 30.0 % 0.0 %')
  expect(text).toMatch(/hand-made 69\.3 % 64\.3 %/)
  expect(text).not.toMatch(/Mina|Okafor|\bOne\b|\bOther\b/)
})

test('filters of source, gap and period narrow it down together, and stand in the fields', async () => {
  const quizzes = await ada.get(`${page}?version=hand-made&source=quiz`)
  expect(textOf(quizzes.text)).toContain('5 answers. Each counts once')
  expect(textOf(quizzes.text)).toContain('Practice 65.0 %')
  expect(quizzes.text).toMatch(/<option[^>]*value="quiz"[^>]*selected/)
  expect(await read(`${page}?version=hand-made&source=quiz&gap=first`)).toContain('2 answers. Each counts once')
  expect(await read(`${page}?version=hand-made&days=365`)).toContain('8 answers. Each counts once')
  expect(await read(`${page}?version=hand-made&days=30`)).toContain('4 answers. Each counts once')
  const nothing = await read(`${page}?version=hand-made&source=drill&gap=longer`)
  expect(nothing).toContain('Nothing fits')
  expect(nothing).toContain('Show everything')
})

test('what no filter knows is taken as not asked for', async () => {
  const usual = await read(page)
  const bad = ['days=31', 'days=', 'days=90&days=x', 'source=%01', 'source=a%27%20or%201=1', 'gap=never', `version=${'x'.repeat(65)}`, 'version=%3Cb%3E', 'page=-1']
  for (const query of bad) {
    const answered = await ada.get(`${page}?${query}`)
    expect([query, answered.status, textOf(answered.text)]).toEqual([query, 200, usual])
  }
  expect(await read(`${page}?version=no-such-version`)).toContain('Nothing fits')
})

test('only an admin finds the page, it takes no form, and it asks the database three times', async () => {
  for (const name of ['mina', 'tess', 'otto']) expect((await (await server.as(name)).get(page)).status, name).toBe(404)
  expect((await server.visitor().get(page)).location).toBe('/login?to=%2Fadmin%2Fmodel')
  expect((await ada.post(page, { intent: 'fit' })).status).toBe(405)
  const timing = (await ada.get(`${page}?days=365`)).headers.get('server-timing') ?? ''
  expect(/queries;desc="(\d+)"/.exec(timing)?.[1]).toBe('3')
})

describe('where nothing was answered yet', () => {
  let empty: TestServer
  let admin: Visitor
  const look = async () => textOf((await admin.get(page)).text)

  beforeAll(async () => {
    empty = await startServer()
    await forgetEvidence(empty.db)
    admin = await empty.as('ada')
  })
  afterAll(() => empty?.close())

  test('the page says what will be there', async () => {
    expect(await tallyNewest(empty.db, 500)).toEqual({ n: 0, predicted: 0, observed: 0, since: null, models: 0 })
    const text = await look()
    expect(text).toContain('No alarm can be given yet It looks at the last 500 answers; 500 more are needed.')
    expect(text).toContain('Nothing to compare yet')
  })

  test('the alarm waits for 500 answers that count, however many skills they have', async () => {
    const person = await addPerson(empty.db, 'Many', ['rep'])
    await keepAnswers(empty.db, person, 'one', [answer('both', now - 3 * day, [first, second], 0.8, 1), answer('out', now - 2 * day, [first], 0.8, 0)])
    await keepAnswers(empty.db, person, 'one', manyAnswers(first, { count: 498, p: 0.8, right: 72, now: now - day }), 1000)
    await insertCorrections(empty.db, person, [corrected('out', 1, null)], new Date(now))
    expect(await look()).toContain('499 answers. Each counts once')
    expect(await look()).toContain('1 more is needed.')
    await keepAnswers(empty.db, person, 'one', [answer('last', now - hour, [first], 0.8, 1)], 2000)
    const text = await look()
    expect(text).toContain('Alarm: the model is off by more than 5 points')
    expect(text).toMatch(/the model expected 80\.0 % and 72\.0 % came: 8\.0 points too high\. People are shown as readier than they are/)
  })

  test('it is quiet again once the last 500 came as predicted, whatever was before, and says that two versions made them', async () => {
    const person = await addPerson(empty.db, 'Later', ['rep'])
    await keepAnswers(empty.db, person, 'two', manyAnswers(first, { count: 480, p: 0.8, right: 80, now }))
    const text = await look()
    expect(text).toContain('The model keeps its word')
    expect(text).toContain('They were predicted by 2 versions of it.')
    expect(text).toContain('The alarm rings beyond 5 points.')
  })
})
