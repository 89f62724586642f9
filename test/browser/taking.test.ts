import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ItemType } from '~/domain/quiz/item'
import { startAttemptOf, stockEveryType } from '../every-type'
import { startServer, type TestServer } from '../server'
import { responsesTo } from './attempts'
import { alive, newVisitor, useBrowser } from './browser'
import { keptOn, untilKept } from './device'
import { barriersOn } from './measure'
import { essayWords } from './question-ways'

let server: TestServer
const types = ['single', 'multiple', 'text', 'essay', 'matching', 'ordering', 'numeric', 'gapmatch', 'redline', 'case'] as const satisfies readonly ItemType[]

useBrowser()
beforeAll(async () => {
  server = await startServer()
  await stockEveryType(server.db, 'taking', {}, types)
  await stockEveryType(server.db, 'timed', { minutes: 30 }, ['single', 'text'])
  await stockEveryType(server.db, 'sure', { certainty: true }, ['single'])
  await stockEveryType(server.db, 'learning', { feedback: 'each', passMark: null, certainty: true }, ['single', 'text', 'ordering'])
})
afterAll(() => server.close())

const cardOf = (page: Page, type: (typeof types)[number]) => page.locator(`#question-${types.indexOf(type) + 1}`)
const ready = (page: Page) => page.getByRole('button', { name: 'Flag question 1', exact: true }).waitFor()
const saidIn = async (page: Page, words: string) => page.getByText(words, { exact: true }).waitFor()

async function open(name: string, quiz = 'taking', options: Parameters<typeof newVisitor>[2] = {}) {
  const attempt = await startAttemptOf(server.db, name, quiz)
  const seat = await newVisitor(server, name, { width: 360, height: 740, ...options })
  await seat.page.goto(`/attempts/${attempt}`)
  if (options?.javaScript === false) return { ...seat, attempt }
  await alive(seat.page)
  await ready(seat.page)
  return { ...seat, attempt }
}

const picksFor = async (attempt: string, item: string) => (await responsesTo(server, attempt)).filter((one) => one.item === item).map(({ picks }) => picks)

test('what is being typed when the page is left is not lost', async () => {
  const { page, attempt } = await open('mina')
  await cardOf(page, 'essay').getByLabel('Your text').pressSequentially('Nothing typed is ever lost')
  await page.reload()
  await alive(page)
  await ready(page)
  expect(await cardOf(page, 'essay').getByLabel('Your text').inputValue()).toBe('Nothing typed is ever lost')
  await expect.poll(() => picksFor(attempt, 'taking-essay-1')).toContainEqual(['Nothing typed is ever lost'])
})

test('an answer that found no connection outlives its page and is sent once', async () => {
  const { page, context, attempt, expectNoConnection } = await open('sofia')
  expectNoConnection()
  await context.setOffline(true)
  await cardOf(page, 'single').getByText('30 June', { exact: true }).click()
  await page.getByText(/^No connection\. Your answer is kept here/).waitFor()
  await page.close()
  await context.setOffline(false)
  expect(await responsesTo(server, attempt)).toEqual([])
  const later = await context.newPage()
  await later.goto(`/attempts/${attempt}`)
  await cardOf(later, 'single').getByText('Saved', { exact: true }).waitFor()
  expect(await cardOf(later, 'single').getByLabel('30 June').isChecked()).toBe(true)
  expect(await responsesTo(server, attempt)).toEqual([{ item: 'taking-single-1', picks: ['a'] }])
  await later.reload()
  await ready(later)
  expect(await responsesTo(server, attempt)).toHaveLength(1)
})

