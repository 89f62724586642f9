import type { Dialog, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../server'
import { alive, newVisitor, useBrowser } from './browser'

const bank = 'contract-language/terms-that-move-risk'
const addressOf = (type: string) => `/studio/bank/new?bank=${encodeURIComponent(bank)}&type=${type}`

let server: TestServer
useBrowser()
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.close())

/** Tess before an empty form; whatever the browser asks when she leaves is answered as `leaves` says. */
async function begin(type: string) {
  const { page, expectAnswer } = await newVisitor(server, 'tess')
  const asked = { leaves: true, times: 0 }
  page.on('dialog', (dialog: Dialog) => {
    asked.times += 1
    void (asked.leaves ? dialog.accept() : dialog.dismiss())
  })
  await page.goto(addressOf(type))
  await alive(page)
  return { page, asked, expectAnswer }
}

const question = (page: Page) => page.getByRole('textbox', { name: 'Question', exact: true })
const rows = (page: Page, list: string) => page.getByRole('group', { name: list, exact: true })
const words = (page: Page, list: string, at: number) => rows(page, list).getByLabel('Words', { exact: true }).nth(at)
const offer = (page: Page) => page.getByRole('alert').filter({ hasText: /^You have unsaved changes from \d\d:\d\d$/ })
const kept = (page: Page) => page.waitForFunction(() => Object.keys(sessionStorage).some((key) => key.startsWith('question:')))
const nothingKept = async (page: Page) => expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('question:')))).toEqual([])

/** Load the page again as after a crash, and go on from what was kept. */
async function crashAndRestore(page: Page, half: string) {
  await page.waitForFunction((text) => Object.values(sessionStorage).some((value: string) => value.includes(text)), half)
  await page.reload()
  await alive(page)
  await offer(page).waitFor()
  expect(await question(page).inputValue()).toBe('')
  await page.getByRole('button', { name: 'Restore' }).click()
  await offer(page).waitFor({ state: 'detached' })
}

