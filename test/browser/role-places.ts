import type { Page } from 'playwright-core'
import type { Place } from './pages'

const look = (page: Page) => page.locator('main').getByRole('button', { name: 'See what it would change' }).last().click()

/** A role that asks for more of everything, before it is saved. */
async function lookAtHarder(page: Page): Promise<void> {
  for (const level of await page.getByLabel('Level, in %').all()) await level.fill('98')
  await look(page)
  await page.getByRole('heading', { name: 'Who would be called otherwise' }).waitFor()
}

async function lookWithoutName(page: Page): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill('')
  await look(page)
  await page.locator('[aria-invalid=true]').first().waitFor()
}

const role = { path: '/studio/roles/account-executive', as: 'tess', title: 'Account executive · Roles' } satisfies Partial<Place>

/** What a trainer asks of roles, what the bank holds for them, and what came with a lesson. */
export const rolePlaces: Place[] = [
  { what: 'the roles', path: '/studio/roles', as: 'tess', title: 'Roles · Studio' },
  { ...role, what: 'a role' },
  { ...role, what: 'a role without a name, refused', refused: 400, act: lookWithoutName },
  { ...role, what: 'a role as it would be', act: lookAtHarder },
  { what: 'what a lesson moved', path: '/studio/contract-language/terms-that-move-risk/indemnity/effect', as: 'tess', title: 'What Indemnity moved' },
  { what: 'what the bank holds of each skill', path: '/studio/skills', as: 'tess', title: 'Skills · Studio' },
]
