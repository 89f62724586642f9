import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Open the palette by a key. The page listens to keys a moment after it has come alive. */
export async function openPalette(page: Page, key = '/'): Promise<void> {
  const field = page.getByRole('combobox')
  await expect
    .poll(async () => {
      if ((await field.count()) === 0) await page.keyboard.press(key)
      return field.count()
    })
    .toBe(1)
}