/** Give it a skill, save it, and find it in the bank with how it looks. */
async function saveAndFind(page: Page, stem: string) {
  await page.getByRole('combobox', { name: 'Skill', exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Save the question' }).click()
  await page.getByText('Saved. Quizzes that draw from this bank ask it from now on.').waitFor()
  await nothingKept(page)
  await page.goto(`/studio/bank?q=${encodeURIComponent(stem)}`)
  await page.getByRole('link', { name: stem }).click()
  return page.getByRole('region', { name: 'As a rep sees it' })
}

test('a single choice is written by keys alone, survives a crash half way, and is in the bank with its preview', async () => {
  const { page } = await begin('single')
  await question(page).focus()
  await page.keyboard.type('Which keyed word caps what a party pays?')
  await words(page, 'Options', 0).focus()
  await page.keyboard.type('Limitation')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await words(page, 'Options', 0).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Warranty')
  // Whether the browser then asks is its own affair: it does not wait for a page that is slow to answer.
  await expect.poll(() => page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(false)
  await crashAndRestore(page, 'Warranty')
  expect(await question(page).inputValue()).toBe('Which keyed word caps what a party pays?')
  expect(await words(page, 'Options', 1).inputValue()).toBe('Warranty')
  expect(await rows(page, 'Options').getByRole('checkbox', { name: 'Right' }).first().isChecked()).toBe(true)
  await words(page, 'Options', 1).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Recital')
  const preview = await saveAndFind(page, 'Which keyed word caps what a party pays?')
  for (const name of ['Limitation', 'Warranty', 'Recital']) await preview.getByRole('radio', { name }).waitFor()
})

test('a matching question is written by mouse and keys, crashes, is restored, and is in the bank with its preview', async () => {
  const { page } = await begin('matching')
  const pairs = [['Cap', 'Limits'], ['Term', 'Lasts'], ['Notice', 'Warns'], ['Waiver', 'Gives up']] as const
  await question(page).fill('Match each clause with what it does to a party.')
  for (const [at, [source, target]] of pairs.slice(0, 2).entries()) {
    await page.getByLabel(`Match ${at + 1}`).fill(source)
    await rows(page, 'Pairs').getByLabel('with', { exact: true }).nth(at).fill(target)
  }
  await page.getByRole('button', { name: 'Add a pair' }).click()
  await page.getByLabel('Match 4').fill('Waiver')
  await crashAndRestore(page, 'Waiver')
  expect(await page.getByLabel('Match 4').inputValue()).toBe('Waiver')
  expect(await page.getByLabel('Match 2').inputValue()).toBe('Term')
  await page.getByLabel('Match 3').fill('Notice')
  for (const at of [2, 3]) await rows(page, 'Pairs').getByLabel('with', { exact: true }).nth(at).fill(pairs[at]?.[1] ?? '')
  const preview = await saveAndFind(page, 'Match each clause with what it does to a party.')
  for (const [source, target] of pairs) {
    await preview.getByText(source, { exact: true }).first().waitFor()
    await preview.getByText(target, { exact: true }).first().waitFor({ state: 'attached' })
  }
})

test('a text with gaps crashes with a gap half filled, is restored, and is in the bank with its preview', async () => {
  const { page } = await begin('gaptext')
  await question(page).fill('Complete the sentence on notice and cure.')
  await page.getByLabel('Text with its gaps').pressSequentially('Notice is due within [[days]] days, and cure within [[weeks]] weeks.')
  const gap = (id: string) => page.getByRole('group', { name: `[[${id}]]` })
  await gap('weeks').getByLabel('Words', { exact: true }).first().fill('two')
  await crashAndRestore(page, 'two')
  expect(await gap('weeks').getByLabel('Words', { exact: true }).first().inputValue()).toBe('two')
  await gap('days').getByLabel('Words', { exact: true }).first().fill('thirty')
  const preview = await saveAndFind(page, 'Complete the sentence on notice and cure.')
  await preview.getByRole('textbox').nth(1).waitFor()
})

test('leaving asks first; what is refused stays kept, what is thrown away is gone, and signing out empties the tab', async () => {
  const { page, asked, expectAnswer } = await begin('single')
  expectAnswer(400, '/studio/bank/new.data')
  await page.getByRole('link', { name: 'Studio' }).first().click()
  await page.waitForURL(/\/studio$/)
  expect(asked.times).toBe(0)
  await page.goto(addressOf('single'))
  await alive(page)
  await question(page).fill('Thrown away?')
  await kept(page)
  asked.leaves = false
  await page.getByRole('link', { name: 'Studio' }).first().click()
  await expect.poll(() => asked.times).toBe(1)
  expect(await question(page).inputValue()).toBe('Thrown away?')
  await page.getByRole('button', { name: 'Save the question' }).click()
  await page.getByText(/^Not saved yet:/).waitFor()
  await kept(page)
  asked.leaves = true
  await page.reload()
  await alive(page)
  await offer(page).waitFor()
  await page.getByRole('button', { name: 'Discard' }).click()
  await nothingKept(page)
  await page.reload()
  await alive(page)
  expect(await offer(page).count()).toBe(0)
  const previewed = page.waitForResponse((answer) => answer.url().includes('/api/item-preview') && answer.request().postData()?.includes('Kept until') === true)
  await question(page).fill('Kept until she goes?')
  await kept(page)
  await previewed
  await page.getByRole('button', { name: 'Sign out' }).first().click()
  await page.waitForURL(/\/login/)
  await nothingKept(page)
})

test('a saved question that is changed and changed back has nothing to keep', async () => {
  const { page } = await begin('single')
  const item = await server.db.selectFrom('item').select('id').where('bank', '=', bank).where('retired', '=', 0).orderBy('position').executeTakeFirstOrThrow()
  await page.goto(`/studio/bank/edit?id=${encodeURIComponent(item.id)}`)
  await alive(page)
  const before = await question(page).inputValue()
  await question(page).fill(`${before} Or not?`)
  await kept(page)
  await question(page).fill(before)
  await page.waitForFunction(() => !Object.keys(sessionStorage).some((key) => key.startsWith('question:')))
  await question(page).fill(`${before} Really?`)
  await page.getByRole('button', { name: 'Save as a new version' }).click()
  await page.getByText('Saved. It is asked in this wording from now on.').waitFor()
  await nothingKept(page)
  await page.reload()
  await alive(page)
  expect(await offer(page).count()).toBe(0)
})
