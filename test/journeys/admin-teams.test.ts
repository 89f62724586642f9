import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '~/domain/people/person'
import { pathOf, type Team } from '~/domain/people/team'
import { moveTeam } from '~/workflows/people/move-team.server'
import { addPerson, addTeam } from '../newcomers'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let ada: Visitor

beforeAll(async () => {
  server = await startServer()
  ada = await server.as('ada')
})
afterAll(() => server.close())

const newPerson = (name: string, roles: Role[], teamId: string | null = null) => addPerson(server.db, name, roles, teamId)
const newTeam = (name: string, parent: Team | null) => addTeam(server.db, name, parent)
const teamOf = (id: string) => server.db.selectFrom('team').selectAll().where('id', '=', id).executeTakeFirst()
const teamNamed = (name: string) => server.db.selectFrom('team').selectAll().where('name', '=', name).executeTakeFirstOrThrow()
const auditOf = (id: string) => server.db.selectFrom('audit').selectAll().where('subject_id', '=', id).orderBy('id').execute()
const plain = (html: string) => html.replaceAll('<!-- -->', '')

describe('the tree of teams', () => {
  const create = (id: string, name: string, parentId = '') => ada.post('/admin/teams', { intent: 'create', id, name, parentId })
  const change = (team: { id: string }, fields: Record<string, string | string[]>) => ada.post(`/admin/teams?team=${team.id}`, fields)

  test('a form makes one team however often it is sent, and another when it is filled in anew', async () => {
    const root = await teamNamed('Larkspur Systems')
    const id = '0197a000-0000-7000-8000-000000000001'
    const sent = await Promise.all([1, 2, 3].map(() => create(id, 'Nordics', root.id)))
    expect(sent.map((answer) => answer.location)).toEqual(Array(3).fill(`/admin/teams?team=${id}&done=created`))
    expect(await teamOf(id)).toMatchObject({ name: 'Nordics', parent_id: root.id, path: `${root.path}${id}/` })
    expect((await auditOf(id)).map((row) => row.action)).toEqual(['team.created'])
    const other = (await create(id, 'Baltics', root.id)).location ?? ''
    expect(other).toMatch(/\?team=(?!0197a000)[\w-]+&done=created/)
    expect((await ada.get(other)).text).toContain('Baltics')
    const taken = await create('0197a000-0000-7000-8000-000000000002', 'nordics', root.id)
    expect([taken.status, plain(taken.text).includes('A team of this name stands there already.')]).toEqual([400, true])
    expect((await create('0197a000-0000-7000-8000-000000000003', 'Lost', 'nowhere')).text).toContain('This team is gone.')
    expect((await create('no-uuid', 'Lost')).status).toBe(400)
  })

  test('a renamed team says so once', async () => {
    const team = await newTeam('Old name', null)
    expect((await change(team, { intent: 'rename', name: 'New name' })).location).toBe(`/admin/teams?team=${team.id}&done=renamed`)
    expect((await change(team, { intent: 'rename', name: 'New name' })).location).toBe(`/admin/teams?team=${team.id}&done=same`)
    expect((await auditOf(team.id)).map((row) => [row.before, row.after])).toEqual([['{"name":"Old name"}', '{"name":"New name"}']])
    expect((await change(team, { intent: 'rename', name: 'larkspur SYSTEMS' })).status).toBe(400)
  })

  test('a moved team takes along what is below it, and never stands below itself', async () => {
    const top = await newTeam('Top', null)
    const middle = await newTeam('Middle', top)
    const leaf = await newTeam('Leaf', middle)
    const aside = await newTeam('Aside', null)
    for (const parent of [top, middle, leaf]) {
      const answer = await change(top, { intent: 'move', parentId: parent.id })
      expect([answer.status, answer.text.includes('A team cannot stand below itself.')]).toEqual([400, true])
    }
    expect((await change(middle, { intent: 'move', parentId: aside.id })).status).toBe(302)
    expect((await change(middle, { intent: 'move', parentId: aside.id })).location).toContain('done=same')
    expect([(await teamOf(middle.id))?.path, (await teamOf(leaf.id))?.path]).toEqual([`/${aside.id}/${middle.id}/`, `/${aside.id}/${middle.id}/${leaf.id}/`])
    const rows = await auditOf(middle.id)
    expect(rows.map((row) => [row.action, JSON.parse(row.before ?? ''), JSON.parse(row.after ?? '')])).toEqual([
      ['team.moved', { parentId: top.id, parent: 'Top' }, { parentId: aside.id, parent: 'Aside' }],
    ])
  })

  test('two moves that cross leave a tree', async () => {
    const { id: actorId } = await server.db.selectFrom('person').select('id').where('email', '=', 'ada@countersign.example').executeTakeFirstOrThrow()
    for (let round = 0; round < 8; round += 1) {
      const [left, right] = [await newTeam(`Left ${round}`, null), await newTeam(`Right ${round}`, null)]
      const now = new Date()
      const moved = await Promise.all([
        moveTeam(server.db, { actorId, teamId: left.id, parentId: right.id, now }),
        moveTeam(server.db, { actorId, teamId: right.id, parentId: left.id, now }),
      ])
      expect(moved.filter((one) => 'problem' in one)).toEqual([{ problem: 'below-itself' }])
      const rows = await server.db.selectFrom('team').selectAll().where('id', 'in', [left.id, right.id]).execute()
      const [root, child] = rows.sort((a, b) => a.path.length - b.path.length)
      expect([root?.path, child?.path]).toEqual([pathOf(null, root?.id ?? ''), pathOf({ path: root?.path ?? '' }, child?.id ?? '')])
    }
  })

  test('only active managers manage, and saving them twice says so once', async () => {
    const team = await newTeam('To be managed', null)
    const [one, two, rep] = [await newPerson('Manager One', ['manager']), await newPerson('Manager Two', ['manager']), await newPerson('Just A Rep', ['rep'])]
    expect((await change(team, { intent: 'managers', managers: [one, rep] })).text).toContain('no active manager any more')
    await Promise.all([1, 2].map(() => change(team, { intent: 'managers', managers: [one, two] })))
    await change(team, { intent: 'managers', managers: [two] })
    const managers = await server.db.selectFrom('team_manager').select('person_id').where('team_id', '=', team.id).execute()
    expect(managers).toEqual([{ person_id: two }])
    expect((await auditOf(team.id)).map((row) => JSON.parse(row.after ?? '').managers)).toEqual([['Manager One', 'Manager Two'], ['Manager Two']])
    await ada.post(`/admin/people/${two}`, { intent: 'deactivate' })
    await change(team, { intent: 'managers', managers: [one] })
    expect((await change(team, { intent: 'managers' })).location).toContain('done=managers')
    const kept = await server.db.selectFrom('team_manager').select('person_id').where('team_id', '=', team.id).execute()
    expect(kept).toEqual([{ person_id: two }])
  })

  test('only an empty team goes, and a full one says what is in it', async () => {
    const full = await newTeam('Full', null)
    const child = await newTeam('Child', full)
    await newPerson('Inside', ['rep'], full.id)
    const refused = plain((await change(full, { intent: 'remove' })).text)
    expect(refused).toContain('This team still has 1 person in it')
    expect(refused).toContain('1 team right below it')
    const assigned = await change(await teamNamed('Larkspur Systems'), { intent: 'remove' })
    expect(plain(assigned.text)).toContain('1 assignment given to it')
    const manager = await newPerson('Manager Of Nothing', ['manager'])
    await change(child, { intent: 'managers', managers: manager })
    const answers = await Promise.all([1, 2].map(() => change(child, { intent: 'remove' })))
    expect(answers.map((answer) => answer.location)).toEqual(Array(2).fill('/admin/teams?done=removed'))
    expect([await teamOf(child.id), (await auditOf(child.id)).map((row) => row.action)]).toEqual([undefined, ['team.managers-set', 'team.removed']])
    expect((await ada.get(`/admin/teams?team=${child.id}`)).status).toBe(404)
    expect((await change(child, { intent: 'rename', name: 'Ghost' })).status).toBe(404)
  })

  test('the tree counts people and managers', async () => {
    const html = plain((await ada.get('/admin/teams')).text)
    for (const words of ['Larkspur Systems', 'Enterprise EMEA', 'Otto Brandt', 'Pilar Santos']) expect(html).toContain(words)
    const emea = await teamNamed('Enterprise EMEA')
    expect(plain((await ada.get(`/admin/teams?team=${emea.id}`)).text)).toContain('8 people')
  })
})
