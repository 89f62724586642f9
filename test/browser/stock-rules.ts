import { randomUUID } from 'node:crypto'
import type { TestServer } from '../server'

/** Rules of Otto's, one on with somebody taken out of it and one off; Emeka was given longer; a holiday of everyone and one of a team. */
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
  return { rule, emeka, emea: team }
}
