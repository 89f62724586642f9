import { expect, test } from 'vitest'
import { changesBetween, idsIn } from './audit-changes'
import { auditLine, idsToName } from './audit-line'
import { actionWords, fieldWords } from './audit-words'

const names = new Map([['t1', 'Channel'], ['p1', 'Mina Okafor']])

test('only what differs is listed, by names rather than ids', () => {
  const before = { name: 'Mina', teamId: 't0', team: 'Mid-market', roles: ['rep'], roleProfileId: null }
  const after = { name: 'Mina', teamId: 't1', team: 'Channel', roles: ['rep', 'admin'], roleProfileId: 'sdr' }
  expect(changesBetween(before, after, names)).toEqual([
    { field: 'Team', from: 'Mid-market', to: 'Channel' },
    { field: 'Roles', from: 'rep', to: 'rep, admin' },
    { field: 'Role profile', from: null, to: 'sdr' },
  ])
})

test('an id without its name beside it is looked up', () => {
  expect(changesBetween(null, { teamId: 't1', managerIds: ['p1', 'p9'] }, names)).toEqual([
    { field: 'Team', from: null, to: 'Channel' },
    { field: 'Managers', from: null, to: 'Mina Okafor, p9' },
  ])
  expect(changesBetween(null, { managers: ['Mina'], managerIds: ['p1'] }, names).map((change) => change.field)).toEqual(['Managers'])
  expect(idsIn({ teamId: 't1', name: 'x', managerIds: ['p1'], parentId: null, savedBy: '01a208dc-ae10-7523-b651-cce597ecfcda' })).toEqual(['t1', 'p1', '01a208dc-ae10-7523-b651-cce597ecfcda'])
})

test('times, days, switches, records and what is no record are said in words', () => {
  const state = { expiresAt: Date.UTC(2026, 5, 10, 12), dueOn: '2026-07-01', active: false, counts: { added: 2 } }
  expect(changesBetween(state, undefined, names).map((change) => change.from)).toEqual(['10 Jun 2026, 12:00 UTC', '1 July 2026', 'no', 'Added: 2'])
  expect(changesBetween('old', ['new'], names)).toEqual([{ field: 'Value', from: 'old', to: 'new' }])
})

test('a long text is cut', () => {
  expect(changesBetween(null, { source: 'x'.repeat(5000) }, names)[0]?.to).toHaveLength(241)
})

test('an action is a sentence, and one without words shows its code', () => {
  expect(actionWords('person.edited', 'Mina $& Okafor')).toBe('changed Mina $& Okafor')
  expect(actionWords('badge.sent-out', 'Mina')).toBe('did “badge sent out” to Mina')
  expect([fieldWords('roleProfileId'), fieldWords('teamId'), fieldWords('active')]).toEqual(['Role profile', 'Team', 'May sign in'])
})

test('a line names its subject as it is called now, else as it was called then, else by its id', () => {
  const entry = { id: 'e1', at: 5, actorName: null, action: 'team.removed', subjectId: 't1', before: '{"name":"Canal"}', after: null }
  expect(auditLine(entry, names)).toMatchObject({ who: 'Countersign', what: 'removed the team Channel', at: 5 })
  expect(auditLine(entry, new Map()).what).toBe('removed the team Canal')
  expect(auditLine({ ...entry, before: null }, new Map()).what).toBe('removed the team t1')
  expect(idsToName([{ ...entry, after: '{"parentId":"t2"}' }])).toEqual(['t1', 't2'])
})
