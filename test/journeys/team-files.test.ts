import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertPerson } from '#db/queries/people'
import { heatSorts } from '~/domain/insight/heat-map'
import { teamSorts } from '~/domain/insight/sort-rows'
import { exportSkills } from '~/workflows/team/export-skills.server'
import { exportTeam } from '~/workflows/team/export-team.server'
import { readHeatMap } from '~/workflows/team/read-heat-map.server'
import { readTeam } from '~/workflows/team/read-team.server'
import { personId } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let otto: Visitor
const now = Date.now()

beforeAll(async () => {
  server = await startServer()
  otto = await server.as('otto')
})
afterAll(() => server?.close())

async function recordsIn(path: string): Promise<Record<string, string>[]> {
  const { status, text } = await otto.get(path)
  expect(status).toBe(200)
  return parse(text, { columns: true, bom: true })
}

const tableIn = (html: string) => /<caption[^>]*>(People in your teams|Skills of)[\s\S]*?<\/table>/.exec(html)?.[0] ?? ''

/** The names of its rows, in their order. */
const namesIn = (html: string) => [...tableIn(html).matchAll(/<a [^>]*href="\/team\/[0-9a-f-]{36}"[^>]*>([^<]+)<\/a>/g)].map((match) => match[1] ?? '')

const fileIn = (html: string) => (/<a href="([^"]+)" download/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&')

test('people and their work leave in the order of the screen, with why somebody needs their manager and what is at stake', async () => {
  const [jonas, mina] = [await personId(server, 'jonas'), await personId(server, 'mina')]
  const counted = { disputes: 0, compliance: null, compliance_n: 0, accuracy: null, accuracy_n: 0, at_risk: 0, due: 0, counted_at: new Date(now).toISOString() }
  await server.db.deleteFrom('open_value').execute()
  await server.db.deleteFrom('contract_standing').execute()
  await server.db.insertInto('contract_standing').values([{ ...counted, person_id: jonas, open: 3, disputes: 2, at_risk: 1 }, { ...counted, person_id: mina, open: 1 }]).execute()
  await server.db.insertInto('open_value').values([
    { person_id: jonas, currency: 'EUR', amount: 120_050, contracts: 2 }, { person_id: mina, currency: 'EUR', amount: 5_000_00, contracts: 1 }, { person_id: jonas, currency: 'USD', amount: 1, contracts: 1 },
  ]).execute()
  for (const asked of ['', '&sort=readiness', '&sort=name', '&sort=completion', '&currency=USD']) {
    const page = await otto.get(`/team?view=work${asked}`)
    const file = fileIn(page.text)
    expect(file).toBe(`/team/people.csv${asked.replace('&', '?')}`)
    expect((await recordsIn(file)).map(({ Person }) => Person), asked).toEqual(namesIn(page.text))
  }
  const people = await recordsIn('/team/people.csv')
  expect(people.find(({ Person }) => Person === 'Jonas Weber')).toMatchObject({
    'Open contracts': '3', 'Worth, EUR': '1200.50', 'Worth, USD': '0.01', 'Of unknown value': '0', 'What needs you': expect.stringContaining('Disputed: 2 disputes open'),
  })
  expect(people.find(({ Person }) => Person === 'Emeka Obi')).toMatchObject({ 'Open contracts': '', 'Worth, EUR': '' })
})

test('people by skills leave in the order of the screen, of one role, with a word and a figure for each skill; it is on record', async () => {
  for (const asked of ['', 'sort=name', 'sort=freshness', 'sort=terminology.indemnity', 'role=customer-success']) {
    const page = await otto.get(`/team?${asked}`)
    const file = fileIn(page.text)
    expect(file.startsWith('/team/skills.csv')).toBe(true)
    const people = await recordsIn(file)
    expect(people.map(({ Person }) => Person), asked).toEqual(namesIn(page.text))
    expect(people.length).toBeGreaterThan(0)
    for (const one of people) {
      expect(['Ready', 'Unproven', 'Not yet']).toContain(one.Indemnity ?? one.Readiness)
      if (one['Indemnity, %'] !== undefined && one['Indemnity, %'] !== '') expect(page.text).toContain(`${one['Indemnity, %']}\u00a0%`)
    }
  }
  const records = await server.db.selectFrom('audit').select('after').where('action', '=', 'team.exported').where('after', 'like', '%"role"%').execute()
  expect(records).toHaveLength(5)
  const pilar = await server.as('pilar')
  const { team_id: team } = await server.db.selectFrom('person').select('team_id').where('id', '=', await personId(server, 'mina')).executeTakeFirstOrThrow()
  for (const path of ['skills', 'people']) expect((await pilar.get(`/team/${path}.csv?team=${team}`)).status, path).toBe(404)
})

test('of more people than are read one by one the files are in the order of the pages, too', async () => {
  const [manager, mina] = [await personId(server, 'otto'), await personId(server, 'mina')]
  const { team_id: teamId, role_profile_id: roleProfileId } = await server.db.selectFrom('person').selectAll().where('id', '=', mina).executeTakeFirstOrThrow()
  for (let number = 0; number < 510; number += 1) {
    await insertPerson(server.db, {
      id: `many-${number}`, email: `many-${number}@x.example`, name: `Many ${(number * 7919) % 510}`, function: 'sales', roles: ['rep'], teamId, roleProfileId, passwordHash: null, now: new Date(),
    })
  }
  const lotsOf = async <T>(lots: AsyncIterable<readonly T[]> | undefined) => {
    const all: T[] = []
    for await (const lot of lots ?? []) all.push(...lot)
    return all
  }
  for (const sort of teamSorts) {
    const asked = { sort, currency: null, now }
    const pages = await Promise.all([1, 2, 21].map((page) => readTeam(server.db, manager, { teamId: null, page, ...asked })))
    const file = (await lotsOf((await exportTeam(server.db, { managerId: manager, teamId: null }, asked))?.lots)).map(({ line }) => line.name)
    expect(file.length, sort).toBeGreaterThan(510)
    const shown = pages.map((page) => page?.rows.map(({ name }) => name))
    expect(shown, sort).toEqual([file.slice(0, 25), file.slice(25, 50), file.slice(500, 525)])
  }
  for (const sort of [...heatSorts, 'terminology.indemnity']) {
    const asked = { roleId: roleProfileId, sort, now }
    const page = await readHeatMap(server.db, manager, { teamId: null, page: 1, ...asked })
    const file = (await lotsOf((await exportSkills(server.db, { managerId: manager, teamId: null }, asked))?.lots)).map(({ line }) => line.name)
    expect(file.length, sort).toBe(page?.map?.role.people)
    expect(page?.map?.rows.map(({ name }) => name), sort).toEqual(file.slice(0, 50))
  }
})
