import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../server'
import { alive, newVisitor, useBrowser } from './browser'

let server: TestServer

useBrowser()
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const cellWithFocus = "document.activeElement?.matches('[data-cell]') ? document.activeElement.getAttribute('href') : null"

test('arrow keys lead from cell to cell, each is told in full, and enter opens its evidence', async () => {
  const { page } = await newVisitor(server, 'otto')
  await page.goto('/team?sort=name')
  await alive(page)
  const rows = await page.locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.querySelectorAll('[data-cell]')].map((cell) => cell.getAttribute('href'))))
  await page.locator('[data-cell]').first().focus()
  for (const [key, row, column] of [['ArrowRight', 0, 1], ['ArrowDown', 1, 1], ['End', 1, -1], ['ArrowRight', 1, -1], ['Home', 1, 0], ['ArrowUp', 0, 0], ['ArrowUp', 0, 0], ['ArrowDown', 1, 0]] as const) {
    await page.keyboard.press(key)
    expect(await page.evaluate(cellWithFocus), key).toBe(rows[row]?.at(column))
  }
  await page.getByText('Emeka Obi · ', { exact: false }).first().waitFor()
  expect(await page.locator('[data-cell][tabindex="-1"]').count()).toBe(rows.flat().length - 1)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === rows[1]?.[0])
})

test('a cell that is pointed at is told in full', async () => {
  const { page } = await newVisitor(server, 'otto')
  await page.goto('/team?sort=name')
  await alive(page)
  await page.locator('tbody tr').nth(2).locator('[data-cell]').nth(1).hover()
  await page.getByText('Jonas Weber · ').waitFor()
})

test('without scripts every cell is reached by the tabulator key, and orders are links', async () => {
  const { page } = await newVisitor(server, 'otto', { javaScript: false })
  await page.goto('/team')
  expect(await page.locator('[data-cell][tabindex]').count()).toBe(0)
  await page.getByRole('columnheader', { name: 'Person' }).getByRole('link').click()
  await page.waitForURL('**/team?sort=name')
  expect(await page.getByRole('columnheader', { name: 'Person' }).getAttribute('aria-sort')).toBe('ascending')
})
