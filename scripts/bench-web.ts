import { parseArgs } from 'node:util'
import { openDatabases } from './bench/databases'
import { loadLine, loadNow, machineLines } from './bench/machine'
import { say } from './bench/progress'
import { startProduct } from './bench/servers'
import { atEnd, tidyUp } from './bench/tidy'
import { measurePages } from './bench/web-measure'
import { webReport } from './bench/web-report'
import { signInAsRep } from './bench/web-sign-in'
import { findBrowser } from '../test/browser/find-browser.mjs'
import { buildAll } from './steps/build-all.mjs'
import { onInterrupt } from './steps/children.mjs'
import { explain } from './steps/report.mjs'

const usage = 'Usage: npm run bench:web -- [--runs N]'

/** Measure what a rep's pages weigh and how fast they are on a phone, beside the aims. */
async function measure(runs: number): Promise<void> {
  const browser = await findBrowser({ install: false })
  if (!browser) throw new Error('There is no Chromium on this machine. CHROMIUM_PATH names one.')
  const before = loadNow()
  say(`load average ${before.toFixed(2)}; build ${await buildAll()}`)
  const [database] = await openDatabases(false)
  const server = await startProduct({ ...database?.env, DEMO: '1' })
  atEnd(server.stop)
  const pages = await measurePages(browser, server.url, await signInAsRep(server.url), runs)
  process.stdout.write(`\n${webReport([...machineLines(), loadLine(before, loadNow())], pages, runs)}`)
}

function readRuns(): number | null {
  const runs = Number(parseArgs({ options: { runs: { type: 'string', default: '3' } } }).values.runs)
  return Number.isInteger(runs) && runs > 0 && runs <= 25 ? runs : null
}

onInterrupt(tidyUp)
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))

try {
  const runs = readRuns()
  if (runs === null) throw new Error(usage)
  await measure(runs)
} catch (fault) {
  explain(fault)
  process.exitCode = 1
} finally {
  await tidyUp()
  process.channel?.unref()
}
