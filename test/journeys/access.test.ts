import type { RouteConfigEntry } from '@remix-run/route-config'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listMediaByName } from '#db/queries/media'
import routes from '../../app/routes'
import { moduleQuiz, personId, startQuiz } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import type { Answer, Visitor } from '../visitor'

/**
 * Who may see what: for every URL of app/routes.ts the answer to a signed-out visitor, a rep, a trainer, a manager of another team,
 * the manager of the rep's team, and an admin. 302 to /login asks to sign in; 404 is the answer for what is not yours to see.
 */
const who = ['visitor', 'rep', 'trainer', 'otherManager', 'ownManager', 'admin'] as const
type Who = (typeof who)[number]
type Row = readonly [number, number, number, number, number, number]

const everyone: Row = [200, 200, 200, 200, 200, 200]
const signedIn: Row = [302, 200, 200, 200, 200, 200]
const rep: Row = [302, 200, 404, 404, 404, 404]
const trainer: Row = [302, 404, 200, 404, 404, 404]
const manager: Row = [302, 404, 404, 200, 200, 404]
const admin: Row = [302, 404, 404, 404, 404, 200]
const nobody: Row = [404, 404, 404, 404, 404, 404]

const expected: Record<string, Row> = {
  '/': [302, 302, 302, 302, 302, 302],
  '/login': [200, 302, 302, 302, 302, 302],
  '/forgot': everyone,
  '/reset/:token': nobody,
  '/join/:token': nobody,
  '/verify': everyone,
  '/verify/:code': nobody,
  '/logout': [302, 302, 302, 302, 302, 302],
  '/account': signedIn,
  '/search': signedIn,
  '/glossary': signedIn,
  '/glossary/:term': signedIn,
  '/clauses': signedIn,
  '/clauses/:type': signedIn,
  '/learn': rep,
  '/learn/notes': rep,
  '/learn/notes.md': rep,
  '/learn/:course': rep,
  '/learn/:course/:module/quiz': rep,
  '/learn/:course/:module/:lesson': rep,
  '/attempts/:attempt': rep,
  '/attempts/:attempt/result': [302, 404, 404, 404, 404, 404],
  '/programmes/:programme': [302, 404, 404, 404, 404, 404],
  '/practice': rep,
  '/practice/review': rep,
  '/practice/clauses': rep,
  '/practice/skills/:skill': rep,
  '/readiness': rep,
  '/readiness/:skill': rep,
  '/certificates': rep,
  '/certificates/:code': [302, 404, 404, 404, 404, 404],
  '/rewards': rep,
  '/rewards/statements': rep,
  '/rewards/neighbours': rep,
  '/rewards/contracts': rep,
  '/rewards/disputes': rep,
  '/rewards/disputes/new': [302, 404, 404, 404, 404, 404],
  '/rewards/disputes/:dispute': [302, 404, 404, 404, 404, 404],
  '/rewards/:plan/:from': [302, 404, 404, 404, 404, 404],
  '/rewards/:plan/:from/what-if': [302, 404, 404, 404, 404, 404],
  '/one-to-one': signedIn,
  '/one-to-one/:person': [302, 404, 404, 404, 200, 404],
  '/studio': trainer,
  '/studio/media': trainer,
  '/studio/roles': trainer,
  '/studio/roles/:role': trainer,
  '/studio/skills': trainer,
  '/studio/bank': trainer,
  '/studio/bank/item': [302, 404, 404, 404, 404, 404],
  '/studio/bank/change': trainer,
  '/studio/bank/duplicates': trainer,
  '/studio/bank/new': trainer,
  '/studio/bank/edit': [302, 404, 404, 404, 404, 404],
  '/studio/bank/import': trainer,
  '/studio/bank/export': trainer,
  '/studio/bank/export/file': [302, 404, 404, 404, 404, 404],
  '/studio/marking': trainer,
  '/studio/marking/paper': [302, 404, 404, 404, 404, 404],
  '/studio/marking/calibration': trainer,
  '/studio/import': trainer,
  '/studio/:course/export.zip': trainer,
  '/studio/new': trainer,
  '/studio/:course': trainer,
  '/studio/:course/:module': trainer,
  '/studio/:course/:module/statistics': trainer,
  '/studio/bank/item/analysis': [302, 404, 404, 404, 404, 404],
  '/studio/bank/regrade': [302, 404, 404, 404, 404, 404],
  '/studio/:course/:module/quiz': trainer,
  '/studio/:course/:module/:lesson': trainer,
  '/studio/:course/:module/:lesson/versions': trainer,
  '/studio/:course/:module/:lesson/review': trainer,
  '/studio/:course/:module/:lesson/effect': trainer,
  '/team': manager,
  '/team/assign': manager,
  '/team/rules': manager,
  '/team/rules/new': manager,
  '/team/rules/:rule': [302, 404, 404, 404, 404, 404],
  '/team/rules/:rule/people.csv': [302, 404, 404, 404, 404, 404],
  '/team/rules/:rule/take-over': [302, 404, 404, 404, 404, 404],
  '/team/live': [302, 404, 404, 406, 406, 404],
  '/team/people.csv': manager,
  '/team/skills.csv': manager,
  '/team/courses': manager,
  '/team/courses.csv': manager,
  '/team/courses/:course': manager,
  '/team/courses/:course/people.csv': manager,
  '/team/programmes': manager,
  '/team/programmes/:programme': manager,
  '/team/programmes/:programme/people.csv': manager,
  '/team/:person': [302, 404, 404, 404, 200, 404],
  '/team/:person/due': [302, 404, 404, 404, 200, 404],
  '/team/:person/timeline': [302, 404, 404, 404, 200, 404],
  '/team/:person/statements': [302, 404, 404, 404, 200, 404],
  '/team/:person/statements/:plan/:from': [302, 404, 404, 404, 404, 404],
  '/team/:person/skills/:skill': [302, 404, 404, 404, 200, 404],
  '/team/:person/skills/:skill/verify': [302, 404, 404, 404, 200, 404],
  '/admin': admin,
  '/admin/people.csv': admin,
  '/admin/audit.csv': admin,
  '/admin/people/:person': admin,
  '/admin/people/:person/certificates': admin,
  '/admin/teams': admin,
  '/admin/invitations': admin,
  '/admin/audit': admin,
  '/admin/outcomes': admin,
  '/admin/outcomes/import': admin,
  '/admin/outcomes/import/:import': [302, 404, 404, 404, 404, 404],
  '/admin/outcomes/import/:import/refused.csv': [302, 404, 404, 404, 404, 404],
  '/admin/connections': admin,
  '/admin/connections/webhooks': admin,
  '/admin/plans': admin,
  '/admin/plans/new': admin,
  '/admin/plans/:plan': admin,
  '/admin/plans/:plan/back-test': admin,
  '/admin/plans/:plan/:from': [302, 404, 404, 404, 404, 404],
  '/admin/plans/:plan/:from/payroll': [302, 404, 404, 404, 404, 404],
  '/admin/disputes': admin,
  '/admin/disputes/:dispute': [302, 404, 404, 404, 404, 404],
  '/admin/holidays': admin,
  '/admin/rules': admin,
  '/admin/model': admin,
  '/api/attempts/:attempt/answers': nobody,
  '/api/attempts/:attempt/flags': nobody,
  '/api/attempts/:attempt/clock': rep,
  '/api/attempts/:attempt/files': nobody,
  '/files/:file': [302, 404, 404, 404, 404, 404],
  '/api/reading': nobody,
  '/api/preview': nobody,
  '/api/item-preview': nobody,
  '/api/quiz-counts': nobody,
  '/api/quiz-questions': [302, 404, 404, 404, 404, 404],
  '/api/search': [401, 200, 200, 200, 200, 200],
  '/api/outcomes': [405, 405, 405, 405, 405, 405],
  '/api/hooks/:hook': [405, 405, 405, 405, 405, 405],
  '/api/openapi.json': everyone,
  '/api/presence': nobody,
  '/api/vocabulary': [302, 404, 404, 404, 404, 404],
  '/api/media': nobody,
  '/media/:media/:file': signedIn,
  '/artifacts/:hash': signedIn,
  '/health': everyone,
  '/*': nobody,
}

