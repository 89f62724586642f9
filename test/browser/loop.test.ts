import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { startServer, type TestServer } from '../server'
import { itemsOf, optionOf, rightPicks } from './attempts'
import { alive, newVisitor, useBrowser } from './browser'

useBrowser()

/** Every try has a server of its own, so that the second one finds nobody Ready and no period closed. */
let server: TestServer | undefined
afterEach(() => server?.close())

const months = ['2027-03', '2027-04', '2027-05']
const [march = '', april = ''] = months.map((month) => `${month}-01`)
const plan = `name: Careful spring
description: Two percent of what was signed, weighed by how well it was signed, for whoever is Ready.
version: 1
startsOn: 2027-03-01
endsOn: 2027-12-31
every: month
currency: EUR
who:
  roles: [account-executive]
gates:
  - kind: mandatory-ready
    midPeriod: whole
  - kind: metric
    metric: complianceRate
    atLeast: 90 %
elements:
  - id: new-business
    name: New business
    kind: commission
    tiers:
      mode: marginal
      steps:
        - from: EUR 0.00
          rate: 2 %
multipliers:
  - id: accuracy
    name: Accuracy
    metric: accuracyRate
    below: 75 %
    steps:
      - from: 95 %
        factor: 100 %
`

/** The server with its clock at a day, later than before: nobody waits a month for a period to be over. */
async function liveAt(running: TestServer, day: string): Promise<void> {
  running.env.CLOCK_STARTS_AT = `${day}T09:00:00Z`
  await running.stop()
  await running.restart()
}

const heading = (page: Page, name: string | RegExp, level = 1) => page.getByRole('heading', { name, level }).waitFor()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

/** A screen of somebody at a page that has come to life. */
async function seat(running: TestServer, name: string, path: string): Promise<Page> {
  const { page } = await newVisitor(running, name)
  await page.goto(path)
  await alive(page)
  return page
}

/** A plan with its first month open, and the secret with which a program tells of contracts. */
async function setUp(running: TestServer): Promise<string> {
  const ada = await running.as('ada')
  await ada.post('/admin/plans/new', { id: 'careful-spring', name: 'Careful spring', startsOn: march, endsOn: '2027-12-31', every: 'month', currency: 'EUR' })
  expect((await ada.post('/admin/plans/careful-spring', { intent: 'save', base: '1', text: plan })).status).toBe(302)
  expect((await ada.post('/admin/plans/careful-spring', { intent: 'open', day: march })).status).toBe(302)
  const made = await ada.post('/admin/connections', { intent: 'make', sentId: randomUUID(), name: 'CRM', source: 'crm' })
  return /cs_[\w-]{43}/.exec(made.text)?.[0] ?? ''
}

test('the loop: learned, Ready, told of contracts, paid, questioned, and set right', async () => {
  const running = (server = await startServer({ NODE_OPTIONS: `--import ${new URL('../moved-clock.mjs', import.meta.url).href}`, CLOCK_STARTS_AT: '2027-03-10T09:00:00Z' }))
  const secret = await setUp(running)
  const { id: mina } = await running.db.selectFrom('person').select('id').where('email', '=', 'mina@countersign.example').executeTakeFirstOrThrow()

  const otto = await managerWatches(running, mina)
  const rep = await seat(running, 'mina', '/rewards/statements')
  await follow(rep, /^1 March 2027/)
  await heading(rep, 'Careful spring')
  expect(await gates(rep)).toEqual(['Shut', 'Shut'])

  await takeTheModule(running, rep)
  await otto.locator('header, main').getByText('Ready', { exact: true }).first().waitFor()

  await tellOfContracts(running, secret)
  await otto.locator('#contracts').getByText('of 2 checks', { exact: false }).waitFor()
  expect(await otto.evaluate(() => document.body.getAttribute('data-kept'))).toBe('yes')

  await rep.goto(`/rewards/careful-spring/${march}`)
  await alive(rep)
  expect(await gates(rep)).toEqual(['Open', 'Open'])
  await rep.getByText('€600.00').first().waitFor()
  await Promise.all([rep.context().close(), otto.context().close()])

  await liveAt(running, '2027-04-05')
  await closeMonth(running, march)
  await questionTheFinding(running)
  await grantIt(running)

  await liveAt(running, '2027-05-04')
  await closeMonth(running, april)
  const later = await seat(running, 'mina', '/rewards/statements')
  await follow(later, /^1 April 2027/)
  await heading(later, 'Corrections of earlier periods', 2)
  const correction = later.locator('#corrections').getByRole('listitem')
  expect(await correction.textContent()).toMatch(/1 March 2027 to 31 March 2027.*changed after the period was closed.*€200\.00/)
  await later.getByText('€200.00').first().waitFor()
  // A page that is left open would ask a server that is gone.
  await later.context().close()
})

const gates = (page: Page) => page.locator('#gates li').getByText(/^(Open|Shut)$/).allTextContents()

/** The manager's sheet of the rep, open before anything happens; a mark on it is lost if it is ever loaded anew. */
async function managerWatches(running: TestServer, repId: string): Promise<Page> {
  const { page } = await newVisitor(running, 'otto')
  const listening = page.waitForResponse((response) => response.url().endsWith('/team/live') && response.ok())
  await page.goto(`/team/${repId}`)
  await alive(page)
  await listening
  await page.getByText('Unproven').first().waitFor()
  await page.evaluate(() => document.body.setAttribute('data-kept', 'yes'))
  return page
}

