import type { Page } from 'playwright-core'

/** What brings a page into the state that is looked at. */
export const press = async (page: Page, name: string | RegExp) => page.locator('main').getByRole('button', { name }).first().click()

/** A button pressed on an empty form, and the fault that comes of it. */
export const refusedBy = (name: string | RegExp) => async (page: Page) => {
  await press(page, name)
  await page.locator('[aria-invalid=true], [role=alert]').first().waitFor()
}

export const unfold = (words: string | RegExp) => (page: Page) => page.locator('summary').filter({ hasText: words }).first().click()
