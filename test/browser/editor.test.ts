import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { idOf, lessonText, open, page as pathOf, send, studioRows, twoTrainers } from '../lesson-writing'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'
import { newVisitor, useBrowser } from './browser'
import { focusOn } from './focus'
import { editorOn, textOf, writeAtEnd, writeText } from './lesson-text'

let server: TestServer
let ruth: Visitor
let tess: Visitor

useBrowser()
beforeAll(async () => {
  server = await startServer()
  ;({ ruth, tess } = await twoTrainers(server))
})
afterAll(() => server.close())

const opened: Page[] = []
// An editor that stays open saves by itself, and once more as it goes: into the next test.
afterEach(async () => {
  for (const page of opened.splice(0).filter((one) => !one.isClosed())) {
    await crash(page)
    await page.close()
  }
})

/** A browser that crashes sends nothing as it goes. */
const crash = (page: Page) => page.evaluate(() => (document.documentElement.dataset.crashed = 'yes'))

/** Before the page's own scripts: a window hears its listeners in the order they came. */
const letCrash = (page: Page) =>
  page.addInitScript(() => {
    window.addEventListener('pagehide', (event) => {
      if (document.documentElement.dataset.crashed) event.stopImmediatePropagation()
    })
  })

const preview = (page: Page) => page.getByRole('region', { name: 'The lesson as a rep sees it' })
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/).waitFor()
const tab = (page: Page, name: string | RegExp) => page.getByRole('tab', { name }).filter({ visible: true })
const draftOf = async (slug: string) => (await studioRows(server).draftOf(slug))?.source ?? ''
const caretLine = async (page: Page) => Number(/Line (\d+)/.exec((await page.getByText(/^Line \d+, column \d+$/).textContent()) ?? '')?.[1])

async function openEditor(slug: string, name = 'tess', size: { width?: number; height?: number } = {}) {
  const seat = await newVisitor(server, name, size)
  opened.push(seat.page)
  await letCrash(seat.page)
  await seat.page.goto(pathOf(slug))
  await editorOn(seat.page)
  return seat
}

/** A draft of its own for a test, so that none sees what another left. */
async function beginDraft(slug: string, body: string): Promise<string> {
  await server.db.deleteFrom('lesson_draft').where('lesson_id', '=', idOf(slug)).execute()
  const source = lessonText('A lesson', body)
  await send(tess, slug, 'save', source, await open(tess, slug))
  return source
}

test('a component is written with suggestions alone, and drawn as a rep gets it', async () => {
  await beginDraft('indemnity', 'First words.')
  const { page } = await openEditor('indemnity')
  await writeAtEnd(page, '\n')
  await page.keyboard.type('<Call')
  await page.getByRole('option', { name: /^Callout/ }).waitFor()
  await page.waitForTimeout(150)
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'rule' }).waitFor()
  // A list that only just opened takes no key, lest one meant for the text chooses from it.
  await page.waitForTimeout(150)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The words of the risk.')
  expect(await textOf(page)).toContain('<Callout kind="risk">\n\nThe words of the risk.\n\n</Callout>')
  await preview(page).locator('.lesson-callout-risk').getByText('The words of the risk.').waitFor()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('\n\n<Checkpoint')
  await page.getByRole('option', { name: /^Checkpoint/ }).waitFor()
  await page.waitForTimeout(150)
  await page.keyboard.press('Enter')
  const questions = page.locator('.cm-tooltip-autocomplete').getByRole('option')
  await questions.first().waitFor()
  expect(await questions.count()).toBeGreaterThan(3)
})

test('a component is put in by keys: chosen, filled in, and the caret stands in it', async () => {
  await beginDraft('indemnity', 'First words.')
  const { page } = await openEditor('indemnity')
  await page.getByLabel('Lesson text').focus()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('ControlOrMeta+/')
  const dialog = page.getByRole('dialog', { name: 'Insert a component' })
  await dialog.waitFor()
  await page.keyboard.type('clause')
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'Insert Clause' })
  await form.waitFor()
  await page.keyboard.press('Enter')
  await form.getByText('Title is required.').waitFor()
  await page.keyboard.type('The "cap" & more')
  await page.keyboard.press('Enter')
  await form.waitFor({ state: 'detached' })
  await page.waitForFunction(() => document.activeElement?.classList.contains('cm-content'))
  await page.keyboard.type('Words of the clause.')
  expect(await textOf(page)).toContain('First words.\n\n<Clause title="The &quot;cap&quot; &amp; more">\n\nWords of the clause.\n\n</Clause>')
  await preview(page).getByText('The "cap" & more').waitFor()
})

