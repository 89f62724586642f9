import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { plainPolicy, type QuizPolicy } from '~/domain/quiz/policy'
import { moduleQuiz } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import { alive, newVisitor, type Seat, useBrowser } from './browser'
import { barriersOn } from './measure'

let server: TestServer
let tess: Seat
let page: Page

useBrowser()
beforeAll(async () => {
  server = await startServer()
  tess = await newVisitor(server, 'tess')
  page = tess.page
})
afterAll(() => server.close())

const path = `/studio/${moduleQuiz}/quiz`
const any = { skills: [], clauseTypes: [], tags: [], difficultyFrom: null, difficultyTo: null }
const draws = { title: 'Rest', shuffle: false, draw: 2, from: any }
const names = { title: 'Basics', shuffle: false, items: ['conf-01', 'conf-02'].map((name) => `${moduleQuiz}/${name}`) }

const keep = (policy: Partial<QuizPolicy>) => server.db.updateTable('quiz').set({ policy: JSON.stringify({ ...plainPolicy, ...policy }) }).where('module_id', '=', moduleQuiz).execute()
const kept = async (): Promise<QuizPolicy> => JSON.parse((await server.db.selectFrom('quiz').select('policy').where('module_id', '=', moduleQuiz).executeTakeFirstOrThrow()).policy)
const section = (number: number): Locator => page.locator('[data-section]').nth(number - 1)
const box = (what: string, when: string): Locator => page.getByRole('checkbox', { name: `${what}: ${when}`, exact: true })
const status = (words: RegExp): Locator => page.getByRole('status').filter({ hasText: words })
const found = () => page.getByRole('listbox', { name: 'Questions of the bank' }).getByRole('option')
const chosen = () => section(1).locator('[data-own-keys] li').allInnerTexts()

async function open(policy: Partial<QuizPolicy>): Promise<void> {
  await keep(policy)
  await page.goto(path)
  await alive(page)
}

async function save(): Promise<QuizPolicy> {
  await page.getByRole('button', { name: 'Save the quiz' }).click()
  await page.getByText(/^Saved\.|^Nothing was different/).waitFor()
  return kept()
}

beforeEach(() => page.goto('about:blank'))

test('how many questions match follows what is chosen, and says where more is asked for', async () => {
  await open({ sections: [draws] })
  const all = Number(/(\d+) questions match/.exec(await section(1).innerText())?.[1])
  expect(all).toBeGreaterThan(9)
  await section(1).getByLabel('Skill', { exact: true }).selectOption({ label: 'Indemnity' })
  await section(1).getByText(/^\d questions match\.$/).waitFor()
  const some = Number(/(\d+) questions match/.exec(await section(1).innerText())?.[1])
  await section(1).getByLabel('Questions drawn', { exact: true }).fill(String(some + 1))
  await status(new RegExp(`This section asks for ${some + 1}: draw ${some} or fewer`)).waitFor()
  expect(await barriersOn(page)).toEqual([])
  await section(1).getByLabel('Difficulty from').fill('4')
  await status(/No question matches/).waitFor()
})

test('counts follow by keyboard, stay with a section that is moved, and one request stands for a burst of keys', async () => {
  await open({ sections: [{ ...draws, title: 'Hard', from: { ...any, difficultyFrom: 4 } }, draws] })
  const asked: string[] = []
  page.on('request', (request) => (request.url().endsWith('/api/quiz-counts') ? asked.push(request.postData() ?? '') : undefined))
  await section(1).getByText(/^No question matches/).waitFor()
  await section(2).getByLabel('With one of these tags').focus()
  await page.keyboard.type('no-such-tag')
  await section(2).getByText(/^No question matches/).waitFor()
  expect(asked.length).toBeLessThan(4)
  await section(2).getByLabel('With one of these tags').fill('')
  await section(2).getByText(/^\d+ questions match\.$/).waitFor()
  await page.getByRole('button', { name: 'Move section 1 down' }).press('Enter')
  expect(await section(1).getByLabel('Title').inputValue()).toBe('Rest')
  await section(1).getByText(/^\d+ questions match\.$/).waitFor()
  await section(2).getByText(/^No question matches/).waitFor()
})

test('where the server does not answer the page says so and keeps what was chosen', async () => {
  await open({ sections: [draws] })
  await page.route('**/api/quiz-counts', (route) => route.fulfill({ status: 204, body: '' }))
  await section(1).getByLabel('With one of these tags').fill('x')
  await status(/could not be counted just now/).waitFor()
  await page.unrouteAll({ behavior: 'wait' })
  await section(1).getByLabel('With one of these tags').fill('')
  await section(1).getByText(/^\d+ questions match\.$/).waitFor()
})

