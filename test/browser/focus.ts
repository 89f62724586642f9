import type { Page } from 'playwright-core'

/** What holds the focus: its role and words, and whether one can see that it does; `why` tells what is wrong where one cannot. */
export type Stop = { name: string; role: string; visible: boolean; why: string }

export function focusOn(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const input = element instanceof HTMLInputElement ? element : null
    const role = element.getAttribute('role') ?? input?.type ?? element.tagName.toLowerCase()
    const { labels } = element as HTMLInputElement
    const name = (labels?.[0]?.textContent ?? element.getAttribute('aria-label') ?? element.textContent ?? '').trim()
    const style = getComputedStyle(element)
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
    const box = element.getBoundingClientRect()
    const inWindow = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth
    const at = { x: box.left + Math.min(box.width / 2, 40), y: Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 0), innerHeight - 1) }
    const top = document.elementFromPoint(at.x, at.y)
    const covered = !top || !(element.contains(top) || top.contains(element) || input?.labels?.[0]?.contains(top))
    const why = [outlined ? '' : 'no outline', inWindow ? '' : 'outside the window', covered ? `under ${top?.outerHTML.slice(0, 80)}` : ''].filter(Boolean).join(', ')
    return { name, role, visible: why === '', why }
  })
}

/** Press Tab until something of this name or role has the focus; `look` is shown every stop. Gives up after a hundred. */
export async function tabTo(page: Page, wanted: string, look: (stop: Stop) => void = () => {}): Promise<void> {
  const passed: string[] = []
  for (let count = 0; count < 100; count++) {
    await page.keyboard.press('Tab')
    const stop = await focusOn(page)
    look(stop)
    if (stop.name === wanted || stop.role === wanted) return
    passed.push((stop.name || stop.role).slice(0, 60))
  }
  throw new Error(`Tab never came to “${wanted}”, only to: ${passed.join(', ')}`)
}