/** Answer what the lesson asks in passing, however well, and say that the text is read. */
async function read(page: Page): Promise<void> {
  await page.locator('.lesson p').first().waitFor()
  for (const question of await page.locator('.checkpoint').all()) {
    await question.locator('input:not([type=hidden])').first().check()
    await question.getByRole('button', { name: 'Check' }).click()
    await question.locator('.checkpoint-verdict').waitFor()
  }
  await press(page, 'I have read this')
  await heading(page, 'You have read this lesson', 2)
}

async function takeTheModule(running: TestServer, page: Page): Promise<void> {
  await page.goto('/learn/contract-language/terms-that-move-risk/indemnity')
  await alive(page)
  await read(page)
  await follow(page, 'Next: Limitation of liability')
  await heading(page, 'Limitation of liability')
  await read(page)
  await follow(page, /^Take the quiz: /)
  await press(page, 'Start the quiz')
  await page.waitForURL(/\/attempts\//)
  const items = await itemsOf(running, /\/attempts\/([^/?]+)/.exec(page.url())?.[1] ?? '')
  for (const [index, item] of items.entries()) {
    for (const pick of rightPicks(item)) await optionOf(page, item.id, pick).check()
    await page.locator('fieldset').nth(index).getByText('Saved', { exact: true }).waitFor()
  }
  await press(page, 'Submit and see the result')
  await heading(page, 'You passed')
  const moved = page.locator('h2:has-text("What moved") + ul > li')
  for (const skill of ['Confidentiality', 'Indemnity', 'Limitation of liability']) {
    expect(await moved.filter({ hasText: skill }).getByText('Ready', { exact: true }).count(), skill).toBe(1)
  }
}

/** Two contracts signed; a review finds one right and, as it will turn out, is wrong of the other. */
async function tellOfContracts(running: TestServer, secret: string): Promise<void> {
  const of = (contract: string, id: string, told: object) => ({ id: `${contract}-${id}`, contract, person: 'mina@countersign.example', happenedAt: '2027-03-09T15:00:00Z', ...told })
  const events = [['C-1', 2_500_000, 'none'], ['C-2', 1_500_000, 'major']].flatMap(([contract, amount, severity]) => [
    of(String(contract), 's', { kind: 'signed' }),
    of(String(contract), 'v', { kind: 'value', amount, currency: 'EUR' }),
    of(String(contract), 'c', { kind: 'compliance-check', passed: true, clauseType: 'cap-on-liability' }),
    of(String(contract), 'r', { kind: 'review-finding', part: 'field', severity }),
  ])
  const answer = await fetch(`${running.url}/api/outcomes`, {
    method: 'POST', body: JSON.stringify(events), headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${secret}` },
  })
  const { results } = (await answer.json()) as { results: { became: string; reason: string | null }[] }
  expect(results.map(({ became, reason }) => reason ?? became)).toEqual(events.map(() => 'recorded'))
}

/** The admin closes a month of the plan, opened before if it was not. */
async function closeMonth(running: TestServer, from: string): Promise<void> {
  const page = await seat(running, 'ada', '/admin/plans/careful-spring')
  const name = from === march ? '1 March 2027 to 31 March 2027' : '1 April 2027 to 30 April 2027'
  if (from !== march) {
    await page.getByLabel('Open a period').selectOption(from)
    await press(page, 'Open it')
  } else await follow(page, name)
  await page.waitForURL(`**/careful-spring/${from}`)
  await press(page, 'Close this period')
  await page.getByText('Closed', { exact: true }).waitFor()
  await page.context().close()
}

/** From the sum of the closed month down to an answer of the quiz, and from there to the finding that is not right. */
async function questionTheFinding(running: TestServer): Promise<void> {
  const page = await seat(running, 'mina', '/rewards/statements')
  await follow(page, /^1 March 2027/)
  await heading(page, 'Careful spring')
  await page.getByText('€600.00').first().waitFor()
  await page.locator('#gates').getByRole('link', { name: 'See indemnity' }).click()
  await heading(page, 'Indemnity')
  await follow(page, 'See the answer')
  await heading(page, 'You passed')
  await page.getByText('Your answer, right').first().waitFor()

  await page.goto(`/rewards/careful-spring/${march}`)
  await alive(page)
  const line = page.locator('#lines > div > ul > li').filter({ hasText: 'Accuracy' })
  await line.getByText('How it came about').first().click()
  await line.getByRole('link', { name: /events of your contracts$/ }).first().click()
  await heading(page, 'Your contracts')
  await follow(page, /^Question this: Review: something major in a field/)
  await heading(page, 'Question this')
  await page.getByLabel('What is wrong, and how do you know?').fill('The field was corrected before signature; see the mail of 8 March.')
  await press(page, 'Send the question')
  await heading(page, 'Your question')
  await page.context().close()
}

async function grantIt(running: TestServer): Promise<void> {
  const page = await seat(running, 'ada', '/admin/disputes')
  await follow(page, /^The field was corrected before signature/)
  await heading(page, 'Dispute of Mina Okafor')
  await page.getByLabel('Your reasons').fill('You are right, the mail shows it.')
  await press(page, /^Approve$/)
  await page.getByText('Approved', { exact: true }).waitFor()
  await page.context().close()
}