test('text and preview go in step, both ways, and stay where they are', async () => {
  const body = Array.from({ length: 40 }, (_none, index) => `## Part ${index + 1}\n\n${'Some words of this part. '.repeat(6 + (index % 5) * 6)}`).join('\n\n')
  await beginDraft('indemnity', body)
  const { page } = await openEditor('indemnity')
  await preview(page).getByRole('heading', { name: 'Part 40' }).waitFor({ state: 'attached' })
  const places = () =>
    page.evaluate(() => {
      const pane = document.querySelector('[aria-label="The lesson as a rep sees it"]')
      const text = document.querySelector('.cm-scroller')
      if (!pane || !text) throw new Error('no panes')
      const firstBelow = (elements: Iterable<Element>, edge: number) => {
        const words = [...elements].find((one) => one.getBoundingClientRect().bottom > edge)?.textContent ?? ''
        return Number(words.replace(/\D/g, ''))
      }
      return {
        text: text.scrollTop,
        drawing: pane.scrollTop,
        heading: firstBelow(pane.querySelectorAll('h2'), pane.getBoundingClientRect().top),
        line: firstBelow([...text.querySelectorAll('.cm-line')].filter((one) => one.textContent?.startsWith('## ')), text.getBoundingClientRect().top),
      }
    })
  const settled = async () => {
    await page.waitForTimeout(150)
    const one = await places()
    await page.waitForTimeout(300)
    expect(await places()).toEqual(one)
    return one
  }
  await page.locator('.cm-scroller').hover()
  await page.mouse.wheel(0, 1500)
  const down = await settled()
  expect(down.text).toBeGreaterThan(1000)
  expect(Math.abs(down.line - down.heading)).toBeLessThanOrEqual(1)
  await preview(page).hover()
  await page.mouse.wheel(0, 3000)
  const further = await settled()
  expect(further.drawing).toBeGreaterThan(down.drawing + 2000)
  expect(Math.abs(further.line - further.heading)).toBeLessThanOrEqual(1)
})

