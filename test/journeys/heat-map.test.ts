import { afterAll, beforeAll, expect, test } from 'vitest'
import { percentWords } from '~/components/words'
import { skillReadiness } from '~/domain/readiness/skill-readiness'
import { findLearnerState } from '#db/queries/learner-state'
import { findRoleProfile } from '#db/queries/readiness'
import { personId } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import type { Answer, Visitor } from '../visitor'

let server: TestServer
let otto: Visitor

beforeAll(async () => {
  server = await startServer()
  otto = await server.as('otto')
})
afterAll(() => server?.close())

const teamNamed = (name: string) => server.db.selectFrom('team').selectAll().where('name', '=', name).executeTakeFirstOrThrow()
const queriesOf = (answer: Answer) => Number(/queries;desc="(\d+)"/.exec(answer.headers.get('server-timing') ?? '')?.[1])
const tableIn = (html: string) => /<caption[^>]*>Skills of [^<]*<\/caption>[\s\S]*?<\/table>/.exec(html)?.[0] ?? ''
const namesIn = (html: string) => [...tableIn(html).matchAll(/<th scope="row"[\s\S]*?<a [^>]*>([^<]+)<\/a>/g)].map((match) => match[1] ?? '')

/** The words of the cell that leads to one skill of one person, as a screen reader says them. */
const cellOf = (html: string, person: string, skill: string) =>
  new RegExp(`<a [^>]*href="/team/${person}/skills/${skill}"[^>]*>([\\s\\S]*?)</a>`).exec(tableIn(html))?.[1]?.replace(/<svg[\s\S]*?<\/svg>/g, '').replace(/<[^>]+>/g, ' ').replace(/ +/g, ' ')

const idsOf = async (names: readonly string[]) =>
  new Map((await server.db.selectFrom('person').select(['id', 'name']).where('name', 'in', names).execute()).map(({ id, name }) => [name, id]))

const executives = ['Callum Reid', 'Emeka Obi', 'Jonas Weber', 'Mina Okafor', 'Priya Raman', 'Sofia Marchetti']

test('a manager sees the people of their teams, each cell with its figure, label and band as of now', async () => {
  const [jonas, before] = [await personId(server, 'jonas'), Date.now()]
  const page = await otto.get('/team?sort=name')
  expect(namesIn(page.text)).toEqual(executives)
  const state = await findLearnerState(server.db, jonas)
  const profile = await findRoleProfile(server.db, 'account-executive')
  for (const requirement of profile?.requirements ?? []) {
    const words = cellOf(page.text, jonas, requirement.skillId)
    const { figure, low, high, label, n } = skillReadiness(state, requirement, before)
    expect(words, requirement.skillId).toContain({ ready: 'Ready', unproven: 'Unproven', 'not-yet': 'Not yet' }[label])
    if (n === 0) expect(words).toContain('nothing observed yet')
    else for (const share of [figure, low, high]) expect(words).toContain(percentWords(share))
  }
})

test('every column is headed by its skill and level, mandatory ones first', async () => {
  const heads = [...tableIn((await otto.get('/team')).text).matchAll(/<th scope="col"[\s\S]*?<\/th>/g)].map(([head]) => head)
  const profile = await findRoleProfile(server.db, 'account-executive')
  const mandatory = profile?.requirements.filter((need) => need.mandatory).length ?? 0
  expect(heads).toHaveLength(3 + (profile?.requirements.length ?? 0))
  expect(heads.map((head) => head.includes('mandatory'))).toEqual(heads.map((_head, at) => at >= 3 && at < 3 + mandatory))
  expect(heads.filter((head) => head.includes('aria-sort'))).toHaveLength(1)
})

test('who is weakest in a mandatory skill comes first; a skill, the name and the freshness order too, nonsense does not', async () => {
  const orders = await Promise.all(['', '?sort=weakest', '?sort=nonsense', '?sort=terminology.indemnity', '?sort=freshness'].map(async (asked) => namesIn((await otto.get(`/team${asked}`)).text)))
  expect(orders[1]).toEqual(orders[0])
  expect(orders[2]).toEqual(orders[0])
  for (const order of orders) expect([...order].sort()).toEqual(executives)
  const { ids, profile } = { ids: await idsOf(executives), profile: await findRoleProfile(server.db, 'account-executive') }
  const standing = async (name: string, skillIds: readonly string[]) => {
    const state = await findLearnerState(server.db, ids.get(name) ?? '')
    const needs = profile?.requirements.filter(({ skillId }) => skillIds.includes(skillId)) ?? []
    return Math.min(...needs.map((need) => ['not-yet', 'unproven', 'ready'].indexOf(skillReadiness(state, need, Date.now()).label)))
  }
  const mandatory = profile?.requirements.filter((need) => need.mandatory).map(({ skillId }) => skillId) ?? []
  for (const [order, skillIds] of [[orders[0], mandatory], [orders[3], ['terminology.indemnity']]] as const) {
    const ranks = await Promise.all((order ?? []).map((name) => standing(name, skillIds)))
    expect(ranks).toEqual([...ranks].sort())
  }
  expect(orders[4]?.[0]).toBe('Sofia Marchetti')
  const stale = await otto.get('/team?sort=freshness')
  expect(stale.text).toContain('never')
})

