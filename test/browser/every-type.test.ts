import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kindOf } from '~/domain/quiz/kinds'
import { isMarked, type ItemType, itemTypes } from '~/domain/quiz/item'
import { saveAllAnswers } from '~/workflows/quiz/save-all-answers.server'
import { submitAttempt } from '~/workflows/quiz/submit-attempt.server'
import { startAttemptOf, stockEveryType } from '../every-type'
import { contentExample } from '../item-examples'
import { personId } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import { responsesTo } from './attempts'
import { alive, newVisitor, useBrowser } from './browser'
import { barriersOn } from './measure'
import { byKeys, byMouse, essayWords, type Ways } from './question-ways'

let server: TestServer
let versionOf: (type: ItemType) => string

useBrowser()
beforeAll(async () => {
  server = await startServer()
  ;({ versionOf } = await stockEveryType(server.db, 'every-type'))
})
afterAll(() => server.close())

/** Whether picks answer the example of a type rightly; what a person marks is right as it was given. */
function isRight(type: ItemType, picks: readonly string[]): boolean {
  if (type === 'essay') return picks[0] === essayWords
  if (type === 'upload') return picks.length === 1
  const { rightPicks, grade } = kindOf(contentExample(type))
  return picks.length === rightPicks().length && grade(picks) === 1
}

async function open(name: string, width = 1440) {
  const attempt = await startAttemptOf(server.db, name, 'every-type')
  const seat = await newVisitor(server, name, { width, height: 900 })
  await seat.page.goto(`/attempts/${attempt}`)
  await alive(seat.page)
  await seat.page.getByRole('button', { name: 'Flag question 1', exact: true }).waitFor()
  return { ...seat, attempt }
}

const cardOf = (page: Page, type: ItemType) => page.locator(`#question-${itemTypes.indexOf(type) + 1}`)

/** What the result says of each question. */
const verdictsOn = (page: Page) => page.locator('section[aria-label^="Question "] > p:first-child > span:first-child').allTextContents()

async function picksOf(attempt: string, type: ItemType): Promise<string[]> {
  const sent = await responsesTo(server, attempt)
  return sent.filter(({ item }) => item === versionOf(type)).at(-1)?.picks ?? []
}

const hands: { hand: string; name: string; ways: Ways; start: (page: Page, type: ItemType) => Promise<void> }[] = [
  { hand: 'mouse', name: 'mina', ways: byMouse, start: async (page, type) => cardOf(page, type).scrollIntoViewIfNeeded() },
  { hand: 'keys', name: 'sofia', ways: byKeys, start: (page, type) => focusBefore(page, itemTypes.indexOf(type)) },
]

/** The last stop of the Tab key before a question. */
async function focusBefore(page: Page, index: number): Promise<void> {
  await (index === 0 ? page.locator('#content') : page.getByRole('button', { name: `Flag question ${index}`, exact: true })).focus()
}

for (const { hand, name, ways, start } of hands) {
  describe(`by ${hand}`, () => {
    let page: Page
    let attempt: string

    test('nothing stands in the way before the first answer', async () => {
      ;({ page, attempt } = await open(name))
      expect(await barriersOn(page)).toEqual([])
    })

    for (const type of itemTypes) {
      test(`${type} is answered rightly and saved`, async () => {
        await start(page, type)
        await ways[type](page, cardOf(page, type))
        await cardOf(page, type).getByText('Saved', { exact: true }).waitFor()
        await expect.poll(async () => isRight(type, await picksOf(attempt, type))).toBe(true)
      })
    }

    test('nothing stands in the way once all is saved, nor after the page is loaded anew', async () => {
      await page.getByText(`${itemTypes.length} of ${itemTypes.length} answered`).waitFor()
      expect(await barriersOn(page)).toEqual([])
      await page.reload()
      await alive(page)
      await page.getByText(`${itemTypes.length} of ${itemTypes.length} answered`).waitFor()
    })

    test('nothing stands in the way while it is handed in, nor in what was right', async () => {
      let release = () => {}
      const held = new Promise<void>((resolve) => (release = resolve))
      await page.route('**/attempts/**', async (route) => {
        if (route.request().method() === 'POST') await held
        await route.continue()
      })
      await page.getByRole('button', { name: 'Submit and see the result' }).click()
      await page.locator('fieldset:disabled').first().waitFor()
      expect(await barriersOn(page)).toEqual([])
      release()
      await page.getByRole('heading', { name: 'Question by question' }).waitFor()
      expect(await verdictsOn(page)).toEqual(itemTypes.map((type) => (isMarked(type) ? 'Awaiting marking' : 'Right')))
      expect(await barriersOn(page)).toEqual([])
    })
  })
}

const wrong: Partial<Record<ItemType, string[]>> = {
  single: ['b'], multiple: ['a', 'c'], truefalse: ['true', 'reason=b'], matching: ['a=y'], ordering: ['c', 'b', 'a'], numeric: ['12', 'unit=EUR'], text: ['surety'],
  gapchoice: ['how=b'], gaptext: ['who=seller', 'days=30'], hottext: ['w2'], gapmatch: ['g1=c'], redline: ['c1=accept'], case: ['p1:31', 'p2:a'],
}

test('nothing stands in the way in what was wrong, or not answered', async () => {
  const attemptId = await startAttemptOf(server.db, 'olu', 'every-type')
  const person = { personId: await personId(server, 'olu'), attemptId, now: new Date() }
  const answers = itemTypes.flatMap((type) => (wrong[type] ? [{ itemVersionId: versionOf(type), picks: wrong[type] }] : []))
  await saveAllAnswers(server.db, { ...person, answers })
  await submitAttempt(server.db, person)
  for (const scheme of ['light', 'dark'] as const) {
    const { page } = await newVisitor(server, 'olu', { scheme, width: 360, height: 740 })
    await page.goto(`/attempts/${attemptId}/result`)
    await page.getByRole('heading', { name: 'Question by question' }).waitFor()
    for (const verdict of await verdictsOn(page)) expect(verdict).toMatch(/^(Wrong|Partly right|Not answered)/)
    expect(await barriersOn(page, scheme === 'light' ? 'all' : 'colours')).toEqual([])
  }
})