test('what is to mend is listed, and leads to its line; F8 walks on', async () => {
  await beginDraft('indemnity', 'Good words.\n\n<Calout kind="rule">Broken</Calout>\n\nMore words.\n\n<Term id="ndaa">x</Term> is no term.')
  const { page } = await openEditor('indemnity')
  await tab(page, /^Check \(/).click()
  const first = page.getByRole('button', { name: /^Line 9:1 / }).first()
  await first.click()
  await page.getByText('Line 9, column 1').waitFor()
  expect((await focusOn(page)).role).toBe('textbox')
  expect(await page.locator('.cm-lintRange-error').count()).toBeGreaterThan(0)
  await page.keyboard.press('F8')
  await page.waitForFunction(() => !document.body.textContent?.includes('Line 9, column 1'))
  expect(await caretLine(page)).toBeGreaterThanOrEqual(9)
})

test('what is typed is saved by itself and is there after the page is loaded again', async () => {
  await beginDraft('indemnity', 'First words.')
  const { page } = await openEditor('indemnity')
  await writeAtEnd(page, '\nKept by itself.')
  await saved(page)
  expect(await draftOf('indemnity')).toContain('Kept by itself.')
  await page.reload()
  await editorOn(page)
  expect(await textOf(page)).toContain('Kept by itself.')
})

test('what was typed just before the page goes is saved as it goes', async () => {
  await beginDraft('indemnity', 'First words.')
  const { page } = await openEditor('indemnity')
  await writeAtEnd(page, '\nThe last words.')
  await page.close()
  await expect.poll(() => draftOf('indemnity')).toContain('The last words.')
})

test('what was never saved is kept by the browser and offered back', async () => {
  await beginDraft('indemnity', 'First words.')
  const { page, context, expectNoConnection } = await openEditor('indemnity')
  expectNoConnection()
  await context.setOffline(true)
  await writeAtEnd(page, '\nTyped on a train.')
  await page.getByText('Not saved: there is no connection, trying again').waitFor()
  await crash(page)
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  opened.push(again)
  await letCrash(again)
  await again.goto(pathOf('indemnity'))
  await editorOn(again)
  expect(await textOf(again)).not.toContain('Typed on a train.')
  await again.getByRole('button', { name: 'Take it back' }).click()
  await saved(again)
  expect(await textOf(again)).toContain('Typed on a train.')
  expect(await draftOf('indemnity')).toContain('Typed on a train.')
  await again.reload()
  await editorOn(again)
  expect(await again.getByRole('button', { name: 'Take it back' }).count()).toBe(0)
})

test('the second trainer sees who is there, until they leave', async () => {
  await beginDraft('confidentiality', 'First words.')
  const first = await openEditor('confidentiality')
  while (!(await server.db.selectFrom('editor_presence').select('tab').executeTakeFirst())) await first.page.waitForTimeout(50)
  const second = await openEditor('confidentiality', 'ruth')
  await second.page.getByText(/Tess Lindqvist has this open, saved \d\d:\d\d/).waitFor()
  await first.page.goto('/studio')
  await first.page.getByRole('heading', { name: 'Studio', level: 1 }).waitFor()
  await second.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await second.page.getByText(/Tess Lindqvist has this open/).waitFor({ state: 'detached' })
})

test('saving over a newer draft shows both texts and one of both, and nothing is lost', async () => {
  const slug = 'limitation-of-liability'
  const lines = Array.from({ length: 9 }, (_none, index) => `Paragraph ${index + 1}.`)
  const body = (changes: Record<number, string>) => lines.map((line, index) => changes[index + 1] ?? line).join('\n\n')
  await beginDraft(slug, body({}))
  const { page, expectAnswer } = await openEditor(slug)
  const theirs = lessonText('A lesson', body({ 2: 'Second, by Ruth.', 8: 'Eighth, by Ruth.' }))
  await send(ruth, slug, 'save', theirs, await open(ruth, slug))
  expectAnswer(409, `${pathOf(slug)}.data`)
  await writeText(page, lessonText('A lesson', body({ 2: 'Second, by Tess.', 5: 'Fifth, by Tess.' })))
  await page.getByRole('heading', { name: /Ruth Adeyemi saved this draft/ }).waitFor()
  const both = await textOf(page)
  for (const words of ['Second, by Ruth.', 'Second, by Tess.', 'Eighth, by Ruth.', 'Fifth, by Tess.']) expect(both).toContain(words)
  expect(await draftOf(slug)).toBe(theirs)
  const place = page.getByRole('group', { name: /^Place 1, line/ })
  await place.getByRole('button', { name: 'Take both' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Nothing is left to decide.').waitFor()
  expect(await focusOn(page)).toMatchObject({ name: 'Save this' })
  await page.keyboard.press('Enter')
  await page.getByText('The draft is saved.').waitFor()
  const kept = await draftOf(slug)
  for (const words of ['Second, by Ruth.', 'Second, by Tess.', 'Eighth, by Ruth.', 'Fifth, by Tess.']) expect(kept).toContain(words)
  expect(kept).not.toContain('<<<<<<<')
})

test('the editor lets the focus go on, and a phone shows one part at a time', async () => {
  await beginDraft('indemnity', 'First words.')
  const { page } = await openEditor('indemnity', 'tess', { width: 360, height: 740 })
  await page.getByLabel('Lesson text').focus()
  await page.keyboard.press('Tab')
  expect((await focusOn(page)).role).not.toBe('textbox')
  expect(await textOf(page)).not.toContain('\t')
  expect(await preview(page).isVisible()).toBe(false)
  await tab(page, 'Write').focus()
  await page.keyboard.press('ArrowRight')
  await preview(page).getByText('First words.').waitFor()
  expect(await page.getByLabel('Lesson text').isVisible()).toBe(false)
})
