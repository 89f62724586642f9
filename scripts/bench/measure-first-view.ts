import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from '../../test/browser/find-browser.mjs'
import type { Prepared } from './prepared'
import { say } from './progress'
import type { Server } from './servers'
import { atEnd } from './tidy'

/** `kinds`: requests and bytes as they came over the wire, headers included, by what the browser calls them. `shift`: cumulative. */
export type FirstView = { screen: string; requests: number; bytes: number; shift: number; kinds: Map<string, { requests: number; bytes: number }> }

const screens = [
  { screen: 'phone, 390 x 844', width: 390, height: 844 },
  { screen: 'laptop, 1280 x 800', width: 1280, height: 800 },
]
const settleMs = 700

/** The lesson in a browser with an empty cache, on each screen; null where there is no browser. */
export async function measureFirstView(server: Server, prepared: Prepared): Promise<FirstView[] | null> {
  const executablePath = await findBrowser({ install: false })
  if (!executablePath) {
    say('There is no Chromium on this machine, so the first view is not measured. CHROMIUM_PATH names one.')
    return null
  }
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  atEnd(() => browser.close())
  const views: FirstView[] = []
  for (const one of screens) {
    const seen = await firstView(browser, server, prepared, one)
    say(`first view on a ${seen.screen}: ${seen.requests} requests, ${(seen.bytes / 1000).toFixed(1)} KB, layout shift ${seen.shift}`)
    views.push(seen)
  }
  await browser.close()
  return views
}

type Screen = (typeof screens)[number]

async function firstView(browser: Browser, server: Server, { lesson, people }: Prepared, { screen, width, height }: Screen): Promise<FirstView> {
  const context = await browser.newContext({ viewport: { width, height } })
  const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(people[0]?.cookie ?? '') ?? []
  await context.addCookies([{ name, value, url: server.url }])
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  const kindOf = new Map<string, string>()
  const kinds: FirstView['kinds'] = new Map()
  wire.on('Network.responseReceived', ({ requestId, type }) => kindOf.set(requestId, type))
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kindOf.get(requestId) ?? 'Other'
    const { requests, bytes } = kinds.get(kind) ?? { requests: 0, bytes: 0 }
    kinds.set(kind, { requests: requests + 1, bytes: bytes + encodedDataLength })
  })
  await wire.send('Network.enable')
  await page.addInitScript(watchShifts)
  await page.goto(new URL(lesson.path, server.url).href, { waitUntil: 'networkidle' })
  await page.waitForTimeout(settleMs)
  const shift = await page.evaluate<number>('window.measuredShift')
  if ((await page.locator('.lesson').count()) !== 1) throw new Error(`The lesson did not show: the browser is at ${page.url()}`)
  await context.close()
  const sum = (of: 'requests' | 'bytes') => [...kinds.values()].reduce((total, kind) => total + kind[of], 0)
  return { screen, requests: sum('requests'), bytes: sum('bytes'), shift: Math.round(shift * 10_000) / 10_000, kinds }
}

const watchShifts = `window.measuredShift = 0
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.measuredShift += entry.value
}).observe({ type: 'layout-shift', buffered: true })`
