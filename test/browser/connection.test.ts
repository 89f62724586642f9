import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../server'
import { itemsOf, moduleUrl, optionOf, responsesTo, startAttempt } from './attempts'
import { alive, newVisitor, useBrowser } from './browser'
import { editorOn, textOf, writeAtEnd } from './lesson-text'

let server: TestServer

useBrowser()
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const phone = { width: 360, height: 740 }
const says = (page: Page, question: number, words: string | RegExp) => page.locator('fieldset').nth(question).getByText(words).waitFor()
const saved = /^Saved$/
const waiting = /^No connection\. Your answer is kept here/

async function openQuizOf(name: string) {
  const attempt = await startAttempt(server, name, `${moduleUrl}/quiz`)
  const items = await itemsOf(server, attempt)
  const seat = await newVisitor(server, name, phone)
  await seat.page.goto(`/attempts/${attempt}`)
  await alive(seat.page)
  const choose = async (question: number, option: number) => {
    const item = items[question]
    const pick = item?.options[option]?.id ?? ''
    await optionOf(seat.page, item?.id ?? '', pick).check()
    return { item: item?.id ?? '', picks: [pick] }
  }
  const singles = items.flatMap(({ type }, index) => (type === 'single' ? [index] : []))
  return { ...seat, attempt, choose, singles: [singles[0] ?? 0, singles[1] ?? 0] as const }
}

test('answers given without a connection wait, are sent by themselves, and none is lost or doubled', async () => {
  const { page, context, expectNoConnection, attempt, choose, singles: [one, two] } = await openQuizOf('sofia')
  const before = await choose(one, 0)
  await says(page, one, saved)
  expectNoConnection()
  await context.setOffline(true)
  await choose(one, 1)
  await says(page, one, waiting)
  const changed = await choose(one, 2)
  const other = await choose(two, 0)
  await says(page, one, waiting)
  expect(await responsesTo(server, attempt)).toEqual([before])
  await context.setOffline(false)
  await says(page, one, saved)
  await says(page, two, saved)
  expect(await responsesTo(server, attempt)).toEqual([before, changed, other])
  const later = await choose(two, 1)
  await says(page, two, saved)
  expect(await responsesTo(server, attempt)).toEqual([before, changed, other, later])
})

test('leaving with an answer that waits asks first', async () => {
  const { page, context, expectNoConnection, choose, singles: [one] } = await openQuizOf('olu')
  expectNoConnection()
  await context.setOffline(true)
  await choose(one, 0)
  await says(page, one, waiting)
  const asked = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.type())
      void dialog.dismiss()
    })
  })
  await page.close({ runBeforeUnload: true })
  expect(await asked).toBe('beforeunload')
  await page.close()
})

test('submitting without a connection keeps the page and its answers, and works afterwards', async () => {
  const { page, context, expectNoConnection, choose, singles: [one], attempt } = await openQuizOf('emeka')
  const answer = await choose(one, 0)
  await says(page, one, saved)
  expectNoConnection()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Submit and see the result' }).click()
  await page.getByText('There is no connection just now. Your answers are still here; try again in a moment.').waitFor()
  expect(await optionOf(page, answer.item, answer.picks[0] ?? '').isChecked()).toBe(true)
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Submit and see the result' }).click()
  await page.getByRole('heading', { name: 'Not passed yet', level: 1 }).waitFor()
  expect(await responsesTo(server, attempt)).toEqual([answer])
})

test('an answer given before the scripts are there is saved like any other', async () => {
  const attempt = await startAttempt(server, 'ines', `${moduleUrl}/quiz`)
  const items = await itemsOf(server, attempt)
  const item = items.find(({ type }) => type === 'single')
  const { page } = await newVisitor(server, 'ines', phone)
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/*.js', async (route) => {
    await released
    await route.continue()
  })
  await page.goto(`/attempts/${attempt}`, { waitUntil: 'commit' })
  const option = optionOf(page, item?.id ?? '', item?.options[1]?.id ?? '')
  await option.check()
  release()
  await says(page, items.findIndex(({ id }) => id === item?.id), saved)
  expect(await option.isChecked()).toBe(true)
  expect(await responsesTo(server, attempt)).toEqual([{ item: item?.id, picks: [item?.options[1]?.id] }])
})

test('a lesson written without a connection stays in the editor and is saved when it is back', async () => {
  const { page, context, expectNoConnection } = await newVisitor(server, 'tess')
  await page.goto('/studio/contract-language/terms-that-move-risk/indemnity')
  await editorOn(page)
  expectNoConnection()
  await context.setOffline(true)
  await writeAtEnd(page, ' Kept.')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.getByText('Your text could not be sent just now. It is still here').waitFor()
  expect(await textOf(page)).toMatch(/ Kept\.$/)
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.getByText('The draft is saved.').waitFor()
})