test('a second tab shows what the first answers, and is told when it is submitted', async () => {
  const { page, context, attempt } = await open('olu')
  const other = await context.newPage()
  await other.goto(`/attempts/${attempt}`)
  await ready(other)
  await cardOf(page, 'multiple').getByText('Fraud', { exact: true }).click()
  await expect.poll(() => cardOf(other, 'multiple').getByLabel('Fraud').isChecked()).toBe(true)
  await cardOf(other, 'multiple').getByText('Death', { exact: true }).click()
  await expect.poll(() => cardOf(page, 'multiple').getByLabel('Death').isChecked()).toBe(true)
  await cardOf(other, 'multiple').getByText('Saved', { exact: true }).waitFor()
  expect((await picksFor(attempt, 'taking-multiple-1')).at(-1)).toEqual(['a', 'b'])
  await page.getByRole('button', { name: 'Submit and see the result' }).click()
  await page.getByRole('heading', { name: 'Question by question' }).waitFor()
  await other.getByText('This attempt is closed.').waitFor()
  expect(await cardOf(other, 'single').getByLabel('30 June').isDisabled()).toBe(true)
  expect(await barriersOn(other)).toEqual([])
  await other.getByRole('link', { name: 'See the result' }).click()
  await other.getByRole('heading', { name: 'Question by question' }).waitFor()
})

test('before it is submitted one sees what is not answered and what is flagged, and gets there', async () => {
  const { page } = await open('tom')
  await cardOf(page, 'single').getByText('30 June', { exact: true }).click()
  await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith('/flags') && answer.ok()),
    page.getByRole('button', { name: 'Flag question 3' }).click(),
  ])
  const flagged = page.getByRole('navigation', { name: 'Flagged questions' })
  expect(await flagged.getByRole('link').allTextContents()).toEqual(['3'])
  const unanswered = page.getByRole('navigation', { name: 'Not answered questions' })
  expect(await unanswered.getByRole('link').allTextContents()).toEqual(types.slice(1).map((_, index) => String(index + 2)))
  await cardOf(page, 'single').getByText('Saved', { exact: true }).waitFor()
  await page.reload()
  await ready(page)
  expect(await flagged.getByRole('link').allTextContents()).toEqual(['3'])
  await flagged.getByRole('link', { name: 'Question 3' }).click()
  await page.keyboard.press('Tab')
  await page.keyboard.type('indemnity')
  expect(await cardOf(page, 'text').getByLabel('Your answer').inputValue()).toBe('indemnity')
})

test('how sure one is goes with the answer', async () => {
  const { page, attempt } = await open('emeka', 'sure')
  await page.getByText('30 June', { exact: true }).click()
  await page.getByRole('radio', { name: /^Very/ }).click()
  await saidIn(page, 'Saved')
  const row = () => server.db.selectFrom('response').select('certainty').where('attempt_id', '=', attempt).orderBy('number', 'desc').limit(1).executeTakeFirst()
  await expect.poll(async () => (await row())?.certainty).toBe(3)
})

/** What this device keeps of answers that were begun. */
const draftsOn = (page: Page) =>
  page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'countersign')) return []
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('countersign')
      opening.onerror = () => reject(new Error('it does not open'))
      opening.onsuccess = () => resolve(opening.result)
    })
    const all = db.transaction('drafts').objectStore('drafts').getAll()
    await new Promise((resolve) => (all.onsuccess = resolve))
    db.close()
    return (all.result as { item: string; picks: string[] }[]).map(({ item, picks }) => [item, picks])
  })

test('where each answer is told at once, one that was begun and not given outlives its page, by mouse and by keyboard, until it is given', async () => {
  const attempt = await startAttemptOf(server.db, 'diego', 'learning')
  const { page } = await newVisitor(server, 'diego', { width: 360, height: 740, worker: true })
  await page.goto(`/attempts/${attempt}`)
  await alive(page)
  await page.getByText('30 June', { exact: true }).click()
  await page.getByRole('radio', { name: /^Very/ }).click()
  await expect.poll(() => draftsOn(page)).toEqual([['learning-single-1', ['a']]])
  await page.reload()
  await expect.poll(() => page.getByLabel('30 June').isChecked()).toBe(true)
  expect(await page.getByRole('radio', { name: /^Very/ }).isChecked()).toBe(true)
  // Nothing of it was sent, and nothing was judged.
  expect(await responsesTo(server, attempt)).toEqual([])
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await page.getByRole('link', { name: 'Next question' }).waitFor()
  expect(await responsesTo(server, attempt)).toEqual([{ item: 'learning-single-1', picks: ['a'] }])
  await expect.poll(() => draftsOn(page)).toEqual([])

  await page.getByRole('link', { name: 'Next question' }).press('Enter')
  const field = page.getByLabel('Your answer')
  await field.focus()
  await page.keyboard.type('indemnit')
  await expect.poll(() => draftsOn(page)).toEqual([['learning-text-1', ['indemnit']]])
  await page.reload()
  await expect.poll(() => field.inputValue()).toBe('indemnit')
  await field.focus()
  await page.keyboard.press('End')
  await page.keyboard.type('y')
  await page.reload()
  await expect.poll(() => field.inputValue()).toBe('indemnity')
  expect(await responsesTo(server, attempt)).toHaveLength(1)
})

