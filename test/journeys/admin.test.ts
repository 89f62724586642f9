import { parse } from 'csv-parse/sync'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertAudit } from '#db/queries/audit'
import { insertSession } from '#db/queries/sessions'
import type { Role } from '~/domain/people/person'
import { deactivatePerson } from '~/workflows/people/deactivate-person.server'
import { editPerson } from '~/workflows/people/edit-person.server'
import { addPerson, addTeam } from '../newcomers'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let ada: Visitor
let adaId: string

beforeAll(async () => {
  server = await startServer()
  ada = await server.as('ada')
  adaId = (await personNamed('Ada Moreau')).id
})
afterAll(() => server.close())

const personNamed = (name: string) => server.db.selectFrom('person').selectAll().where('name', '=', name).executeTakeFirstOrThrow()
const personOf = (id: string) => server.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const teamNamed = (name: string) => server.db.selectFrom('team').selectAll().where('name', '=', name).executeTakeFirstOrThrow()
const auditOf = (id: string) => server.db.selectFrom('audit').selectAll().where('subject_id', '=', id).orderBy('id').execute()
const plain = (html: string) => html.replaceAll('<!-- -->', '').replaceAll('&#x27;', '’')

const newPerson = (name: string, roles: Role[] = ['rep']) => addPerson(server.db, name, roles)
const newTeam = (name: string) => addTeam(server.db, name, null)

const edit = (id: string, fields: Record<string, string | string[]>) =>
  ada.post(`/admin/people/${id}`, { intent: 'edit', name: 'Somebody', function: 'sales', roles: ['rep'], teamId: '', roleProfileId: '', ...fields })