test('another role of the team has a table of its own', async () => {
  const page = await otto.get('/team?role=sdr')
  expect(page.text).toContain('Skills of Sales development representative')
  expect(namesIn(page.text)).toEqual(['Hanna Virtanen'])
  expect(page.text).toContain('Nobody here was observed yet')
  expect(namesIn((await otto.get('/team?role=legal-partner&sort=name')).text)).toEqual(executives)
})

test('another’s team is not there, and who is nobody’s manager has no page', async () => {
  expect((await otto.get(`/team?team=${(await teamNamed('Channel')).id}`)).status).toBe(404)
  expect((await (await server.as('mina')).get('/team')).status).toBe(404)
  const pilar = await server.as('pilar')
  expect(tableIn((await pilar.get('/team')).text)).not.toMatch(/Jonas Weber|Mina Okafor/)
})

test('many people come fifty a page, by queries that do not grow with them, and the address keeps order and team', async () => {
  const [pilar, mid] = [await server.as('pilar'), await teamNamed('Mid-market')]
  const here = `/team?team=${mid.id}&sort=name`
  await pilar.get(here)
  const few = await pilar.get(here)
  const first = await server.db.selectFrom('person').selectAll().where('team_id', '=', mid.id).where('role_profile_id', 'is not', null).orderBy('id').executeTakeFirstOrThrow()
  const rows = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...first, id: `heat-${from + at}`, email: `heat-${from + at}@x.example`, name: `Aa ${String(from + at).padStart(3, '0')}` }))
  await server.db.insertInto('person').values(rows(0, 70)).execute()
  await pilar.get(here)
  const many = await pilar.get(here)
  expect(namesIn(many.text)).toEqual(rows(0, 50).map(({ name }) => name))
  expect(many.text.replaceAll('&amp;', '&')).toContain(`href="${here}&page=2"`)
  expect(namesIn((await pilar.get(`${here}&page=2`)).text).slice(0, 20)).toEqual(rows(50, 20).map(({ name }) => name))
  for (let from = 70; from < 570; from += 100) await server.db.insertInto('person').values(rows(from, 100)).execute()
  const most = await pilar.get(here)
  expect(namesIn(most.text)).toEqual(rows(0, 50).map(({ name }) => name))
  expect(queriesOf(many)).toBe(queriesOf(few))
  expect(queriesOf(few)).toBeLessThanOrEqual(6)
  expect(queriesOf(most)).toBeLessThanOrEqual(10)
  const bySkill = await pilar.get(`/team?team=${mid.id}&sort=terminology.indemnity`)
  expect(namesIn(bySkill.text)).toHaveLength(50)
  for (const sort of ['name', 'completion']) {
    const work = await pilar.get(`/team?view=work&team=${mid.id}&sort=${sort}`)
    expect(work.text.match(/Aa \d{3}<\/a>/g), sort).toHaveLength(25)
    expect(queriesOf(work)).toBeLessThanOrEqual(16)
  }
})

test('a team without people, and people without a role, are told so', async () => {
  const [pilar, channel] = [await server.as('pilar'), await teamNamed('Channel')]
  const empty = { id: 'empty-team', name: 'Empty team', parent_id: channel.id, path: `${channel.path}empty-team/`, created_at: new Date().toISOString() }
  await server.db.insertInto('team').values(empty).execute()
  const nobody = await pilar.get('/team?team=empty-team')
  expect(nobody.text).toContain('No one is in this team yet')
  const first = await server.db.selectFrom('person').selectAll().where('is_rep', '=', 1).orderBy('id').executeTakeFirstOrThrow()
  await server.db.insertInto('person').values({ ...first, id: 'no-role', email: 'no-role@x.example', name: 'Nora Role', team_id: 'empty-team', role_profile_id: null }).execute()
  const without = await pilar.get('/team?team=empty-team')
  expect(without.text).toContain('Nobody here has a role yet')
  expect(namesIn(without.text)).toEqual([])
})