test('fixed questions are found by words, put in order and taken away by mouse, and kept', async () => {
  await open({ sections: [names] })
  expect((await chosen()).map((row) => /conf-\d\d/.exec(row)?.[0])).toEqual(['conf-01', 'conf-02'])
  const field = section(1).getByRole('combobox', { name: 'Find a question to add' })
  await field.fill('indemnity')
  const option = found().filter({ hasText: 'ind-01' })
  await option.click()
  expect((await chosen()).at(-1)).toMatch(/Single choice · .+ · ind-01/)
  expect(await option.getAttribute('aria-disabled')).toBe('true')
  expect(await barriersOn(page)).toEqual([])
  await option.click({ force: true })
  expect(await chosen()).toHaveLength(3)
  await page.keyboard.press('Escape')
  expect(await page.getByRole('listbox').isVisible()).toBe(false)
  await section(1).getByRole('button', { name: 'Ask question 3 earlier' }).click()
  await section(1).getByRole('button', { name: 'Take question 1 away' }).click()
  expect((await save()).sections).toEqual([{ ...names, items: ['ind-01', 'conf-02'].map((name) => `${moduleQuiz}/${name}`) }])
})

test('the same goes by keyboard alone, and the focus stays where the work is', async () => {
  await open({ sections: [] })
  await page.getByRole('button', { name: 'Add a section' }).press('Enter')
  await page.keyboard.type('By keys')
  await section(1).getByLabel('What it asks').selectOption('items')
  await section(1).getByText('None yet.').waitFor()
  await section(1).getByRole('combobox', { name: 'Find a question' }).focus()
  await found().nth(2).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect((await chosen()).map((row) => /conf-\d\d/.exec(row)?.[0])).toEqual(['conf-01', 'conf-02'])
  await section(1).getByRole('button', { name: 'Ask question 1 later' }).press('Enter')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Ask question 2 earlier')
  await section(1).getByRole('button', { name: 'Take question 2 away' }).press('Enter')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Take question 1 away')
  expect(await page.locator('[data-section]').count()).toBe(1)
  expect((await save()).sections).toEqual([{ title: 'By keys', shuffle: false, items: [`${moduleQuiz}/conf-02`] }])
})

test('a name that no quiz can ask is shown as that, and refused at the field to look for another', async () => {
  await open({ sections: [{ ...names, items: [`${moduleQuiz}/gone-99`] }] })
  await section(1).getByText('No question that a quiz may ask has this name.').waitFor()
  tess.expectAnswer(400, `${path}.data`)
  await page.getByRole('button', { name: 'Save the quiz' }).click()
  await page.getByText(/No quiz can ask “gone-99” from this bank/).waitFor()
  expect(await section(1).getByRole('combobox', { name: 'Find a question' }).getAttribute('aria-invalid')).toBe('true')
  expect(await barriersOn(page)).toEqual([])
})

test('the table of what is told follows the mode, keeps what was decided, and says it in words', async () => {
  await open({})
  expect(await box('Score', 'While it is taken').isDisabled()).toBe(true)
  expect(await box('Right answers', 'Just after (2 min)').isChecked()).toBe(true)
  await page.getByRole('radio', { name: /^Once the quiz is closed/ }).check()
  await status(/Once it is handed in, they see the score\. Once the quiz is closed, .* no closing time/).waitFor()
  expect(await box('Right answers', 'Just after (2 min)').isChecked()).toBe(false)
  await page.getByLabel('Closes (UTC)').fill('2031-01-02T08:30')
  await page.getByRole('status').filter({ hasText: /no closing time/ }).waitFor({ state: 'detached' })
  await box('Own answers, right or wrong', 'Later, while it is open').press('Space')
  expect(await page.getByRole('checkbox', { name: /^Use a table of my own/ }).isChecked()).toBe(true)
  await status(/Two minutes later, they see the score and which answers are right\./).waitFor()
  await page.getByRole('radio', { name: /^After each answer/ }).focus()
  await page.keyboard.press('Space')
  expect(await box('Score', 'While it is taken').isDisabled()).toBe(false)
  await box('Right answers', 'While it is taken').uncheck()
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('radio', { name: /^Once the quiz is closed/ }).check()
  expect(await box('Own answers, right or wrong', 'Later, while it is open').isChecked()).toBe(true)
  expect(await box('Score', 'While it is taken').isChecked()).toBe(false)
  expect(await save()).toMatchObject({ feedback: 'closed', disclosure: { during: { score: false }, later: { score: true, own: true, right: false }, closed: { right: true } } })
})

test('without scripts names are typed, every field of a section stands there, and a table goes with any mode', async () => {
  await keep({ sections: [names] })
  const plain = await newVisitor(server, 'tess', { javaScript: false })
  await plain.page.goto(path)
  await plain.page.getByLabel('Names, one on each line').fill('conf-02\nind-01')
  expect(await plain.page.getByRole('combobox', { name: 'Find a question' }).isVisible()).toBe(false)
  expect(await plain.page.getByLabel('Questions drawn', { exact: true }).isVisible()).toBe(true)
  await plain.page.getByRole('radio', { name: /^After each answer/ }).check()
  await plain.page.getByRole('checkbox', { name: /^Use a table of my own/ }).check()
  await plain.page.getByRole('checkbox', { name: 'Score: While it is taken' }).check()
  await plain.page.getByRole('button', { name: 'Save the quiz' }).click()
  await plain.page.getByText(/^Saved\./).waitFor()
  expect(await kept()).toMatchObject({
    feedback: 'each', disclosure: { during: { score: true, own: false }, later: { own: true } }, sections: [{ items: [`${moduleQuiz}/conf-02`, `${moduleQuiz}/ind-01`] }],
  })
})
