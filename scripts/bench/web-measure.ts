import { launch } from 'chrome-launcher'
import lighthouse, { type Result } from 'lighthouse'
import { say } from './progress'
import { atEnd } from './tidy'
import { scriptBytes, type WebPage, type WebRun } from './web-figures'

const pages = [
  { name: 'lesson', path: '/learn/contract-language/terms-that-move-risk/indemnity' },
  { name: 'course', path: '/learn/contract-language' },
  { name: 'search', path: '/search?q=indemnity' },
]

/** Each page so many times in Lighthouse's own phone on its own slow line, in a fresh browser each time, signed in by `cookie`. */
export async function measurePages(browserPath: string, url: string, cookie: string, times: number): Promise<WebPage[]> {
  const measured: WebPage[] = []
  for (const { name, path } of pages) {
    const { status } = await fetch(url + path, { headers: { Cookie: cookie }, redirect: 'manual' })
    if (status !== 200) say(`${name}: ${path} answers ${status}, so it is not measured`)
    const runs: WebRun[] = []
    while (status === 200 && runs.length < times) {
      const run = await measureOnce(browserPath, url + path, cookie)
      runs.push(run)
      say(`${name}: performance ${run.performance}, accessibility ${run.accessibility}, ${(scriptBytes(run) / 1000).toFixed(1)} KB of JavaScript`)
    }
    measured.push({ name, path, runs })
  }
  return measured
}

const mostTries = 3

/** Lighthouse now and then loses the trace of a load and asks to be run again: a run without figures is no run. */
async function measureOnce(browserPath: string, url: string, cookie: string): Promise<WebRun> {
  for (let tries = 1; ; tries++) {
    const run = await tryOnce(browserPath, url, cookie)
    if (!('fault' in run)) return run
    if (tries === mostTries) throw new Error(run.fault)
    say(`once more, because of: ${run.fault}`)
  }
}

async function tryOnce(browserPath: string, url: string, cookie: string): Promise<WebRun | { fault: string }> {
  const chrome = await launch({ chromePath: browserPath, chromeFlags: ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])], logLevel: 'silent' })
  const close = async () => chrome.kill()
  atEnd(close)
  try {
    const outcome = await lighthouse(url, { port: chrome.port, onlyCategories: ['performance', 'accessibility'], extraHeaders: { Cookie: cookie }, logLevel: 'error' })
    if (!outcome) return { fault: 'Lighthouse ended without a result.' }
    if (outcome.lhr.runtimeError) return { fault: outcome.lhr.runtimeError.message }
    return read(outcome.lhr, url)
  } finally {
    await close()
  }
}

type Request = { url: string; resourceType?: string; transferSize: number }

function read({ categories, audits }: Result, url: string): WebRun {
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
  const details = audits['network-requests']?.details as { items?: Request[] } | undefined
  const requests = (details?.items ?? []).filter((one) => one.url.startsWith(new URL(url).origin))
  const scripts = requests.filter(({ resourceType }) => resourceType === 'Script').map(({ url: of, transferSize }) => [new URL(of).pathname, transferSize] as const)
  const barriers = (categories.accessibility?.auditRefs ?? []).filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0).map(({ id }) => id)
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    shift: audits['cumulative-layout-shift']?.numericValue ?? 0,
    requests: requests.length,
    scripts: new Map(scripts),
    failing: barriers,
  }
}
