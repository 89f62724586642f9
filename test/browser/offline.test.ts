import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../server'
import { moduleUrl } from './attempts'
import { alive, newVisitor, type Seat, useBrowser } from './browser'
import { keptOn, untilKept, waitingOn } from './device'

let server: TestServer

const lesson = `${moduleUrl}/indemnity`
const otherLesson = `${moduleUrl}/confidentiality`
/** Some browsers forget, in a page that was loaded anew, that they are offline: then what is known is that the server does not answer. */
const cutOff = /^(You are offline|Countersign cannot be reached just now)\./
const cutOffInFull = /^(You are offline|Countersign cannot be reached just now)\. What you read and answer is kept on this device and sent when you are back\./

useBrowser()
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

// A page left open without a connection would go on trying under the next test.
const seats: Seat[] = []
afterEach(async () => {
  for (const { context } of seats.splice(0)) await context.close()
})

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()
const line = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).first().waitFor()

/** A person at a screen whose browser keeps the lesson, before the connection goes. */
async function reader(name: string): Promise<Seat> {
  const seat = await newVisitor(server, name, { worker: true })
  seats.push(seat)
  await seat.page.goto('/learn')
  await alive(seat.page)
  await untilKept(seat.page, '/learn')
  await seat.page.goto(lesson)
  await heading(seat.page, 'Indemnity')
  await untilKept(seat.page, lesson)
  return seat
}

async function goOffline({ context, expectNoConnection }: Seat): Promise<void> {
  expectNoConnection()
  await context.setOffline(true)
}

const question = (page: Page) => page.locator('section.checkpoint').first()

async function answer(page: Page): Promise<void> {
  await question(page).locator('input[name=picks]').first().check()
  await question(page).getByRole('button', { name: 'Check' }).click()
}

async function recordOf(name: string) {
  const { id } = await server.db.selectFrom('person').select('id').where('email', '=', `${name}@countersign.example`).executeTakeFirstOrThrow()
  const answers = await server.db.selectFrom('checkpoint_answer').select('id').where('person_id', '=', id).execute()
  const evidence = await server.db.selectFrom('evidence').select('id').where('person_id', '=', id).where('source', '=', 'checkpoint').execute()
  const seen = await server.db.selectFrom('block_seen').select('block').where('person_id', '=', id).execute()
  return { answers: answers.length, evidence: evidence.length, seen: seen.length }
}

test('in an aeroplane a lesson is read and answered; back on the ground it counts once', async () => {
  const seat = await reader('hanna')
  const { page, context, expectAnswer } = seat
  await goOffline(seat)
  await page.reload()
  await heading(page, 'Indemnity')
  await page.getByText('It is one word.').first().waitFor()
  await alive(page)
  await line(page, cutOffInFull)
  await answer(page)
  await question(page).getByText('Kept on this device').waitFor()
  expect(await waitingOn(page)).toContain('answer')
  expect(await recordOf('hanna')).toMatchObject({ answers: 0, evidence: 0 })

  await page.getByRole('link', { name: 'Today' }).first().click()
  await heading(page, 'Today, Hanna')
  expectAnswer(503, otherLesson)
  await page.goto(otherLesson)
  await heading(page, 'This page needs a connection')
  await page.getByRole('link', { name: 'Indemnity' }).click()
  await heading(page, 'Indemnity')
  await question(page).getByText('Kept on this device').waitFor()
  await line(page, cutOff)

  await context.setOffline(false)
  await line(page, 'You are back. All is sent.')
  await question(page).getByRole('status').filter({ hasText: /right/i }).waitFor()
  await expect.poll(() => waitingOn(page)).toEqual([])
  const record = await recordOf('hanna')
  expect(record).toMatchObject({ answers: 1, evidence: 1 })
  expect(record.seen).toBeGreaterThan(0)
  await page.reload()
  await heading(page, 'Indemnity')
  expect(await recordOf('hanna')).toMatchObject({ answers: 1, evidence: 1 })
})

