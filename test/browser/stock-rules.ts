import { randomUUID } from 'node:crypto'
import { switchRuleOn } from '~/workflows/rules/switch-rule-on.server'
import { addPerson, addTeam } from '../newcomers'
import type { TestServer } from '../server'

/** Rules of Otto's, one on with somebody taken out of it and one off; three of managers who were switched off, of which nobody else has the team of one, and one would reach Hanna anew; Emeka was given longer; a holiday of everyone and one of a team. */
export async function stockRules(server: TestServer): Promise<Record<string, string>> {
  const [otto, ada] = [await server.as('otto'), await server.as('ada')]
  const personId = async (name: string) => (await server.db.selectFrom('person').select('id').where('email', '=', `${name}@countersign.example`).executeTakeFirstOrThrow()).id
  const team = (await server.db.selectFrom('team').select('id').where('name', '=', 'Enterprise EMEA').executeTakeFirstOrThrow()).id
  const year = new Date().getUTCFullYear()
  await ada.post('/admin/holidays', { intent: 'add', id: randomUUID(), day: `${year}-12-25`, name: 'Christmas Day', teamId: '' })
  await ada.post('/admin/holidays', { intent: 'add', id: randomUUID(), day: `${year}-10-03`, name: 'Day of German Unity', teamId: team })

  const [emeka, hanna] = [await personId('emeka'), await personId('hanna')]
  const switchOn = async (fields: Record<string, string>) => {
    const rule = new URLSearchParams({ what: 'course:contract-language', whom: 'fit', when: 'after', days: '10', from: 'reached', ...fields })
    const { location } = await otto.post(`/team/rules/new?${rule}`, { id: randomUUID() })
    return /^\/team\/rules\/([\w-]+)\?/.exec(location ?? '')?.[1] ?? ''
  }
  const rule = await switchOn({ name: 'Everyone who sells in EMEA', team, function: 'sales', note: 'Before you send your first contract.' })
  await otto.post(`/team/rules/${await switchOn({ name: 'Emeka before the summer', whom: 'people', person: emeka })}`, { intent: 'off' })
  await otto.post(`/team/rules/${rule}`, { intent: 'out', person: hanna, id: randomUUID(), reason: 'On parental leave until the spring.' })
  const { id: assignment } = await server.db.selectFrom('assignment').select('id').where('rule_id', '=', rule).where('person_id', '=', emeka).executeTakeFirstOrThrow()
  const dueOn = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10)
  await otto.post(`/team/${emeka}/due`, { id: randomUUID(), assignment, dueOn, reason: 'The Halden renewal comes first.' })
  const alone = await leaveAlone(server, 'Everyone new in EMEA', team)
  await server.db.updateTable('assignment').set({ withdrawn_at: new Date().toISOString() }).where('rule_id', '=', alone).where('person_id', '=', hanna).execute()
  const wanted = await leaveAlone(server, 'Everyone in EMEA this year', team)
  const partners = await addTeam(server.db, 'Partners', null)
  await leaveAlone(server, 'Everyone at our partners', partners.id)
  return { rule, emeka, emea: team, alone, wanted }
}

/** A rule of a manager who was switched off since. */
async function leaveAlone({ db }: TestServer, name: string, teamId: string): Promise<string> {
  const ownerId = await addPerson(db, 'Ines Duarte', ['manager'])
  await db.insertInto('team_manager').values({ person_id: ownerId, team_id: teamId }).execute()
  const whom = { kind: 'fit' as const, teamIds: [teamId], roleIds: [], functions: [] }
  const draft = { id: randomUUID(), name, work: { kind: 'course' as const, id: 'contract-language' }, whom, due: { kind: 'after' as const, days: 10, from: 'reached' as const }, note: 'So that we speak one language.' }
  const on = await switchRuleOn(db, ownerId, draft, new Date())
  if ('problem' in on) throw new Error(on.problem)
  await db.updateTable('person').set({ active: 0 }).where('id', '=', ownerId).execute()
  return on.ruleId
}
