import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillBank, itemDraft, standingOf } from '../bank-making'
import { startServer, type TestServer } from '../server'
import { alive, newVisitor, useBrowser } from './browser'

let server: TestServer
useBrowser()
beforeAll(async () => {
  server = await startServer()
  await fillBank(server, 'rocks', ['basalt', 'quartz', 'slate'].map((key) => itemDraft(key, `What is ${key}?`)))
})
afterAll(() => server?.close())

test('a trainer chooses questions, tags them and takes it back by keys alone', async () => {
  const { page } = await newVisitor(server, 'tess')
  await page.goto('/studio/bank?bank=rocks')
  await alive(page)
  const box = (words: string) => page.getByRole('checkbox', { name: words })
  await box('All on this page').focus()
  await page.keyboard.press('Space')
  expect(await page.getByRole('button', { name: 'Change the 3 chosen' }).count()).toBe(1)
  await box('Choose: What is slate?').focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Change the 2 chosen' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Change 2 questions' }).waitFor()
  await page.getByLabel('Tag', { exact: true }).focus()
  await page.keyboard.type('hard rock')
  await page.keyboard.press('Enter')
  await page.getByText('Tagged “hard-rock” 2 questions.').waitFor()
  expect((await standingOf(server, 'rocks/quartz')).tags).toEqual(['hard-rock'])
  expect((await standingOf(server, 'rocks/slate')).tags).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Taken back').waitFor()
  expect((await standingOf(server, 'rocks/quartz')).tags).toEqual([])
})

test('without scripts the boxes, the change and the check of an answer work as well', async () => {
  const { page } = await newVisitor(server, 'tess', { javaScript: false, width: 360 })
  await page.goto('/studio/bank?bank=rocks')
  await page.getByRole('checkbox', { name: 'Choose: What is basalt?' }).check()
  await page.getByRole('button', { name: 'Change the chosen' }).click()
  await page.getByRole('button', { name: 'Retire 1 question' }).click()
  await page.getByText('Retired 1 question.').waitFor()
  expect((await standingOf(server, 'rocks/basalt')).retired).toBe(1)
  await page.goto('/studio/bank/item?id=rocks/quartz')
  await page.getByRole('radio', { name: 'Yes' }).check()
  await page.getByRole('button', { name: 'Check this answer' }).click()
  await page.getByText('So it is.').first().waitFor()
  await page.getByRole('link', { name: 'Answer again' }).waitFor()
})
