import type { FileChooser, Locator, Page } from 'playwright-core'
import type { ItemType } from '~/domain/quiz/item'
import { focusOn, tabTo } from './focus'

/** Open the dialog for files; a browser that has much to do may miss the first key. */
async function chooserByKey(page: Page): Promise<FileChooser> {
  for (let count = 0; count < 4; count++) {
    const choosing = page.waitForEvent('filechooser', { timeout: 3000 }).catch(() => null)
    await page.keyboard.press('Enter')
    const chooser = await choosing
    if (chooser) return chooser
  }
  throw new Error('No key opened the dialog for files.')
}

/** A way to give the right answer to the example of a type: what the hand does in its card. */
export type Ways = Record<ItemType, (page: Page, card: Locator) => Promise<void>>

export const essayWords = 'The clause moves every loss to us, whatever its cause.'
export const paper = { name: 'redline.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }

const words = (card: Locator, text: string) => card.getByText(text, { exact: true })
const chip = (card: Locator, text: string) => card.locator('[data-chip]', { hasText: text })

async function clickAndPlace(card: Locator, choice: string, place: string): Promise<void> {
  await chip(card, choice).click()
  await card.getByRole('button', { name: `Put “${choice}” here: ${place}` }).click()
}

async function dragUntilRight(card: Locator): Promise<void> {
  const row = (id: string) => card.locator(`[data-element="${id}"]`)
  for (const [id, other] of [['b', 'a'], ['c', 'b']] as const) {
    const box = await row(other).boundingBox()
    await row(id).dragTo(row(other), { sourcePosition: { x: 40, y: 20 }, targetPosition: { x: 40, y: (box?.height ?? 40) - 4 } })
  }
}

export const byMouse: Ways = {
  single: async (_, card) => words(card, '30 June').click(),
  multiple: async (_, card) => {
    for (const text of ['Fraud', 'Death']) await words(card, text).click()
  },
  truefalse: async (_, card) => {
    for (const text of ['False', 'It is a promise to hold harmless']) await words(card, text).click()
  },
  matching: async (_, card) => {
    await chip(card, 'Limits what is owed').dragTo(card.locator('[data-place="a"]'))
    await clickAndPlace(card, 'Moves a loss', 'What belongs to “Indemnity”')
  },
  ordering: async (_, card) => dragUntilRight(card),
  numeric: async (_, card) => {
    await card.getByLabel('Your number').fill('250000')
    await card.getByLabel('Unit').selectOption('EUR')
  },
  text: async (_, card) => card.getByLabel('Your answer').fill('indemnity'),
  gapchoice: async (_, card) => {
    await card.getByLabel('Gap 1').selectOption('in writing')
    await card.getByLabel('Gap 2').selectOption('on receipt')
  },
  gaptext: async (_, card) => {
    await card.getByLabel('Gap 1').fill('customer')
    await card.getByLabel('Gap 2').fill('30')
  },
  hottext: async (_, card) => {
    for (const text of ['at all times', 'whatever the cause']) await words(card, text).click()
  },
  gapmatch: async (_, card) => {
    await chip(card, 'loss of profit').dragTo(card.locator('[data-place="g1"]'))
    await clickAndPlace(card, 'fraud', 'Gap 2')
  },
  redline: async (_, card) => {
    await words(card, 'Amend it to: “150 %”').click()
    await words(card, 'Accept the change').last().click()
  },
  essay: async (_, card) => card.getByLabel('Your text').fill(essayWords),
  upload: async (_, card) => card.getByLabel('Your file').setInputFiles(paper),
  case: async (_, card) => {
    await card.getByLabel('Your number').fill('30')
    await words(card, 'Schedule 2').click()
  },
}

const type = async (page: Page, field: string, text: string) => {
  await tabTo(page, field)
  await page.keyboard.type(text)
}

/** Press a key until the focus stands on an option with these words; radios of one group are one stop of the Tab key. */
async function arrowTo(page: Page, option: string): Promise<void> {
  await page.keyboard.press('Space')
  for (let count = 0; count < 10 && (await focusOn(page)).name !== option; count++) await page.keyboard.press('ArrowDown')
}

async function tick(page: Page, option: string): Promise<void> {
  await tabTo(page, option)
  await page.keyboard.press('Space')
}

async function placeByKeys(page: Page, choice: string, place: string): Promise<void> {
  await tabTo(page, choice)
  await page.keyboard.press('Enter')
  await tabTo(page, `Put “${choice}” here: ${place}`)
  await page.keyboard.press('Enter')
}

export const byKeys: Ways = {
  single: async (page) => {
    await tabTo(page, 'radio')
    await arrowTo(page, '30 June')
  },
  multiple: async (page) => {
    for (const option of ['Fraud', 'Death']) await tick(page, option)
  },
  truefalse: async (page) => {
    for (const option of ['False', 'It is a promise to hold harmless']) {
      await tabTo(page, 'radio')
      await arrowTo(page, option)
    }
  },
  matching: async (page) => {
    await type(page, 'What belongs to “Cap”', 'Limits')
    await type(page, 'What belongs to “Indemnity”', 'Moves')
  },
  ordering: async (page) => {
    await tabTo(page, 'Move up: Read the term')
    for (let count = 0; count < 2; count++) await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Tab')
    await tabTo(page, 'Move down: Send it')
    for (let count = 0; count < 2; count++) await page.keyboard.press('ArrowDown')
  },
  numeric: async (page) => {
    await type(page, 'Your number', '250000')
    await type(page, 'Unit', 'EUR')
  },
  text: async (page) => type(page, 'Your answer', 'indemnity'),
  gapchoice: async (page) => {
    await type(page, 'Gap 1', 'in')
    await type(page, 'Gap 2', 'on')
  },
  gaptext: async (page) => {
    await type(page, 'Gap 1', 'customer')
    await type(page, 'Gap 2', '30')
  },
  hottext: async (page) => {
    for (const option of ['at all times', 'whatever the cause']) await tick(page, option)
  },
  gapmatch: async (page) => {
    await placeByKeys(page, 'loss of profit', 'Gap 1')
    await type(page, 'Gap 2', 'fraud')
  },
  redline: async (page) => {
    for (const option of ['Amend it to: “150 %”', 'Accept the change']) {
      await tabTo(page, 'radio')
      await arrowTo(page, option)
    }
  },
  essay: async (page) => type(page, 'Your text', essayWords),
  upload: async (page) => {
    await tabTo(page, 'Your file')
    await (await chooserByKey(page)).setFiles(paper)
  },
  case: async (page) => {
    await type(page, 'Your number', '30')
    await tabTo(page, 'radio')
    await arrowTo(page, 'Schedule 2')
  },
}
