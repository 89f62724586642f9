import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startServer, type TestServer } from '../server'
import { itemsOf, moduleUrl, responsesTo, startAttempt } from './attempts'
import { alive, newVisitor, useBrowser } from './browser'
import { focusOn, tabTo } from './focus'
import { stockMarking } from './stock-marking'

let server: TestServer

useBrowser()
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()

test('signing in takes keys alone', async () => {
  const { page } = await newVisitor(server, null)
  await page.goto('/login')
  await alive(page)
  await tabTo(page, 'E-mail address')
  await page.keyboard.type('mina@countersign.example')
  await tabTo(page, 'Password')
  await page.keyboard.type('countersign')
  await page.keyboard.press('Enter')
  await heading(page, 'Today, Mina')
})

test('the first key leads past the places to the page itself', async () => {
  const { page } = await newVisitor(server, 'mina')
  await page.goto('/learn')
  await alive(page)
  await page.keyboard.press('Tab')
  expect(await focusOn(page)).toMatchObject({ name: 'Skip to content', visible: true })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await focusOn(page)).toMatchObject({ name: 'Read the lesson', visible: true })
})

test('a place is reached by keys, and a new page begins at its head', async () => {
  const { page } = await newVisitor(server, 'mina')
  await page.goto('/learn')
  await alive(page)
  await tabTo(page, 'Readiness')
  await page.keyboard.press('Enter')
  await heading(page, 'Readiness')
  await page.keyboard.press('Tab')
  expect(await focusOn(page)).toMatchObject({ name: 'Certificates', visible: true })
  await page.keyboard.press('Tab')
  expect(await focusOn(page)).toMatchObject({ name: 'One-to-one notes', visible: true })
  await page.keyboard.press('Tab')
  expect(await focusOn(page)).toMatchObject({ name: 'See how to raise it', visible: true })
  await page.keyboard.press('Enter')
  await heading(page, 'Indemnity')
  await page.keyboard.press('Tab')
  expect(await focusOn(page)).toMatchObject({ name: '← Readiness', visible: true })
})

for (const width of [1440, 360]) {
  test(`a quiz is answered and submitted by keys at ${width} px, with the focus always in sight`, async () => {
    const name = width === 360 ? 'tom' : 'sofia'
    const attempt = await startAttempt(server, name, `${moduleUrl}/quiz`)
    const items = await itemsOf(server, attempt)
    const { page } = await newVisitor(server, name, { width, height: 740 })
    await page.goto(`/attempts/${attempt}`)
    await alive(page)
    for (const { type, options } of items.slice(0, 3)) {
      await tabTo(page, type === 'single' ? 'radio' : 'checkbox')
      await page.keyboard.press('Space')
      for (const _other of options.slice(1)) await page.keyboard.press(type === 'single' ? 'ArrowDown' : 'Tab')
      if (type === 'multiple') await page.keyboard.press('Space')
    }
    await page.getByText(`3 of ${items.length} answered`).waitFor()
    expect(await seenOnTheWayTo(page, 'Submit and see the result')).toEqual([])
    await page.keyboard.press('Enter')
    await heading(page, 'Not passed yet')
    const answered = new Set((await responsesTo(server, attempt)).map(({ item }) => item))
    expect([...answered].sort()).toEqual(items.slice(0, 3).map(({ id }) => id).sort())
  })
}

/** Tab on to a control and tell each stop on the way where the focus could not be seen. */
async function seenOnTheWayTo(page: Page, name: string): Promise<string[]> {
  const unseen: string[] = []
  await tabTo(page, name, (stop) => {
    if (!stop.visible) unseen.push(`${stop.name}: ${stop.why}`)
  })
  return unseen
}

test('clause text that scrolls, and a term of the glossary, are in reach of keys', async () => {
  const { page } = await newVisitor(server, 'mina', { width: 360, height: 740 })
  await page.goto(`${moduleUrl}/confidentiality`)
  await alive(page)
  await page.locator('.lesson [data-term]').first().waitFor()
  await tabTo(page, 'NDA')
  await page.keyboard.press('Enter')
  expect(await page.locator('.term-definition:popover-open').count()).toBe(1)
  await page.keyboard.press('Escape')
  expect(await page.locator('.term-definition:popover-open').count()).toBe(0)
  await tabTo(page, 'region')
  expect(await focusOn(page)).toMatchObject({ visible: true })
})

