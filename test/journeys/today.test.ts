import { afterAll, beforeAll, expect, test } from 'vitest'
import { dateWords } from '~/components/words'
import { forgettingWords } from '~/components/readiness/trend-words'
import { isWorthStarting } from '~/domain/readiness/practice-round'
import { isForgetting } from '~/domain/readiness/trend'
import { planDay } from '~/workflows/quiz/plan-review.server'
import { showReadiness } from '~/workflows/readiness/show-readiness.server'
import { itemsOf, personId as idOf } from '../quiz-taking'
import { startServer, type TestServer } from '../server'

const day = 24 * 60 * 60 * 1000

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.close())

const pageOf = async (name: string, path: string) => (await (await server.as(name)).get(path)).text.replaceAll('<!-- -->', '')
const dueIn = (days: number) => server.db.updateTable('assignment').set({ due_on: new Date(Date.now() + days * day).toISOString().slice(0, 10) }).execute()

/** The skill that the schedule sends somebody to practise, if any. */
async function practiceOf(name: string) {
  const { schedule, names } = await planDay(server.db, await idOf(server, name), new Date())
  const today = Math.floor(Date.now() / day) * day
  const first = schedule.find(({ standing, round }) => standing.n > 0 && standing.label !== 'ready' && (standing.at ?? 0) < today && round && isWorthStarting(round))
  return first && { ...first, name: names.get(first.skillId) ?? '' }
}

test('what is due soon is the step; what is due late gives way to the practice that is worth most', async () => {
  const first = await practiceOf('callum')
  if (!first?.round) throw new Error('Callum has something to practise')
  await dueIn(5)
  expect(await pageOf('callum', '/learn')).toContain('Take the quiz')
  await dueIn(40)
  const text = await pageOf('callum', '/learn')
  expect(text).toContain(`action="/practice/skills/${first.skillId}"`)
  expect(text).toContain(`Practise ${first.round.questions} question`)
  expect(text).toContain(first.name)
  expect(text).toMatch(/is (Unproven|not Ready yet)\. /)
  expect(text).toContain('Nothing else does more for your role in the time.')
})

test('what was practised today is not proposed again today', async () => {
  const callum = await server.as('callum')
  const first = await practiceOf('callum')
  const { location } = await callum.post(`/practice/skills/${first?.skillId}`, { questions: '2' })
  const attempt = location?.split('/')[2] ?? ''
  for (const [index, item] of (await itemsOf(server, attempt)).entries()) {
    await callum.post(`/attempts/${attempt}`, { intent: 'answer', item: item.id, position: String(index + 1), [`picks-${item.id}`]: item.key })
  }
  await callum.post(`/attempts/${attempt}`, { intent: 'submit' })
  expect(await pageOf('callum', '/learn')).not.toContain(`action="/practice/skills/${first?.skillId}"`)
})

test('whoever never answered anything is sent to read first, however late it is due', async () => {
  await dueIn(40)
  expect(await pageOf('hanna', '/learn')).toContain('Read the lesson')
})

test('readiness shows how it went with every fall by forgetting, in a table too', async () => {
  const role = await showReadiness(server.db, { id: await idOf(server, 'jonas'), roleProfileId: 'account-executive' }, Date.now())
  const trend = role?.trend ?? []
  expect(trend.length).toBeGreaterThan(3)
  expect(trend.at(-1)?.figure).toBeCloseTo(role?.figure ?? 0, 9)
  const text = await pageOf('jonas', '/readiness')
  const table = text.slice(text.indexOf('Probability of passing by day'))
  for (const { at, pause } of trend) {
    expect(table).toContain(dateWords(at))
    if (isForgetting(pause)) expect(table).toContain(forgettingWords(pause))
  }
  expect(trend.some(({ pause }) => isForgetting(pause))).toBe(true)
})

test('of whom nothing is known there is no trend', async () => {
  expect(await pageOf('hanna', '/readiness')).not.toContain('Probability of passing by day')
})