function pathsOf(entries: readonly RouteConfigEntry[], above = ''): string[] {
  return entries.flatMap((entry) => {
    const path = entry.path ? `${above}/${entry.path}` : above
    if (entry.children) return pathsOf(entry.children, path)
    return [path || '/']
  })
}

const declared = pathsOf(await routes)

let server: TestServer
let visitors: Record<Who, Visitor>
let values: Record<string, string>

beforeAll(async () => {
  server = await startServer()
  const [mina, tess, pilar, otto, ada] = await Promise.all(['mina', 'tess', 'pilar', 'otto', 'ada'].map((name) => server.as(name)))
  if (!mina || !tess || !pilar || !otto || !ada) throw new Error('someone could not sign in')
  visitors = { visitor: server.visitor(), rep: mina, trainer: tess, otherManager: pilar, ownManager: otto, admin: ada }
  const [course = '', module = ''] = moduleQuiz.split('/')
  const { hash } = await server.db.selectFrom('artifact').select('hash').limit(1).executeTakeFirstOrThrow()
  values = {
    course, module, lesson: 'indemnity', skill: 'terminology.indemnity', term: 'cap', type: 'cap-on-liability', person: await personId(server, 'mina'), attempt: await startQuiz(mina),
    media: (await listMediaByName(server.db))['limitation-ladder.png']?.hash ?? '', file: '480.webp', hash: `${hash}.js`, token: 'nonsense', role: 'account-executive', plan: 'careful-growth', programme: 'first-weeks', '*': 'no/such/page',
  }
})
afterAll(() => server.close())

