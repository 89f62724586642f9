import type { Page } from 'playwright-core'
import { barriersOn, overflowOn } from '../../test/browser/measure'
import type { Trouble } from '../../test/browser/trouble'
import type { Place } from './places'

export const widths = [360, 1440] as const

export type Visited = { faults: string[]; links: string[] }

/** Look at a place in each width: whether it answers, what the browser says, what axe finds, what reaches past the edge. `links` are the addresses of ours on it. */
export async function visit(page: Page, trouble: Trouble, { path, tries }: Place): Promise<Visited> {
  const faults: string[] = []
  await page.setViewportSize({ width: widths[0], height: 900 })
  const answer = await page.goto(path, { waitUntil: 'networkidle' })
  if (answer && !answer.ok()) faults.push(`answered ${answer.status()}`)
  if (new URL(page.url()).pathname !== new URL(path, page.url()).pathname) faults.push(`led to ${page.url()}`)
  if (tries) faults.push(...(await tryQuiz(page)))
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const found = [...(await barriersOn(page)), ...(await overflowOn(page))]
    faults.push(...found.map((words) => `at ${width} px: ${words}`))
  }
  faults.push(...trouble.take())
  const links = await page.locator('main a[href^="/"]').evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
  return { faults, links }
}

/** Every question of the bank: no section, no number to draw. */
async function tryQuiz(page: Page): Promise<string[]> {
  await page.locator('input[name=draw]').first().fill('')
  await page.getByRole('button', { name: 'Try it as a rep' }).click()
  await page.locator('#tried').waitFor({ timeout: 30_000 }).catch(() => undefined)
  return (await page.locator('#tried').count()) > 0 ? [] : ['the quiz could not be tried']
}
