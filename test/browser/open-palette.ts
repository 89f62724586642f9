import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * Open the palette by a key. The page listens to keys a moment after it has come alive, so the key is pressed until it does; one that was
 * pressed while the palette was on its way stands in its field, and is taken out.
 */
export async function openPalette(page: Page, key = '/'): Promise<void> {
  const field = page.getByRole('combobox')
  await expect
    .poll(async () => {
      if ((await field.count()) === 0) await page.keyboard.press(key)
      return field.count()
    })
    .toBe(1)
  if ((await field.inputValue()) !== '') await field.fill('')
}
