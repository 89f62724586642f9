import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