test('a paper is marked by keys alone: levels by arrows, then the next paper is there', async () => {
  const { paper = '', waiting = '' } = await stockMarking(server)
  const { page } = await newVisitor(server, 'tess')
  await page.goto('/studio/marking')
  await alive(page)
  await tabTo(page, 'Mark: Explain the risk to the customer.')
  await page.keyboard.press('Enter')
  await heading(page, 'A paper')
  expect(page.url()).toContain(paper)
  await tabTo(page, 'Names none0 points')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'No wording0 points')
  await page.keyboard.press('ArrowDown')
  await page.getByText('5 of 5 points').waitFor()
  await tabTo(page, 'What you say to the writer')
  await page.keyboard.type('Just what the customer needs to hear.')
  await tabTo(page, 'Give this mark and open the next')
  await page.keyboard.press('Enter')
  await page.getByText('Your mark is kept. This is the next paper.').waitFor()
  expect(page.url()).toContain(waiting)
  const mark = await server.db.selectFrom('mark').select(['score', 'comment']).where('paper_id', '=', paper).executeTakeFirstOrThrow()
  expect(mark).toEqual({ score: 1, comment: 'Just what the customer needs to hear.' })
})

test('a key that comes before the page has read its data leaves the page alive', async () => {
  const { page } = await newVisitor(server, 'mina')
  await page.addInitScript(() => {
    const listen = document.addEventListener.bind(document)
    document.addEventListener = (...given: Parameters<typeof listen>) => {
      // React listens from here on, and shows nothing before the script that it came with is done.
      if (given[0] === 'keydown') queueMicrotask(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true })))
      listen(...given)
    }
  })
  await page.goto('/learn')
  await alive(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
})

test('a tier is added to a commission, and what a plan pays is put in order, by keys alone', async () => {
  const own = '/admin/plans/careful-growth'
  const { page, expectAnswer } = await newVisitor(server, 'ada', { width: 360, height: 740 })
  expectAnswer(400, `${own}.data`)
  const textOf = async () => (await server.db.selectFrom('plan_revision').select('text').where('plan_id', '=', 'careful-growth').orderBy('number', 'desc').executeTakeFirstOrThrow()).text
  await page.goto(own)
  await alive(page)
  await tabTo(page, 'Change: New business')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'New business', level: 2 }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('New business')
  await tabTo(page, 'Add a tier')
  await page.keyboard.press('Enter')
  expect(await focusOn(page)).toMatchObject({ name: 'Tier 4: from', visible: true })
  await page.keyboard.type('EUR 500,000.00')
  await page.keyboard.press('Tab')
  await page.keyboard.type('3%')
  const unseen: string[] = []
  await tabTo(page, 'Save the change', (stop) => void (stop.visible || unseen.push(`${stop.name}: ${stop.why}`)))
  expect(unseen).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByText('This must be a percentage written like 2.5 %').waitFor()
  expect(await focusOn(page)).toMatchObject({ name: 'Tier 4: rate' })
  await page.keyboard.press('Control+a')
  await page.keyboard.type('3 %')
  await tabTo(page, 'Save the change')
  await page.keyboard.press('Enter')
  await page.getByText(/The plan is saved, as version /).waitFor()
  expect(await textOf()).toContain('        - from: EUR 500,000.00\n          rate: 3 %\n')
  await tabTo(page, 'Move Renewals kept down')
  await page.keyboard.press('Enter')
  await vi.waitFor(async () => expect(await textOf()).toMatch(/id: practice[\s\S]*id: renewals/))
  await vi.waitFor(async () => expect(await focusOn(page)).toMatchObject({ name: 'Move Renewals kept up', visible: true }))
})

test('who leaves a form of a plan with something in it is asked, and text beside it goes along when it is saved', async () => {
  const { page } = await newVisitor(server, 'ada')
  await page.goto('/admin/plans/careful-growth')
  await alive(page)
  const text = page.getByLabel('Text (YAML)')
  await text.fill((await text.inputValue()).replace('name: Careful growth', 'name: Careful and slow'))
  await page.getByText('You changed the text, and it is not saved yet.').waitFor()
  await page.getByRole('link', { name: 'Change: limits' }).click()
  await page.getByLabel('Budget for everyone together').fill('EUR 41,000.00')
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  await page.getByRole('link', { name: 'Leave it as it is' }).click()
  await vi.waitFor(() => expect(asked).toEqual(['What you wrote is not saved. Leave it?']))
  await page.getByRole('button', { name: 'Save the change' }).click()
  await page.getByRole('heading', { name: 'Careful and slow', level: 1 }).waitFor()
  await page.getByText('€41,000.00 for everyone together').waitFor()
  expect(await text.inputValue()).toMatch(/^name: Careful and slow\n[\s\S]*budget: EUR 41,000\.00\n$/)
})