describe('the directory', () => {
  test('leaves as a file as far as it is asked for, in its order, and that is on record', async () => {
    await newPerson('=Formula Ltd')
    const page = await ada.get('/admin?role=manager')
    expect(page.text).toContain('href="/admin/people.csv?role=manager"')
    const records = async (path: string): Promise<Record<string, string>[]> => parse((await ada.get(path)).text, { columns: true, bom: true })
    const managers = await records('/admin/people.csv?role=manager')
    const names = [...page.text.matchAll(/href="\/admin\/people\/[^"]+"[^>]*>([^<]+)</g)].map((match) => match[1])
    expect(managers.map(({ Name }) => Name)).toEqual(names)
    expect(managers[0]).toMatchObject({ Roles: expect.stringContaining('Manager'), State: 'Active' })
    expect(await records('/admin/people.csv?q=formula')).toMatchObject([{ Name: "'=Formula Ltd", Roles: 'Rep' }])
    const kept = await server.db.selectFrom('audit').select(['actor_id', 'after']).where('action', '=', 'people.exported').orderBy('id').execute()
    expect(kept).toEqual([{ actor_id: adaId, after: `{"people":${managers.length}}` }, { actor_id: adaId, after: '{"people":1}' }])
    expect((await ada.get('/admin/audit')).text).toContain('took the directory of people away as a file')
  })

  test('the audit leaves as a file too, newest first, and that is its first line', async () => {
    const records: Record<string, string>[] = parse((await ada.get('/admin/audit.csv')).text, { columns: true, bom: true })
    expect(records[0]).toMatchObject({ Who: 'Ada Moreau', What: 'took the audit away as a file' })
    const { count } = await server.db.selectFrom('audit').select((all) => all.fn.countAll().as('count')).executeTakeFirstOrThrow()
    expect(records).toHaveLength(Number(count))
    expect([...records].sort((one, other) => ((one.Id ?? '') < (other.Id ?? '') ? 1 : -1))).toEqual(records)
    expect((await ada.get('/admin/audit')).text).toContain('href="/admin/audit.csv"')
  })

  test('finds people by name and address in any case, with any letters', async () => {
    await newPerson('Élise Nuñez-Šimić')
    for (const q of ['élise', 'ÉLISE', 'nuñez', 'NUÑEZ-ŠIMIĆ', 'nuñez élise']) {
      expect((await ada.get(`/admin?q=${encodeURIComponent(q)}`)).text, q).toContain('Élise Nuñez-Šimić')
    }
    expect((await ada.get('/admin?q=mInA%40COUNTERSIGN')).text).toContain('Mina Okafor')
    const found = plain((await ada.get('/admin?q=oKaFoR')).text)
    expect(found).toContain('1 person found')
    expect(found).not.toContain('Jonas Weber')
  })

  test('takes the signs of a pattern as they are', async () => {
    await newPerson('Percy 100% Under_score')
    expect(plain((await ada.get('/admin?q=100%25')).text)).toContain('1 person found')
    expect(plain((await ada.get('/admin?q=r_s')).text)).toContain('1 person found')
    expect(plain((await ada.get('/admin?q=%5C')).text)).toContain('Nobody fits')
    expect((await ada.get('/admin?q=a&team=nowhere&page=-1&role=king')).status).toBe(200)
    expect((await ada.get('/admin?q=a%00b')).status).toBe(400)
  })

  test('narrows to a role, and to a team with all below it', async () => {
    const managers = (await ada.get('/admin?role=manager')).text
    expect(managers).toContain('Otto Brandt')
    expect(managers).not.toContain('Mina Okafor')
    const root = await teamNamed('Larkspur Systems')
    expect((await ada.get(`/admin?team=${root.id}&q=okafor`)).text).toContain('/admin/people/')
    const desk = await teamNamed('Legal and deal desk')
    expect(plain((await ada.get(`/admin?team=${desk.id}&q=okafor`)).text)).toContain('Nobody fits')
    await newPerson('Teamless Tim')
    expect((await ada.get('/admin?team=none')).text).toContain('Teamless Tim')
  })

  test('shows 25 a page, each person on one of them', async () => {
    for (let index = 0; index < 30; index += 1) await newPerson(`Paged Person ${String(index).padStart(2, '0')}`)
    const names = (html: string) => [...html.matchAll(/Paged Person \d\d(?=<\/a>)/g)].map(([name]) => name)
    const [first, second] = [names((await ada.get('/admin?q=paged')).text), names((await ada.get('/admin?q=paged&page=2')).text)]
    expect([first.length, second.length, new Set([...first, ...second]).size]).toEqual([25, 5, 30])
    expect((await ada.get('/admin?q=paged&page=9')).location).toBe('/admin?q=paged&page=2')
  })
})

describe('a person', () => {
  test('is edited, and the audit keeps what was before and after', async () => {
    const id = await newPerson('Before Edit', ['rep', 'trainer'])
    const team = await teamNamed('Channel')
    const answer = await edit(id, { name: ' After Edit ', function: 'finance', roles: ['admin', 'rep'], teamId: team.id, roleProfileId: 'sdr' })
    expect(answer.location).toBe(`/admin/people/${id}?done=saved`)
    expect(await personOf(id)).toMatchObject({
      name: 'After Edit', function: 'finance', is_rep: 1, is_trainer: 0, is_manager: 0, is_admin: 1, team_id: team.id, role_profile_id: 'sdr',
    })
    const [row, ...more] = await auditOf(id)
    expect(more).toEqual([])
    expect(row).toMatchObject({ action: 'person.edited', actor_id: adaId })
    expect(JSON.parse(row?.before ?? '')).toMatchObject({ name: 'Before Edit', function: 'sales', roles: ['rep', 'trainer'], team: null, roleProfileId: null })
    expect(JSON.parse(row?.after ?? '')).toMatchObject({ name: 'After Edit', roles: ['rep', 'admin'], teamId: team.id, team: 'Channel', roleProfileId: 'sdr' })
    const page = plain((await ada.get(answer.location ?? '')).text)
    for (const words of ['The changes of After Edit are saved.', 'changed After Edit', 'Before Edit</del>', 'Channel']) expect(page).toContain(words)
    await edit(id, { name: 'After Edit', roles: ['rep'] })
  })

  test('is judged for a new role profile at once', async () => {
    const mina = await personNamed('Mina Okafor')
    const snapshots = () => server.db.selectFrom('readiness_snapshot').selectAll().where('person_id', '=', mina.id).where('role_profile_id', '=', 'channel-manager').execute()
    expect(await snapshots()).toEqual([])
    const same = { name: mina.name, function: mina.function, teamId: mina.team_id ?? '' }
    await edit(mina.id, { ...same, roleProfileId: 'channel-manager' })
    const [taken] = await snapshots()
    expect(taken?.figure).toBeGreaterThanOrEqual(0)
    expect(Object.keys(JSON.parse(taken?.skills ?? '{}')).length).toBeGreaterThan(0)
    await edit(mina.id, { ...same, roleProfileId: mina.role_profile_id ?? '' })
  })

  test('keeps what was typed where a field is wrong, and is not changed', async () => {
    const id = await newPerson('Typed Thing')
    const answer = await edit(id, { name: '  ', roles: ['rep', 'manager'], roleProfileId: 'sdr' })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('Enter a name.')
    expect(answer.text).toMatch(/name="roles"[^>]*checked=""[^>]*value="manager"|value="manager"[^>]*checked=""/)
    expect((await edit(id, { teamId: 'nowhere' })).text).toContain('This team is gone.')
    expect((await edit(id, { roleProfileId: 'nothing' })).text).toContain('This role profile is gone.')
    expect((await edit(id, { roles: ['king'] })).status).toBe(400)
    expect([(await personOf(id)).name, await auditOf(id)]).toEqual(['Typed Thing', []])
  })

  test('is changed once however often a form is sent', async () => {
    const id = await newPerson('Twice Sent')
    const sent = await Promise.all([1, 2, 3].map(() => edit(id, { name: 'Once Changed' })))
    expect(sent.map((answer) => answer.status)).toEqual([302, 302, 302])
    expect(await auditOf(id)).toHaveLength(1)
    for (const intent of ['deactivate', 'reactivate']) {
      const answers = await Promise.all([1, 2].map(() => ada.post(`/admin/people/${id}`, { intent })))
      expect(answers.map((answer) => answer.status)).toEqual([302, 302])
    }
    expect((await auditOf(id)).map((row) => row.action)).toEqual(['person.edited', 'person.deactivated', 'person.reactivated'])
  })

  test('who stops being a manager manages no team', async () => {
    const team = await newTeam('Managed once')
    const id = await newPerson('Former Manager', ['rep', 'manager'])
    await ada.post(`/admin/teams?team=${team.id}`, { intent: 'managers', managers: id })
    await edit(id, { name: 'Former Manager', roles: ['rep'] })
    expect(await server.db.selectFrom('team_manager').selectAll().where('person_id', '=', id).execute()).toEqual([])
    expect(JSON.parse((await auditOf(id))[0]?.before ?? '')).toMatchObject({ managed: ['Managed once'] })
  })

  test('who is deactivated is out at once and cannot sign in until they are back', async () => {
    const id = await newPerson('Leaving Soon')
    const { email } = await personOf(id)
    const [phone, laptop] = [server.visitor(), server.visitor()]
    await phone.signIn(email)
    await laptop.signIn(email)
    expect((await phone.get('/learn')).status).toBe(200)
    expect((await ada.post(`/admin/people/${id}`, { intent: 'deactivate' })).location).toBe(`/admin/people/${id}?done=deactivated`)
    for (const visitor of [phone, laptop]) {
      expect((await visitor.get('/learn')).location).toBe('/login?to=%2Flearn')
      const write = await visitor.post('/account', { intent: 'theme', theme: 'dark' })
      expect([302, 401]).toContain(write.status)
      expect(write.headers.get('set-cookie')).toBeNull()
    }
    expect(await server.db.selectFrom('session').selectAll().where('person_id', '=', id).execute()).toEqual([])
    expect((await server.visitor().post('/login', { email, password: 'countersign' })).status).toBe(400)
    expect(plain((await ada.get(`/admin/people/${id}`)).text)).toContain('Reactivate Leaving Soon')
    const now = new Date()
    const late = { id: uuid(), tokenHash: 'opened while the door closed', expiresAt: new Date(now.getTime() + 60_000), userAgent: '', address: '' }
    await insertSession(server.db, { ...late, personId: id, now })
    await ada.post(`/admin/people/${id}`, { intent: 'reactivate' })
    expect(await server.db.selectFrom('session').selectAll().where('person_id', '=', id).execute()).toEqual([])
    expect((await phone.get('/learn')).status).toBe(302)
    expect((await server.visitor().signIn(email)).status).toBe(302)
  })
})

describe('the history of a person', () => {
  test('tells what was done to them and leaves out who looked at them', async () => {
    const id = await newPerson('Much Watched')
    await edit(id, { name: 'Much Watched', function: 'legal' })
    const look = { actorId: adaId, action: 'person.viewed', subjectType: 'person', subjectId: id, requestId: 'test', at: new Date() }
    for (let index = 0; index < 25; index += 1) await insertAudit(server.db, { ...look, id: uuid() })
    const page = plain((await ada.get(`/admin/people/${id}`)).text)
    expect(page).toContain('</span> changed Much Watched')
    expect(page).not.toContain('looked at')
    expect(plain((await ada.get('/admin/audit')).text)).toContain('looked at the page of Much Watched')
  })
})

describe('the last active admin', () => {
  test('keeps the role and stays active, and is told why', async () => {
    const { name, function: fn, team_id: teamId } = await personNamed('Ada Moreau')
    const told = (html: string) => (html.split('<script')[0] ?? '').split('This is the last active admin.').length - 1
    const demoted = await edit(adaId, { name, function: fn, teamId: teamId ?? '', roles: ['rep'] })
    expect([demoted.status, told(demoted.text)]).toEqual([400, 1])
    const deactivated = await ada.post(`/admin/people/${adaId}`, { intent: 'deactivate' })
    expect([deactivated.status, told(deactivated.text)]).toEqual([400, 1])
    expect(await personOf(adaId)).toMatchObject({ is_admin: 1, active: 1 })
    expect(await auditOf(adaId)).toEqual([])
  })

  test('remains when two admins remove each other at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const second = await newPerson(`Second Admin ${round}`, ['admin'])
      const now = new Date()
      const demotion = { name: 'Second Admin', function: 'sales', roles: [], teamId: null, roleProfileId: null } as const
      await Promise.all([
        deactivatePerson(server.db, { actorId: second, personId: adaId, now }),
        round % 2 === 0
          ? deactivatePerson(server.db, { actorId: adaId, personId: second, now })
          : editPerson(server.db, { actorId: adaId, personId: second, edit: demotion, now }),
      ])
      const admins = await server.db.selectFrom('person').select('id').where('is_admin', '=', 1).where('active', '=', 1).execute()
      expect(admins, `round ${round}`).toHaveLength(1)
      await server.db.updateTable('person').set({ active: 1, is_admin: 1 }).where('id', '=', adaId).execute()
      await server.db.updateTable('person').set({ active: 0 }).where('id', '=', second).execute()
    }
    ada = await server.as('ada')
  })
})

