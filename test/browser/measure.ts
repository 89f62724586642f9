import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const colourRules = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds against WCAG 2.2 A and AA, each as a line that names rule, element and why. With `colours` only the rules that
 * depend on colours: the rest cannot differ between light and dark, which differ by tokens alone.
 */
export async function barriersOn(page: Page, look: 'all' | 'colours' = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await bringAxe(page)
  const options: RunOptions = {
    runOnly: look === 'all' ? { type: 'tag', values: levels } : { type: 'rule', values: colourRules },
    rules: look === 'all' ? { 'target-size': { enabled: true } } : {},
    resultTypes: ['violations'],
  }
  return page.evaluate(async (given) => {
    const { violations } = await (window as unknown as { axe: { run: (o: unknown) => Promise<AxeResults> } }).axe.run(given)
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim()}`))
  }, options)
}

/** Straight to the page: Playwright would wrap the half megabyte twice on its way. */
async function bringAxe(page: Page): Promise<void> {
  const line = await page.context().newCDPSession(page)
  const { exceptionDetails } = await line.send('Runtime.evaluate', { expression: axeSource })
  await line.detach()
  if (exceptionDetails) throw new Error(`axe did not load: ${exceptionDetails.text}`)
}

/** How far the document reaches past the right edge of the window, in CSS pixels, and by which element. Empty where it does not. */
export function overflowOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth
    const past = document.documentElement.scrollWidth - edge
    if (past <= 0) return []
    const widest = [...document.body.querySelectorAll('*')].find((element) => element.getBoundingClientRect().right >= edge + past - 1)
    return [`${past} px past the edge by ${widest?.outerHTML.slice(0, 120)}`]
  })
}

/**
 * Controls on which a finger has less than 44 px in either direction. A box or radio counts with its label; a link or a word
 * inside a line of text is as high as its line and may be.
 */
export function smallTargetsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 43.5
    const controls = document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary')
    const inText = (element: HTMLElement) =>
      ['inline', 'inline-block'].includes(getComputedStyle(element).display) && (element.closest('p, li, dd, td, blockquote')?.textContent ?? '').trim() !== (element.textContent ?? '').trim()
    return [...controls].flatMap((control) => {
      if (!control.checkVisibility() || control.closest('[aria-hidden=true], .sr-only') || control.tabIndex < 0) return []
      if (control.className.includes?.('sr-only') || inText(control)) return []
      const touched = control.matches('input[type=checkbox], input[type=radio]') ? (control.closest('label') ?? control) : control
      const { width, height } = touched.getBoundingClientRect()
      return width >= least && height >= least ? [] : [`${Math.round(width)}×${Math.round(height)} ${control.outerHTML.slice(0, 140)}`]
    })
  })
}

/**
 * What moved since the page began to load without anyone having touched it. Empty while the Cumulative Layout Shift is 0.00 to the
 * two decimals in which it is told: on a slow line the last word of a line may come later than its first.
 */
export async function shiftsOn(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))))
  return page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const found: string[] = []
        let total = 0
        type Source = { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }
        const nameOf = (node: Node | null) => (node instanceof Element ? node.outerHTML : (node?.textContent ?? '')).slice(0, 90)
        const where = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(',')
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, sources } = entry as PerformanceEntry & { value: number; sources: Source[] }
            const moved = sources.map(({ node, previousRect: from, currentRect: to }) => `${nameOf(node)} from ${where(from)} to ${where(to)}`)
            total += value
            found.push(`${value.toFixed(4)}: ${moved.join(' | ')}`)
          }
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => done(total < 0.005 ? [] : found), 120)
      }),
  )
}
