import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemOf, keysOf, publish, type Published } from '../reading-lessons'
import { startServer, type TestServer } from '../server'
import { alive, newVisitor, useBrowser } from './browser'
import { tabTo } from './focus'
import { shiftsOn } from './measure'

let server: TestServer
let lesson: Published

const paragraph = (name: string) => `## ${name}\n\n${`The ${name.toLowerCase()} says who keeps what, and for how long. `.repeat(30)}`

useBrowser()
beforeAll(async () => {
  server = await startServer()
  const parts = [paragraph('Opening'), '<Checkpoint item="conf-01" />', paragraph('Middle'), '<Checklist>\n<Check>Ask who signs</Check>\n<Check>Ask how long</Check>\n</Checklist>', paragraph('Close')]
  lesson = await publish(server, 'reading', parts.join('\n\n'), { title: 'Reading along' })
})
afterAll(() => server.close())

const open = async (page: Page, path = lesson.path) => {
  await page.goto(path)
  await alive(page)
  await page.locator('.checkpoint').first().waitFor()
}
const line = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
const radio = (page: Page, pick: string) => page.locator(`.checkpoint input[value="${pick}"]`)

/** The artifact's own script has brought the lesson to life once its question is React's. */
const lively = (page: Page) =>
  page.waitForFunction(() => Object.keys(document.querySelector('.checkpoint form') ?? {}).some((key) => key.startsWith('__reactProps')))

test('a rep reads, answers, goes on at the same place on another device, and is done without a reload', async () => {
  const item = await itemOf(server, 'conf-01')
  const { page } = await newVisitor(server, 'hanna', { width: 1440, height: 900 })
  await open(page)
  await lively(page)
  await line(page, /About \d+ minutes? left · 0 of 1 question/)
  expect(await shiftsOn(page)).toEqual([])

  await page.getByRole('button', { name: 'Check' }).click()
  await line(page, 'Choose an answer first.')
  await radio(page, item.wrong).check()
  await page.getByRole('button', { name: 'Check' }).click()
  await line(page, 'Not right')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('checkpoint-head')
  await line(page, 'Your answer, wrong.')
  await line(page, /1 of 1 question/)
  await page.getByRole('button', { name: 'Try again' }).click()
  await radio(page, item.key[0] ?? '').check()
  await page.getByRole('button', { name: 'Check' }).click()
  await line(page, 'Your answer, right.')

  await page.getByLabel('Ask how long').check()
  await page.locator('h2', { hasText: 'Middle' }).evaluate((heading) => heading.scrollIntoView({ block: 'start' }))
  await expect.poll(() => server.db.selectFrom('reading').select('at_block').where('lesson_id', '=', lesson.lessonId).executeTakeFirst())
    .toMatchObject({ at_block: expect.stringMatching(/^[0-9a-f]{12}/) })
  await expect.poll(async () => (await server.db.selectFrom('checklist').select('ticked').where('lesson_id', '=', lesson.lessonId).executeTakeFirst())?.ticked).toBe('[1]')
  await page.waitForTimeout(3000)

  const { page: phone } = await newVisitor(server, 'hanna', { width: 360, height: 740 })
  await open(phone)
  await line(phone, 'You were here.')
  expect(await phone.evaluate(() => window.scrollY)).toBeGreaterThan(300)
  await line(phone, 'Your answer, right.')
  expect(await phone.getByLabel('Ask how long').isChecked()).toBe(true)
  await phone.getByRole('link', { name: 'Go to the top' }).click()
  expect(await phone.evaluate(() => window.scrollY)).toBe(0)

  for (const key of keysOf(lesson.blocks)) {
    await phone.locator(`#b-${key}`).evaluate((block) => block.scrollIntoView({ block: 'end' }))
    await phone.waitForTimeout(120)
  }
  await phone.getByRole('heading', { name: 'You have read this lesson' }).waitFor()
  await phone.getByRole('status').getByText(/^\+\d+ points/).waitFor()
  expect((await server.db.selectFrom('ledger').select('id').where('cause_id', '=', lesson.lessonId).where('rule_id', 'like', '%lesson%').execute())).toHaveLength(1)
})

test('an address that names a part leads there, and not to where the reader was', async () => {
  const { page } = await newVisitor(server, 'hanna')
  await open(page, `${lesson.path}#b-${keysOf(lesson.blocks)[1]}`)
  expect(await page.getByText('You were here.').count()).toBe(0)
})

test('the reader’s word finishes the text, and names the question that is still open', async () => {
  const { page } = await newVisitor(server, 'yuki')
  await open(page)
  await lively(page)
  await page.getByRole('button', { name: 'I have read this' }).click()
  await line(page, 'One question is still open:')
  await page.getByRole('link', { name: 'Question 1' }).click()
  const { key } = await itemOf(server, 'conf-01')
  await radio(page, key[0] ?? '').check()
  await page.getByRole('button', { name: 'Check' }).click()
  await page.getByRole('heading', { name: 'You have read this lesson' }).waitFor()
})

test('words are highlighted and noted with the mouse', async () => {
  const { page } = await newVisitor(server, 'emeka')
  await open(page)
  await lively(page)
  await select(page, 0, 20)
  await page.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: 'Highlight' }).click()
  await page.getByRole('region', { name: 'Your notes' }).getByText('The opening says who', { exact: true }).waitFor()
  await expect.poll(() => page.evaluate(() => [...(CSS.highlights.get('lesson-note') ?? [])].map(String))).toEqual(['The opening says who'])
  await select(page, 21, 31)
  await page.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: 'Note' }).click()
  await page.getByRole('dialog').getByLabel('Your note').fill('Ask for a list.')
  await page.getByRole('button', { name: 'Save the note' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('region', { name: 'Your notes' }).getByText('Ask for a list.').first().waitFor()
})

/** Select characters of the first paragraph. */
const select = (page: Page, from: number, to: number) =>
  page.evaluate(([start, end]) => {
    const text = document.querySelector('.lesson p')?.firstChild
    if (!text) throw new Error('There is a paragraph.')
    const range = document.createRange()
    range.setStart(text, start ?? 0)
    range.setEnd(text, end ?? 0)
    document.getSelection()?.removeAllRanges()
    document.getSelection()?.addRange(range)
  }, [from, to])

test('a note is taken, changed, deleted and had back by keys alone', async () => {
  const { page } = await newVisitor(server, 'greta')
  await open(page)
  await lively(page)
  await tabTo(page, 'Note on this part')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Note on this part' }).waitFor()
  await tabTo(page, 'textarea')
  await page.keyboard.type('Written by keys.')
  await tabTo(page, 'Save the note')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.goto('/learn/notes')
  await alive(page)
  await page.getByText('Written by keys.').first().waitFor()
  await tabTo(page, 'Edit')
  await page.keyboard.press('Enter')
  await tabTo(page, 'textarea')
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Yes. ')
  await tabTo(page, 'Save')
  await page.keyboard.press('Enter')
  await page.getByRole('paragraph').filter({ hasText: 'Yes. ' }).waitFor()
  await tabTo(page, 'Delete this note: Yes. Written by keys.')
  await page.keyboard.press('Enter')
  await page.getByText('The note is deleted.').waitFor()
  await tabTo(page, 'Undo')
  await page.keyboard.press('Enter')
  await page.getByRole('paragraph').filter({ hasText: 'Written by keys.' }).waitFor()
})
