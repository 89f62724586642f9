import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Cast, TestServer } from '../server'
import { findBrowser } from './find-browser.mjs'
import { listenForTrouble, type Trouble } from './trouble'

/** `worker`: whether the service worker may come; where it does, requests it answers are out of sight of the test. */
type Options = { width?: number; height?: number; scheme?: 'light' | 'dark'; javaScript?: boolean; worker?: boolean }

/** One person at one screen. What goes wrong on it fails the test that runs, unless the test named it before by an `expect…`. */
export type Seat = Trouble & { page: Page; context: BrowserContext }

// Playwright already turns off most of what a browser does in the background; these are what is left of it.
const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-domain-reliability', '--no-pings',
  '--disable-site-isolation-trials', '--renderer-process-limit=1',
]

let browser: Browser | undefined
const troubles: Trouble[] = []

/** Call once in a test file: one browser for all of it, and after each test a look at what went wrong on any screen meanwhile. */
export function useBrowser(): void {
  beforeAll(async () => {
    const executablePath = await findBrowser({ install: false })
    if (executablePath === null) throw new Error('There is no Chromium here. Name one in CHROMIUM_PATH.')
    browser = await chromium.launch({ executablePath, args: quiet })
  })
  afterEach(() => {
    expect(troubles.flatMap((trouble) => trouble.take())).toEqual([])
  })
  afterAll(() => browser?.close())
}

/** A screen at which `name` of the cast is signed in, or nobody where it is null. It stays open until the file is done. */
export async function newVisitor(server: TestServer, name: Cast | null, options: Options = {}): Promise<Seat> {
  if (!browser) throw new Error('useBrowser() has to be called before a visitor comes.')
  const { width = 1440, height = 900, scheme = 'light', javaScript = true, worker = false } = options
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width, height },
    colorScheme: scheme,
    javaScriptEnabled: javaScript,
    serviceWorkers: worker ? 'allow' : 'block',
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  context.setDefaultTimeout(60_000)
  if (name !== null) {
    const { cookies } = await server.as(name)
    await context.addCookies([...cookies].map(([cookie, value]) => ({ name: cookie, value, url: server.url })))
  }
  const trouble = await listenForTrouble(context)
  troubles.push(trouble)
  return { page: await context.newPage(), context, ...trouble }
}

/**
 * Wait until React has taken over the page, so that a click is the application's and not only the form's. A lesson's words come to life
 * by a script of their own, after the page around them.
 */
export async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    type Root = { stateNode: { current: { memoizedState: { isDehydrated: boolean } } } }
    const kept = (element: Element | null, name: string): unknown => Object.entries(element ?? {}).find(([key]) => key.startsWith(name))?.[1]
    const lesson = document.querySelector('[data-lesson]')
    const root = kept(lesson, '__reactContainer') as Root | undefined
    return kept(document.body.firstElementChild, '__react') !== undefined && (lesson === null || root?.stateNode.current.memoizedState.isDehydrated === false)
  })
}