describe('the audit', () => {
  test('reads newest first, 50 a page, every row once', async () => {
    const team = await newTeam('Renamed often')
    const change = (name: string) => ada.post(`/admin/teams?team=${team.id}`, { intent: 'rename', name })
    for (let index = 0; index < 52; index += 1) await change(`Renamed ${String(index).padStart(2, '0')}`)
    const first = (await ada.get('/admin/audit')).text
    const older = /\/admin\/audit\?before=[\w-]+/.exec(first)?.[0] ?? ''
    const second = (await ada.get(older)).text
    const named = (html: string) => [...html.matchAll(/<ins[^>]*>(Renamed \d\d)<\/ins>/g)].map(([, name]) => name)
    expect([named(first).length, named(first)[0], named(second).slice(0, 2)]).toEqual([50, 'Renamed 51', ['Renamed 01', 'Renamed 00']])
    expect(plain(first)).toContain('renamed the team Renamed 51')
    expect((await ada.get('/admin/audit?before=nonsense')).status).toBe(200)
  })
})

describe('doors', () => {
  test('who is no admin finds nothing, reading or writing', async () => {
    const mina = await personNamed('Mina Okafor')
    const emea = await teamNamed('Enterprise EMEA')
    const rows = await server.db.selectFrom('audit').select('id').execute()
    const paths = ['/admin', `/admin/people/${mina.id}`, '/admin/teams', `/admin/teams?team=${emea.id}`, '/admin/invitations', '/admin/audit', '/admin/model']
    for (const who of ['mina', 'tess', 'otto']) {
      const visitor = await server.as(who)
      for (const path of paths) {
        expect((await visitor.get(path)).status, `${who} reads ${path}`).toBe(404)
        for (const intent of ['edit', 'deactivate', 'rename', 'remove', 'create']) {
          const fields = { intent, name: 'Mine now', function: 'sales', roles: 'admin', id: '0197a000-0000-7000-8000-00000000000f' }
          expect((await visitor.post(path, fields)).status, `${who} sends ${intent} to ${path}`).toBe(404)
        }
      }
    }
    expect(await server.db.selectFrom('audit').select('id').execute()).toHaveLength(rows.length)
    expect(await personOf(mina.id)).toEqual({ ...mina, claims: (await personOf(mina.id)).claims })
  })

  test('nobody finds a person or team that is not there, and pages without a form take none', async () => {
    for (const path of ['/admin/people/nobody', '/admin/teams?team=none']) expect((await ada.get(path)).status).toBe(404)
    expect((await ada.post('/admin/people/nobody', { intent: 'deactivate' })).status).toBe(404)
    for (const path of ['/admin', '/admin/audit', '/admin/model']) expect((await ada.post(path, { intent: 'edit' })).status).toBe(405)
    expect((await server.visitor().get('/admin')).location).toBe('/login?to=%2Fadmin')
  })

  test('no page asks more than four times; a person’s, with what they are granted, six', async () => {
    const emea = await teamNamed('Enterprise EMEA')
    const person = `/admin/people/${adaId}`
    for (const path of ['/admin', '/admin?q=mina', person, '/admin/teams', `/admin/teams?team=${emea.id}`, '/admin/audit', '/admin/model']) {
      const timing = (await ada.get(path)).headers.get('server-timing') ?? ''
      expect(Number(/queries;desc="(\d+)"/.exec(timing)?.[1]), `${path}: ${timing}`).toBeLessThanOrEqual(path === person ? 6 : 4)
    }
  })
})
