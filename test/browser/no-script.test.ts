import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../server'
import { itemsOf, moduleUrl, optionOf, responsesTo, rightPicks } from './attempts'
import { newVisitor, type Seat, useBrowser } from './browser'

let server: TestServer

useBrowser()
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name }).click()
const idIn = (page: Page) => /\/attempts\/([^/?]+)/.exec(page.url())?.[1] ?? ''

test('without scripts a rep signs in, reads, is quizzed, practises and sees what it earned', async () => {
  const seat = await newVisitor(server, null, { javaScript: false, width: 360, height: 740 })
  const { page } = seat
  await page.goto('/login')
  await page.getByLabel('E-mail address').fill('hanna@countersign.example')
  await page.getByLabel('Password').fill('countersign')
  await press(page, 'Sign in')
  await heading(page, 'Today, Hanna')
  await readALesson(page)
  await takeTheQuiz(page)
  await practise(seat)
  await page.goto('/rewards')
  for (const line of [/You read|You finished the lesson/, /You passed/]) expect(await page.getByRole('listitem').filter({ hasText: line }).count(), String(line)).toBeGreaterThan(0)
})

async function readALesson(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Read the lesson' }).click()
  await heading(page, 'Confidentiality')
  await page.getByRole('heading', { name: 'What falls out' }).waitFor()
  const part = page.locator('details.lesson-reveal').first()
  await part.locator('summary').click()
  expect(await part.locator('.lesson-reveal-body').isVisible()).toBe(true)
  await press(page, 'I have read this')
  await page.getByRole('heading', { name: 'You have read this lesson' }).waitFor()
}

/** Answer in two goes: what is saved in the first stands in the second. */
async function takeTheQuiz(page: Page): Promise<void> {
  await page.goto(`${moduleUrl}/quiz`)
  await press(page, 'Start the quiz')
  const items = await itemsOf(server, idIn(page))
  const half = Math.floor(items.length / 2)
  for (const item of items.slice(0, half)) for (const pick of rightPicks(item)) await optionOf(page, item.id, pick).check()
  await press(page, 'Save and go on later')
  await page.getByText(`${half} of ${items.length} answered`).waitFor()
  expect(await responsesTo(server, idIn(page))).toHaveLength(half)
  for (const item of items.slice(0, half)) expect(await optionOf(page, item.id, rightPicks(item)[0] ?? '').isChecked()).toBe(true)
  for (const item of items.slice(half)) for (const pick of rightPicks(item)) await optionOf(page, item.id, pick).check()
  await press(page, 'Submit and see the result')
  await heading(page, 'You passed')
}

async function practise({ page, expectAnswer }: Seat): Promise<void> {
  await page.goto('/practice/clauses')
  await press(page, 'Start a round')
  const [first] = await itemsOf(server, idIn(page))
  if (!first) throw new Error('A round of practice has questions.')
  expectAnswer(409, new URL(page.url()).pathname)
  await press(page, 'Answer')
  await page.getByText('Choose an answer first.').waitFor()
  await optionOf(page, first.id, rightPicks(first)[0] ?? '').check()
  await press(page, 'Answer')
  await page.getByText('Your answer, right').waitFor()
  await page.getByRole('link', { name: 'Next question' }).click()
  await page.getByText('Question 2 of 10').waitFor()
}

test('without scripts a fault stands beside its field and what was typed stays', async () => {
  const { page, expectAnswer } = await newVisitor(server, null, { javaScript: false })
  expectAnswer(400, '/login')
  await page.goto('/login')
  await page.getByLabel('E-mail address').fill('hanna')
  await press(page, 'Sign in')
  const field = page.getByLabel('E-mail address')
  expect(await field.inputValue()).toBe('hanna')
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(await page.locator(`[id="${await field.getAttribute('aria-describedby')}"]`).textContent()).toContain('e-mail address')
})
