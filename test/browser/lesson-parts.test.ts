import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../server'
import { moduleUrl } from './attempts'
import { newVisitor, useBrowser } from './browser'
import { tabTo } from './focus'

let server: TestServer

useBrowser()
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const openNotes = (page: Page, count: number) =>
  page.waitForFunction((wanted) => document.querySelectorAll('.term-definition:popover-open').length === wanted, count)

/** Wait until the lesson itself is alive, not only the page around it. */
async function openLesson(page: Page): Promise<void> {
  await page.goto(`${moduleUrl}/confidentiality`)
  await page.waitForFunction(() => Object.keys(document.querySelector('.lesson .term') ?? {}).some((key) => key.startsWith('__react')))
}

test('a definition opens when its word is rested on, focused or pressed, and goes when it is left', async () => {
  const { page } = await newVisitor(server, 'mina')
  await openLesson(page)
  const word = page.locator('.term-word').first()
  await word.hover()
  await openNotes(page, 1)
  await page.locator('.term-definition:popover-open').hover()
  await openNotes(page, 1)
  await page.mouse.move(2, 2)
  await openNotes(page, 0)
  await tabTo(page, 'NDA')
  await openNotes(page, 1)
  await page.keyboard.press('Escape')
  await openNotes(page, 0)
  await page.keyboard.press('Enter')
  await openNotes(page, 1)
  await page.keyboard.press('Tab')
  await page.locator('.spot-note:popover-open').waitFor()
  await openNotes(page, 1)
})

test('the words of a spot open its note as the number does', async () => {
  const { page } = await newVisitor(server, 'mina', { width: 360, height: 740 })
  await openLesson(page)
  await page.locator('.spot-words').first().click()
  await openNotes(page, 1)
  expect(await page.locator('.spot-note:popover-open').innerText()).toContain('Who is bound?')
})

test('without scripts a spot has its note, a decision shows one consequence, and the notes stand below', async () => {
  const { page } = await newVisitor(server, 'mina', { javaScript: false })
  await page.goto(`${moduleUrl}/confidentiality`)
  await page.getByRole('button', { name: 'Note 1' }).click()
  expect(await page.locator('.spot-note').first().isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  const ways = page.locator('.lesson-choice')
  const shown = () => ways.evaluateAll((all) => all.map((way) => (way as HTMLDetailsElement).open))
  expect(await shown()).toEqual([false, false, false])
  expect(await ways.first().locator('.lesson-choice-body').isVisible()).toBe(false)
  await ways.first().locator('summary').click()
  await ways.nth(1).locator('summary').click()
  expect(await shown()).toEqual([false, true, false])
  await page.locator('.lesson-notes summary').click()
  expect(await page.locator('.lesson-notes li').count()).toBe(6)
})

test('on paper everything folded is open and a definition stands behind its word', async () => {
  const { page } = await newVisitor(server, 'mina')
  await openLesson(page)
  await page.emulateMedia({ media: 'print' })
  for (const part of ['.lesson-choice-body', '.lesson-notes ol', '.lesson-reveal-body', '.term-definition']) {
    for (const one of await page.locator(`.lesson ${part}:not(.spot-note)`).all()) expect((await one.boundingBox())?.height, part).toBeGreaterThan(0)
  }
  expect(await page.locator('.spot-note').first().isVisible()).toBe(false)
})