test('who signs out leaves nothing behind of an answer that was begun', async () => {
  const attempt = await startAttemptOf(server.db, 'callum', 'learning')
  const { page } = await newVisitor(server, 'callum', { width: 360, height: 740, worker: true })
  await page.goto(`/attempts/${attempt}`)
  await alive(page)
  await page.getByText('30 June', { exact: true }).click()
  await expect.poll(() => draftsOn(page)).toEqual([['learning-single-1', ['a']]])
  await page.goto('/learn')
  await untilKept(page, '/learn')
  await page.goto('/account')
  await alive(page)
  await page.getByRole('main').getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect((await keptOn(page)).databases).toEqual([])
})

test('the clock is spoken at five minutes and at one, and then leads to the result', async () => {
  const { page, attempt } = await open('ines', 'timed')
  const leave = async (ms: number) => {
    await server.db.updateTable('attempt').set({ due_at: new Date(Date.now() + ms).toISOString() }).where('id', '=', attempt).execute()
    await page.reload()
    await ready(page)
  }
  await saidIn(page, '29 min left')
  await leave(5 * 60_000 + 5000)
  await saidIn(page, '5 minutes are left.')
  await leave(60_000 + 5000)
  await saidIn(page, 'One minute is left.')
  await leave(7000)
  await page.locator('#question-2').getByLabel('Your answer').fill('indemnity')
  await page.getByText('Time is up', { exact: true }).waitFor()
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('heading', { name: 'Question by question' }).waitFor()
  await page.getByText(/^The time was up, so it was submitted as it stood/).waitFor()
  expect(await picksFor(attempt, 'timed-text-1')).toEqual([['indemnity']])
})

test('without scripts every way to answer is a field of the form', async () => {
  const { page, attempt } = await open('hanna', 'taking', { javaScript: false })
  await cardOf(page, 'matching').getByLabel('What belongs to “Cap”').selectOption('Limits what is owed')
  for (const [index, words] of ['Read the term', 'Count back the notice', 'Send it'].entries()) {
    await cardOf(page, 'ordering').getByLabel(`Place ${index + 1}`).selectOption(words)
  }
  await cardOf(page, 'numeric').getByLabel('Your number').fill('250')
  await cardOf(page, 'numeric').getByLabel('Unit').selectOption('kEUR')
  await cardOf(page, 'gapmatch').getByLabel('Gap 2').selectOption('fraud')
  await cardOf(page, 'redline').getByText('Amend it to: “150 %”').click()
  await cardOf(page, 'essay').getByLabel('Your text').fill(essayWords)
  await cardOf(page, 'case').getByLabel('Your number').fill('30')
  await cardOf(page, 'case').getByLabel('Schedule 2').check()
  await page.getByRole('button', { name: 'Save and go on later' }).click()
  await page.getByText(`7 of ${types.length} answered`).waitFor()
  const kept = Object.fromEntries((await responsesTo(server, attempt)).map(({ item, picks }) => [item, picks]))
  expect(kept).toEqual({
    'taking-matching-1': ['a=x'], 'taking-ordering-1': ['a', 'b', 'c'], 'taking-numeric-1': ['250', 'unit=kEUR'], 'taking-gapmatch-1': ['g2=b'],
    'taking-redline-1': ['c1=amend'], 'taking-essay-1': [essayWords], 'taking-case-1': ['p1:30', 'p2:b'],
  })
  expect(await cardOf(page, 'ordering').getByLabel('Place 3').inputValue()).toBe('c')
})