const fill = (path: string) => path.replace(/:(\w+)/g, (_all, name: string) => values[name] ?? name).replace('*', values['*'] ?? '')

test('the table names every route, and no other', () => {
  expect(Object.keys(expected).sort()).toEqual([...declared].sort())
})

describe.each(Object.entries(expected))('%s', (path, row) => {
  test.each(who.map((name, index) => [name, row[index]] as const))('answers a %s with %i', async (name, status) => {
    const { status: got, location } = await visitors[name].get(fill(path))
    expect(got).toBe(status)
    if (name === 'visitor' && status === 302 && path !== '/logout') expect(location).toMatch(/^\/login/)
  })
})

describe('a form sent by the wrong person changes nothing', () => {
  const guarded = Object.entries(expected).filter(([path, row]) => row[0] === 302 && !['/', '/logout'].includes(path) && !path.startsWith('/artifacts'))
  test.each(guarded)('%s', async (path, row) => {
    for (const [index, name] of who.entries()) {
      if (name === 'visitor') expectSignIn(await visitors[name].post(fill(path), {}))
      else if (row[index] === 404) expect([404, 405], name).toContain((await visitors[name].post(fill(path), {})).status)
    }
  })
})

function expectSignIn({ status, location }: Answer): void {
  if (status === 302) expect(location).toMatch(/^\/login/)
  else expect([401, 405]).toContain(status)
}

test('a page’s data is guarded like the page', async () => {
  for (const path of declared.filter((one) => expected[one]?.[0] === 302 && one.startsWith('/') && one.length > 1 && !/logout|artifacts/.test(one))) {
    const { text, status } = await visitors.visitor.get(`${fill(path)}.data`)
    expect([202, 204, 302, 401, 404], path).toContain(status)
    expect(text, path).not.toMatch(/Mina|Okafor/)
  }
})