test('two tabs that come back at once send an answer once', async () => {
  const seat = await reader('tom')
  const { page, context } = seat
  const second = await context.newPage()
  await second.goto(lesson)
  await alive(second)
  await goOffline(seat)
  await answer(page)
  await question(page).getByText('Kept on this device').waitFor()
  await context.setOffline(false)
  await question(page).getByText('Kept on this device').waitFor({ state: 'detached' })
  await second.bringToFront()
  await second.reload()
  await expect.poll(() => waitingOn(second)).toEqual([])
  expect(await recordOf('tom')).toMatchObject({ answers: 1, evidence: 1 })
})

test('a page opened by a link leads to what is kept, and to the page that says so where nothing is', async () => {
  const seat = await reader('sofia')
  const { page, expectAnswer } = seat
  await goOffline(seat)
  await page.getByRole('link', { name: 'Today' }).first().click()
  await heading(page, 'Today, Sofia')
  expectAnswer(503, '/readiness')
  await page.getByRole('link', { name: 'Readiness' }).first().click()
  await heading(page, 'This page needs a connection')
  expect(new URL(page.url()).pathname).toBe('/readiness')
  await page.goBack()
  await heading(page, 'Today, Sofia')
})

test('signing out leaves nothing on the device, and the next person sees nothing of the one before', async () => {
  const seat = await reader('olu')
  const { page, context, expectAnswer } = seat
  await page.goto('/account')
  await alive(page)
  await page.getByRole('main').getByRole('button', { name: 'Sign out', exact: true }).click()
  await heading(page, 'Sign in')
  expect(await keptOn(page)).toEqual({ caches: [], databases: [] })
  await page.getByLabel('E-mail address').fill('emeka@countersign.example')
  await page.getByLabel('Password').fill('countersign')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await heading(page, 'Today, Emeka')
  await alive(page)
  await untilKept(page, '/learn')
  await goOffline(seat)
  expectAnswer(503, lesson)
  await page.goto(lesson)
  await heading(page, 'This page needs a connection')
  expect(await page.getByRole('link', { name: 'Indemnity' }).count()).toBe(0)
  await context.setOffline(false)
})

test('somebody else who signs in without a sign-out before sees nothing of the one before', async () => {
  const seat = await reader('ines')
  const { page, context, expectAnswer } = seat
  await context.clearCookies()
  const { cookies } = await server.as('yuki')
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: server.url })))
  await page.goto('/learn')
  await heading(page, 'Today, Yuki')
  await untilKept(page, '/learn')
  await goOffline(seat)
  expectAnswer(503, lesson)
  await page.goto(lesson)
  await heading(page, 'This page needs a connection')
  expect(await page.getByRole('link', { name: 'Indemnity' }).count()).toBe(0)
})

test('a session that ended elsewhere takes the kept pages with it', async () => {
  const seat = await reader('callum')
  const { page, context, expectAnswer } = seat
  await context.clearCookies()
  await page.goto('/learn')
  await heading(page, 'Sign in')
  await expect.poll(async () => (await keptOn(page)).caches.filter((name) => /pages|files/.test(name))).toEqual([])
  await goOffline(seat)
  expectAnswer(503, '/learn')
  await page.goto('/learn')
  await heading(page, 'This page needs a connection')
})

test('an answer whose reply was lost on the way counts once', async () => {
  const { page, expectNoConnection } = await newVisitor(server, 'emeka')
  await page.goto(lesson)
  await alive(page)
  expectNoConnection()
  await page.route('**/api/reading', async (route) => {
    await route.fetch()
    await route.abort('connectionreset')
  })
  await answer(page)
  await question(page).getByText('Kept on this device').waitFor()
  expect(await recordOf('emeka')).toMatchObject({ answers: 1, evidence: 1 })
  expect(await waitingOn(page)).toContain('answer')
  await page.unrouteAll({ behavior: 'wait' })
  await page.reload()
  await expect.poll(() => waitingOn(page)).toEqual([])
  expect(await recordOf('emeka')).toMatchObject({ answers: 1, evidence: 1 })
})

test('where the browser keeps nothing, an answer is sent at once', async () => {
  const { page } = await newVisitor(server, 'yuki')
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  await page.goto(lesson)
  await alive(page)
  await answer(page)
  await question(page).getByRole('status').filter({ hasText: /right/i }).waitFor()
  expect(await recordOf('yuki')).toMatchObject({ answers: 1, evidence: 1 })
})
