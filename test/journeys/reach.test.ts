import type { RouteConfigEntry } from '@remix-run/route-config'
import { afterAll, beforeAll, expect, test } from 'vitest'
import routes from '../../app/routes'
import { type Cast, startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

/** A link in a mail leads there. */
const byMail = ['reset/:token', 'join/:token']
/** Once a period of a plan was opened, or something was told of contracts. */
const payingActs = [
  'rewards/:plan/:from', 'rewards/:plan/:from/what-if', 'rewards/disputes/new', 'rewards/disputes/:dispute', 'admin/plans/:plan/:from', 'admin/plans/:plan/:from/payroll',
  'admin/plans/:plan/back-test', 'admin/disputes/:dispute', 'team/:person/statements/:plan/:from',
]
/** What leads there is shown once somebody has done something: begun a quiz, written an essay or a note, asked for a bank as a file, sent one of outcomes, earned a certificate, switched a rule on, begun a programme. */
const afterAnAct = ['attempts/:attempt', 'studio/marking/paper', 'learn/notes.md', 'team/live', 'team/rules/:rule', 'team/rules/:rule/take-over', 'team/rules/:rule/people.csv', 'team/people.csv', 'admin/people.csv', 'admin/audit.csv', 'team/skills.csv', 'admin/outcomes/import/:import', 'admin/outcomes/import/:import/refused.csv', 'team/courses.csv', 'team/courses/:course/people.csv', 'programmes/:programme', 'team/programmes/:programme/people.csv', 'studio/bank/export/file', 'certificates/:code', 'verify/:code', ...payingActs]
/** As many addresses of one page are opened; a second lesson leads where the first does. */
const mostEach = 3

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

test('every page can be reached by links from where its people begin', async () => {
  const reached = new Set<string>()
  for (const name of [null, 'mina', 'jonas', 'tess', 'otto', 'ada'] satisfies (Cast | null)[]) {
    const visitor = name === null ? server.visitor() : await server.as(name)
    for (const page of await follow(visitor)) reached.add(page)
  }
  expect(pages.filter((page) => !reached.has(page) && ![...byMail, ...afterAnAct].includes(page))).toEqual([])
}, 180_000)

/** The pages that a visitor comes to from the front door, by links, forms and redirects. */
async function follow(visitor: Visitor): Promise<Set<string>> {
  const opened = new Map<string, number>()
  const seen = new Set(['/'])
  for (const path of seen) {
    const page = pageAt(path)
    if (page === undefined || (opened.get(page) ?? 0) >= mostEach) continue
    const { text, location, status } = await visitor.get(path)
    if (status === 200 || location !== null) opened.set(page, (opened.get(page) ?? 0) + 1)
    for (const to of [...linksIn(text), ...(location === null ? [] : [location])]) if (!to.startsWith('/logout')) seen.add(to)
  }
  return new Set(opened.keys())
}

const linksIn = (html: string): string[] =>
  [...html.matchAll(/<(?:a|form)\b[^>]*?\b(?:href|action)="(\/[^"#]*)/g)].map(([, path = '']) => path.replaceAll('&amp;', '&'))

const flat = (entries: readonly RouteConfigEntry[]): RouteConfigEntry[] => entries.flatMap((entry) => (entry.children ? flat(entry.children) : [entry]))

const pages = flat(routes).flatMap(({ path, file }) => (path === undefined || path === '*' || path === 'logout' || file.startsWith('routes/api/') ? [] : [path]))

/** The page of an address: of those that fit the one with the fewest names to fill in. */
function pageAt(path: string): string | undefined {
  const given = (path.split('?')[0] ?? '').slice(1).split('/')
  const fits = (page: string) => {
    const asked = page.split('/')
    return asked.length === given.length && asked.every((part, index) => part.startsWith(':') || part === given[index])
  }
  return ['', ...pages].filter(fits).sort((one, other) => one.split(':').length - other.split(':').length)[0]
}
