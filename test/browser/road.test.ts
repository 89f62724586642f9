import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../server'
import { itemsOf, optionOf, rightPicks, wrongPick } from './attempts'
import { alive, newVisitor, useBrowser } from './browser'
import { writeAtEnd } from './lesson-text'
import { linkMailedTo, undelivered } from './stock'

let server: TestServer

useBrowser()
beforeAll(async () => {
  server = await startServer(undelivered)
})
afterAll(() => server.close())

const heading = (page: Page, name: string | RegExp, level = 1) => page.getByRole('heading', { name, level }).waitFor()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).click()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const idIn = (page: Page) => /\/attempts\/([^/?]+)/.exec(page.url())?.[1] ?? ''

test('a rep learns, is quizzed, moves and earns, and her manager sees it', async () => {
  const { page } = await newVisitor(server, null)
  await signIn(page, 'mina@countersign.example')
  await heading(page, 'Today, Mina')
  await follow(page, 'Read the lesson')
  await heading(page, 'Indemnity')
  await touchTheLesson(page)
  await finish(page)
  await follow(page, 'Next: Limitation of liability')
  await heading(page, 'Limitation of liability')
  await finish(page)
  await follow(page, /^Take the quiz: /)
  await press(page, 'Start the quiz')
  await answerEverything(page)
  await press(page, 'Submit and see the result')
  await heading(page, 'You passed')
  const moved = await readMoves(page)
  expect(moved.length).toBeGreaterThan(0)
  await follow(page, 'See your readiness')
  await heading(page, 'Readiness')
  for (const { skill, now } of moved) expect(await page.getByRole('listitem').filter({ hasText: skill }).first().textContent()).toContain(now)
  await causeOf(page, /You passed/)
  await heading(page, 'You passed')
  await managerSeesHer()
})

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/learn')
  await alive(page)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill('countersign')
  await press(page, 'Sign in')
}

/** What a lesson offers to the hand: a word of the glossary and a part that stays folded until it is asked for. */
async function touchTheLesson(page: Page): Promise<void> {
  await page.locator('.term-word').first().click()
  expect(await page.locator('.term-definition:popover-open').count()).toBe(1)
  await page.keyboard.press('Escape')
  const part = page.locator('details.lesson-reveal').first()
  await part.locator('summary').click()
  expect(await part.locator('.lesson-reveal-body').isVisible()).toBe(true)
}

/** Answer what the lesson asks in passing, however well, and say that the text is read. */
async function finish(page: Page): Promise<void> {
  await page.locator('.lesson p').first().waitFor()
  for (const question of await page.locator('.checkpoint').all()) {
    await question.locator('input:not([type=hidden])').first().check()
    await question.getByRole('button', { name: 'Check' }).click()
    await question.locator('.checkpoint-verdict').waitFor()
  }
  await press(page, 'I have read this')
  await heading(page, 'You have read this lesson', 2)
  await page.getByText(/^\+\d+ points/).waitFor()
}

/** All right but the last, so that the result has both to show. Each answer is saved by itself and stands after the page is loaded anew. */
async function answerEverything(page: Page): Promise<void> {
  await page.waitForURL(/\/attempts\//)
  const items = await itemsOf(server, idIn(page))
  expect(new Set(items.map(({ type }) => type))).toEqual(new Set(['single', 'multiple']))
  const picksOf = new Map(items.map((item, index) => [item.id, index === items.length - 1 ? [wrongPick(item)] : rightPicks(item)]))
  for (const [index, item] of items.entries()) {
    const card = page.locator('fieldset').nth(index)
    for (const pick of picksOf.get(item.id) ?? []) await optionOf(page, item.id, pick).check()
    await card.getByText('Saved', { exact: true }).waitFor()
  }
  await page.getByText(`${items.length} of ${items.length} answered`).waitFor()
  await page.reload()
  await alive(page)
  for (const [item, picks] of picksOf) {
    const kept = page.locator(`input[name="picks-${item}"]:checked`)
    expect((await kept.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))).sort()).toEqual([...picks].sort())
  }
}

/** Skill and figure of each line under “What moved”. */
async function readMoves(page: Page): Promise<{ skill: string; now: string }[]> {
  const lines = page.locator('h2:has-text("What moved") + ul > li')
  const words = await lines.evaluateAll((all) => all.map((line) => [line.firstElementChild?.textContent ?? '', line.textContent ?? '']))
  return words.map(([skill = '', all = '']) => ({ skill, now: /(\d+\s%)\D*$/.exec(all)?.[1] ?? all }))
}

/** Find a line among the rewards and go to what it was earned by. */
async function causeOf(page: Page, line: RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Rewards' }).click()
  await heading(page, 'Rewards')
  const earned = page.getByRole('listitem').filter({ hasText: line }).first()
  expect(await earned.textContent()).toMatch(/\+\d+ points/)
  await earned.getByRole('link', { name: 'See the attempt' }).click()
}

