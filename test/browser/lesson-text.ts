import type { Page } from 'playwright-core'

/** The lesson's text as its editor has it: the text area behind the editor is in step with it, and stands for it without scripts. */
export const textOf = (page: Page): Promise<string> => page.locator('#source').inputValue()

/** Wait until the editor has taken the place of the text area. */
export const editorOn = (page: Page): Promise<void> => page.locator('.cm-content').waitFor()

/** Put this text in the place of what is in the editor, by keys. */
export async function writeText(page: Page, text: string): Promise<void> {
  await editorOn(page)
  await page.getByLabel('Lesson text').focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(text)
}

/** Type this at the end of what is there. */
export async function writeAtEnd(page: Page, text: string): Promise<void> {
  await editorOn(page)
  await page.getByLabel('Lesson text').focus()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.insertText(text)
}
