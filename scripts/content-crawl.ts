import { resolve } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { openDatabase } from '#db/client.server'
import { faultWords } from '~/library/content-fault'
import { readFolder } from '~/library/content-source.server'
import { readContent } from '~/library/read-content.server'
import { clauseDrillBank } from '~/workflows/quiz/clause-drill'
import { findBrowser } from '../test/browser/find-browser.mjs'
import { listenForTrouble } from '../test/browser/trouble'
import { openDatabases } from './bench/databases'
import { say } from './bench/progress'
import { startProduct } from './bench/servers'
import { atEnd, tidyUp } from './bench/tidy'
import { deadLinks } from './crawl/links'
import { placesOf } from './crawl/places'
import { visit, widths } from './crawl/visit'
import { buildAll } from './steps/build-all.mjs'
import { onInterrupt } from './steps/children.mjs'
import { explain } from './steps/report.mjs'

const people = { rep: 'mina', trainer: 'tess' } as const

/** Draw all of content/ in a browser, on a database of its own, and tell what is wrong with any page. Ends with 1 where anything is. */
async function crawl(): Promise<void> {
  const executablePath = await findBrowser({ install: false })
  if (!executablePath) throw new Error('There is no Chromium on this machine. CHROMIUM_PATH names one.')
  const read = readContent(readFolder(resolve(process.env.CONTENT_DIR || 'content')))
  if ('faults' in read) throw new Error(read.faults.map(faultWords).join('\n'))
  say(`build ${await buildAll()}`)
  const [database] = await openDatabases(false)
  const server = await startProduct({ ...database?.env, DEMO: '1' })
  await openEveryGate(database?.env.DATABASE_FILE ?? '')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  atEnd(() => browser.close())
  const places = placesOf(read.content, clauseDrillBank)
  const faults: string[] = []
  const links = new Map<string, string>()
  let cookie = ''
  for (const as of ['rep', 'trainer'] as const) {
    const context = await browser.newContext({ baseURL: server.url, serviceWorkers: 'block', reducedMotion: 'reduce', locale: 'en-GB' })
    const signedIn = await signIn(context, `${people[as]}@countersign.example`)
    if (as === 'rep') cookie = signedIn
    const trouble = await listenForTrouble(context)
    const page = await context.newPage()
    const theirs = places.filter((place) => place.as === as)
    for (const [at, place] of theirs.entries()) {
      const visited = await visit(page, trouble, place)
      faults.push(...visited.faults.map((words) => `${place.path}: ${words}`))
      if (as === 'rep') for (const link of visited.links) if (!links.has(link.split('#')[0] ?? '')) links.set(link.split('#')[0] ?? '', place.path)
      if ((at + 1) % 20 === 0) say(`${at + 1} of ${theirs.length} pages of a ${as}, ${faults.length} faults`)
    }
    await context.close()
  }
  faults.push(...(await deadLinks(server.url, cookie, links)))
  for (const fault of faults) say(`fault ${fault}`)
  say(`${places.length} pages at ${widths.join(' and ')} px, ${links.size} links: ${faults.length} faults`)
  if (faults.length > 0) process.exitCode = 1
}

/** A lesson that waits for another one is looked at all the same: the crawl's own database asks for nothing first. */
async function openEveryGate(file: string): Promise<void> {
  const db = openDatabase({ file })
  await db.updateTable('module').set({ requires: '[]' }).execute()
  await db.destroy()
}

async function signIn(context: BrowserContext, email: string): Promise<string> {
  const page = await context.newPage()
  await page.goto('/login')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill('countersign')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/login'))
  await page.close()
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
}

onInterrupt(tidyUp)
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))

try {
  await crawl()
} catch (fault) {
  explain(fault)
  process.exitCode = 1
} finally {
  await tidyUp()
  process.channel?.unref()
}
