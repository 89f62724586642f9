import { sql } from 'kysely'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../server'
import { course, makeCourse, risk, treeRows } from '../tree-work'
import { alive, newVisitor, useBrowser } from './browser'
import { focusOn, tabTo } from './focus'
import { barriersOn, overflowOn, smallTargetsOn } from './measure'

let server: TestServer
let rows: ReturnType<typeof treeRows>

useBrowser()
beforeAll(async () => {
  server = await startServer()
  rows = treeRows(server)
  await makeCourse(await server.as('tess'), 'deck', { a: ['x', 'y', 'z'], b: [] })
})
afterAll(() => server.close())

const branch = (page: Page, id: string) => page.locator(`[data-branch="${id}"]`)
const gripOf = (page: Page, id: string) => branch(page, id).locator('[data-grip]').first()
const said = (page: Page, words: string) => page.getByRole('status').getByText(words).waitFor()

async function open(width = 1440): Promise<Page> {
  const { page } = await newVisitor(server, 'tess', { width, height: 900 })
  await page.goto('/studio')
  await alive(page)
  await gripOf(page, 'deck/a/x').waitFor({ state: 'visible' })
  return page
}

/** Drag by the grip and let go over the upper or lower part of the target. */
async function drag(page: Page, id: string, target: Locator, part: 'upper' | 'lower'): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('The target is nowhere on the page.')
  await gripOf(page, id).dragTo(target, { targetPosition: { x: box.width / 2, y: part === 'upper' ? 4 : box.height - 4 } })
}

test('a lesson is dragged before another, and into another module', async () => {
  const page = await open()
  await drag(page, 'deck/a/z', branch(page, 'deck/a/x'), 'upper')
  await said(page, 'Lesson z is now 1 of 3 in Module a.')
  expect(await rows.lessonsOf('deck/a')).toEqual(['deck/a/z', 'deck/a/x', 'deck/a/y'])
  await drag(page, 'deck/a/z', branch(page, 'deck/a/y'), 'lower')
  await said(page, 'Lesson z is now 3 of 3 in Module a.')
  await drag(page, 'deck/a/x', page.locator('[data-into="deck/b"]'), 'upper')
  await said(page, 'Lesson x is now 1 of 1 in Module b.')
  expect(await rows.lessonsOf('deck/a')).toEqual(['deck/a/y', 'deck/a/z'])
  expect(await rows.lessonsOf('deck/b')).toEqual(['deck/a/x'])
})

test('a module is dragged, and nothing falls outside its course', async () => {
  const page = await open()
  await drag(page, 'deck/b', branch(page, 'deck/a'), 'upper')
  await said(page, 'Module b is now 1 of 2 in Course deck.')
  expect(await rows.modulesOf('deck')).toEqual(['deck/b', 'deck/a'])
  const before = await rows.lessonsOf(risk)
  await drag(page, 'deck/a/y', branch(page, before[0] ?? ''), 'upper')
  expect(await rows.lessonsOf(risk)).toEqual(before)
})

test('by keyboard the moved lesson keeps the focus, and it is said where it stands', async () => {
  const page = await open(360)
  await tabTo(page, 'Move down: Lesson y')
  await page.keyboard.press('Enter')
  await said(page, 'Lesson y is now 2 of 2 in Module a.')
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Move up: Lesson y')
  expect((await focusOn(page)).visible).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByLabel('Move to', { exact: true }).selectOption({ label: 'After Lesson x' })
  await page.getByRole('button', { name: 'Move', exact: true }).press('Enter')
  await said(page, 'Lesson y is now 2 of 2 in Module b.')
  await page.waitForFunction(() => document.activeElement?.closest('[data-branch]')?.getAttribute('data-branch') === 'deck/a/y')
  expect(await rows.lessonsOf('deck/b')).toEqual(['deck/a/x', 'deck/a/y'])
})

test('without a script the same buttons move, and lead back to what moved', async () => {
  const { page } = await newVisitor(server, 'tess', { javaScript: false })
  await page.goto('/studio')
  await page.getByRole('button', { name: 'Move up: Lesson y' }).click()
  await page.getByText('It is moved.').waitFor()
  expect(new URL(page.url()).searchParams.get('at')).toBe('deck/a/y')
  expect(await rows.lessonsOf('deck/b')).toEqual(['deck/a/y', 'deck/a/x'])
  expect(await page.locator('[data-grip]').first().isVisible()).toBe(false)
})

test('a lesson is archived once it is said what that does, a rep no longer finds it, and it comes back', async () => {
  const page = await open()
  await page.getByRole('link', { name: 'Move to, archive: Indemnity' }).click()
  await page.getByText('Archive this lesson…').click()
  await page.getByText(/people finished it and keep what they earned and learned/).waitFor()
  await page.getByRole('button', { name: 'Archive Indemnity' }).click()
  await page.getByText('It is put away.').waitFor()
  const { page: reader } = await newVisitor(server, 'greta')
  await reader.goto(`/learn/${course}`)
  expect(await reader.getByRole('link', { name: 'Indemnity' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Bring Indemnity back' }).click()
  await page.getByText('It is back where it stood.').waitFor()
  await reader.reload()
  await reader.getByRole('link', { name: 'Indemnity' }).first().waitFor()
})

test('three hundred lessons fold by module and stay quick to use, on a phone too', async () => {
  await server.db.insertInto('course').values({ id: 'large', title: 'Large', summary: 's', audience: 'a', position: 2 }).execute()
  for (let module = 0; module < 20; module++) {
    const id = `large/m${module}`
    await server.db.insertInto('module').values({ id, course_id: 'large', slug: `m${module}`, title: `Part ${module}`, summary: 's', position: module }).execute()
    const lessons = Array.from({ length: 15 }, (_one, at) => ({ id: `${id}/l${at}`, module_id: id, slug: `l${at}`, position: at, current_version_id: null, file_hash: null }))
    await server.db.insertInto('lesson').values(lessons).execute()
  }
  const { page } = await newVisitor(server, 'tess', { width: 360, height: 740 })
  await page.goto('/studio')
  await alive(page)
  expect(await page.locator('details[open] [data-kind=lesson]').count()).toBe(0)
  expect(await overflowOn(page)).toEqual([])
  await page.goto('/studio?at=large/m7/l14')
  await alive(page)
  expect(await branch(page, 'large/m7/l14').getByLabel('Move to', { exact: true }).isVisible()).toBe(true)
  expect(await page.locator('details[open] [data-kind=lesson]').count()).toBe(15)
  expect(await barriersOn(page)).toEqual([])
})

test('a studio without courses says what will be there and offers the first step', async () => {
  await server.db.connection().execute(async (one) => {
    await sql`pragma foreign_keys = off`.execute(one)
    await one.deleteFrom('course').execute()
    await sql`pragma foreign_keys = on`.execute(one)
  })
  const { page } = await newVisitor(server, 'tess', { width: 360, height: 740 })
  await page.goto('/studio')
  await alive(page)
  await page.getByText('Your courses will be here').waitFor()
  expect([await overflowOn(page), await smallTargetsOn(page), await barriersOn(page)]).toEqual([[], [], []])
  await page.getByRole('link', { name: 'New course' }).click()
  await page.getByLabel('Title of the course').fill('Prices and terms')
  expect(await page.getByLabel('Address').getAttribute('placeholder')).toBe('prices-and-terms')
  await page.getByLabel('Summary').fill('What a price says.')
  await page.getByLabel('For whom').fill('Reps who quote.')
  await page.getByRole('button', { name: 'Make the course' }).click()
  await page.getByText('The course is there. Add its first module below.').waitFor()
})
