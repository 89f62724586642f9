import type { BrowserContext, ConsoleMessage, Request, Response } from 'playwright-core'

export type Trouble = {
  /** An answer of `status` from `path` is part of the test and no trouble. */
  expectAnswer: (status: number, path: string) => void
  /** Requests that get no answer at all are part of the test, and of what the page that it leaves behind still tries. */
  expectNoConnection: () => void
  /** What went wrong since the last look, in words; it counts no more, and no answer is expected any more. */
  take: () => string[]
}

/**
 * Note everything that goes wrong on the pages of a context: errors and warnings on the console (React says there when server and
 * browser disagree), errors nobody caught, what the Content-Security-Policy stopped, requests that failed and answers from 400 on.
 */
export async function listenForTrouble(context: BrowserContext): Promise<Trouble> {
  let found: string[] = []
  const expected = new Set<string>()
  let connected = true
  const note = (words: string) => found.push(words)
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      reportError(new Error(`the Content-Security-Policy stopped ${blockedURI} by ${violatedDirective}`))
    })
  })
  context.on('console', (message) => {
    if (isTrouble(message) && (connected || !lookingAhead.test(message.text()))) note(`console ${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (problem) => note(`uncaught: ${problem.error().message}`))
  context.on('requestfailed', (request) => {
    if (connected && !wasLeft(request)) note(`failed: ${request.method()} ${request.url()} ${request.failure()?.errorText}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400 && !expected.has(keyOf(response))) note(`answered ${keyOf(response)}`)
  })
  return {
    expectAnswer: (status, path) => expected.add(`${status} ${path}`),
    expectNoConnection: () => {
      connected = false
    },
    take: () => {
      const taken = found
      found = []
      expected.clear()
      return taken
    },
  }
}

const keyOf = (response: Response) => `${response.status()} ${new URL(response.url()).pathname}`

/**
 * What failed to load is noted with its address by the request itself; a font that comes late waits for the next page by design; where
 * a test wants no service worker the browser says that it has none.
 */
const expectedWords = /^Failed to load resource|^Service Worker registration blocked by Playwright|\.woff2 was preloaded using link preload but not used/

/** What the router says when it asks ahead for the routes of the links on a page, and gets no answer. */
const lookingAhead = /^Failed to fetch manifest patches/

const isTrouble = (message: ConsoleMessage) => ['error', 'warning'].includes(message.type()) && !expectedWords.test(message.text())

/** A request that was given up because the visitor went on, or a script in a browser that runs none. */
const wasLeft = (request: Request) => ['net::ERR_ABORTED', ...(request.resourceType() === 'script' ? ['csp'] : [])].includes(request.failure()?.errorText ?? '')
