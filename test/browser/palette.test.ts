import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../server'
import { moduleUrl } from './attempts'
import { alive, newVisitor, useBrowser } from './browser'
import { focusOn, tabTo } from './focus'
import { openPalette } from './open-palette'

let server: TestServer

useBrowser()
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()
const active = (page: Page) => page.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null)

async function opened(name: string, path: string, key: string): Promise<Page> {
  const { page } = await newVisitor(server, name)
  await page.goto(path)
  await alive(page)
  await openPalette(page, key)
  return page
}

test('by keys alone: a slash opens the palette, words find, arrows choose, Enter leads to the very place', async () => {
  const page = await opened('mina', '/readiness', '/')
  expect(await focusOn(page)).toMatchObject({ role: 'combobox' })
  await page.keyboard.type('residuals clause')
  await page.getByRole('option', { name: /Confidentiality/ }).waitFor()
  await page.getByRole('status').filter({ hasText: /\d+ results? for “residuals clause”/ }).waitFor()
  for (let count = 0; count < 20 && !/Lesson/.test((await active(page)) ?? ''); count++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await heading(page, 'Confidentiality')
  const { pathname, hash } = new URL(page.url())
  expect(pathname).toBe(`${moduleUrl}/confidentiality`)
  await page.locator(hash).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.waitForFunction((id) => {
    const box = document.getElementById(id)?.getBoundingClientRect()
    return box !== undefined && box.top < innerHeight && box.bottom > 0
  }, hash.slice(1))
})

test('at rest it offers the pages of a person and, later, where they were led lately', async () => {
  const page = await opened('mina', '/learn', 'Control+k')
  expect(await active(page)).toContain('Today')
  await page.keyboard.press('ArrowUp')
  expect(await active(page)).toContain('Account')
  await page.keyboard.type('carve')
  await page.getByRole('option', { name: /Carve-out/ }).waitFor()
  await page.keyboard.press('Enter')
  await heading(page, 'Carve-out')
  await openPalette(page)
  await page.getByRole('group', { name: 'Lately' }).getByRole('option', { name: /Carve-out/ }).waitFor()
})

test('Escape leaves it where it was opened, and keys typed into a field stay there', async () => {
  const { page } = await newVisitor(server, 'mina')
  await page.goto('/glossary')
  await alive(page)
  await tabTo(page, 'Find a term')
  await page.keyboard.type('a/b')
  expect(await page.getByLabel('Find a term').inputValue()).toBe('a/b')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.keyboard.press('Tab')
  await openPalette(page)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await focusOn(page)).toMatchObject({ name: 'Find', visible: true })
})

test('only the answer to what is typed last is shown, and Enter before it comes asks the page', async () => {
  const { page } = await newVisitor(server, 'mina')
  await page.goto('/learn')
  await alive(page)
  await page.route('**/api/search?q=cap', async (route) => {
    await new Promise((done) => setTimeout(done, 1200))
    await route.continue().catch(() => undefined)
  })
  await openPalette(page)
  await page.getByRole('combobox').fill('cap')
  await page.waitForTimeout(250)
  await page.getByRole('combobox').fill('redline')
  await page.getByRole('option', { name: /Redline/ }).waitFor()
  await page.waitForTimeout(1300)
  expect(await page.getByRole('option', { name: /Super cap/ }).count()).toBe(0)
  await page.getByRole('combobox').fill('cap')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search\?q=cap$/)
  await heading(page, 'Search')
})

test('without a connection it says so, and pages can still be chosen', async () => {
  const seat = await newVisitor(server, 'mina')
  const { page } = seat
  await page.goto('/learn')
  await alive(page)
  await openPalette(page)
  seat.expectNoConnection()
  await page.route('**/api/search*', (route) => route.abort('connectionfailed'))
  await page.getByRole('combobox').fill('rea')
  await page.getByText('The search cannot be reached just now.').waitFor()
  expect(await active(page)).toContain('Readiness')
  await page.keyboard.press('Enter')
  await heading(page, 'Readiness')
})

test('on a phone a button opens it; without scripts that button leads to the page', async () => {
  const { page } = await newVisitor(server, 'mina', { width: 360, height: 740 })
  await page.goto('/learn')
  await alive(page)
  await page.getByRole('link', { name: 'Search', exact: true }).click()
  await page.getByRole('combobox').fill('indemnity')
  await page.getByRole('option', { name: /Indemnity/ }).first().click()
  await heading(page, 'Indemnity')

  const { page: plain } = await newVisitor(server, 'mina', { javaScript: false, width: 360, height: 740 })
  await plain.goto('/learn')
  await plain.getByRole('link', { name: 'Search', exact: true }).click()
  await heading(plain, 'Search')
  await plain.getByLabel('Search for').fill('cap')
  await plain.getByRole('button', { name: 'Search' }).click()
  await plain.getByRole('heading', { name: 'Cap', exact: true, level: 2 }).waitFor()
})