async function managerSeesHer(): Promise<void> {
  const { page } = await newVisitor(server, 'otto')
  await page.goto('/team')
  await heading(page, 'Team')
  await page.getByRole('rowheader', { name: 'Mina Okafor' }).waitFor()
  await page.getByRole('link', { name: 'Courses and activity' }).click()
  await page.locator('#skills svg .recharts-bar-rectangle path').first().waitFor()
  const numbers = page.getByRole('table', { name: /People by skill/ })
  expect(await numbers.isVisible()).toBe(false)
  await page.getByText(/The same numbers as a table/).click()
  expect(await numbers.getByRole('row').count()).toBeGreaterThan(6)
  const line = page.getByRole('table', { name: 'People in your teams' }).getByRole('row').filter({ hasText: 'Mina Okafor' })
  expect(await line.textContent()).toMatch(/4 of 6 steps.*passed.*today/)
  await line.getByRole('link', { name: 'Mina Okafor' }).click()
  await heading(page, 'Mina Okafor')
  await page.getByText('3 of 3 lessons read').waitFor()
}

test('a rep practises ten clauses to the end', async () => {
  const { page } = await newVisitor(server, 'hanna')
  await page.goto('/learn')
  await alive(page)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Practice' }).click()
  await follow(page, 'Practise clauses')
  await press(page, 'Start a round')
  await page.waitForURL(/\/attempts\//)
  const items = await itemsOf(server, idIn(page))
  expect(items).toHaveLength(10)
  for (const [index, item] of items.entries()) {
    await page.getByText(`Question ${index + 1} of 10`).waitFor()
    const pick = index % 2 === 0 ? rightPicks(item)[0] : wrongPick(item)
    await optionOf(page, item.id, pick ?? '').check()
    await press(page, 'Answer')
    const review = page.getByRole('region', { name: `Question ${index + 1}`, exact: true })
    await review.getByText(index % 2 === 0 ? 'Your answer, right' : 'Your answer, wrong').waitFor()
    if (index < 9) await follow(page, 'Next question')
  }
  await press(page, 'Finish')
  await heading(page, 'Clause drill: done')
  await page.getByText('5 of 10 questions fully right, 50 % in all.').waitFor()
  await causeOf(page, /You finished a practice round/)
  await heading(page, 'Clause drill: done')
})

test('a trainer edits a lesson beside its preview and publishes it to new readers', async () => {
  const { page } = await newVisitor(server, 'tess')
  await page.goto('/studio')
  await alive(page)
  await page.getByRole('link', { name: 'Confidentiality', exact: true }).click()
  await heading(page, 'Confidentiality')
  await writeAtEnd(page, '\n\nAsk who else will read it.')
  await page.getByRole('region', { name: 'The lesson as a rep sees it' }).getByText('Ask who else will read it.').waitFor()
  await press(page, 'Publish')
  await press(page, 'Publish version 2')
  await page.getByText('Version 2 is published.').waitFor()
  const { page: reader } = await newVisitor(server, 'greta', { width: 360, height: 740 })
  await reader.goto('/learn/contract-language/terms-that-move-risk/confidentiality')
  expect(await reader.getByText('Ask who else will read it.').count()).toBe(0)
  const { page: newReader } = await newVisitor(server, 'hanna', { width: 360, height: 740 })
  await newReader.goto('/learn/contract-language/terms-that-move-risk/confidentiality')
  await newReader.getByText('Ask who else will read it.').waitFor()
})

test('an admin invites somebody, who joins and finds the first step', async () => {
  const { page } = await newVisitor(server, 'ada')
  await page.goto('/admin')
  await alive(page)
  await follow(page, 'Invite someone')
  await heading(page, 'Invitations')
  await page.getByLabel('E-mail address').fill('noor@larkspur.example')
  await page.getByLabel('Name', { exact: true }).fill('Noor Vance')
  await page.getByLabel('Team', { exact: true }).selectOption({ label: '\u2003Enterprise EMEA' })
  await page.getByLabel('Role profile').selectOption({ label: 'Account executive' })
  await press(page, 'Send the invitation')
  await page.getByRole('list', { name: 'Open invitations' }).getByText('noor@larkspur.example', { exact: true }).waitFor()
  const { page: noor } = await newVisitor(server, null, { width: 360, height: 740 })
  await noor.goto(await linkMailedTo(server, 'noor@larkspur.example', 'join'))
  await alive(noor)
  await heading(noor, 'Ada Moreau invites you to Countersign')
  await noor.getByLabel('Password').fill('four calm words here')
  await press(noor, 'Join and sign in')
  await heading(noor, 'Today, Noor')
  await follow(noor, 'Read the lesson')
  await heading(noor, 'Confidentiality')
})
