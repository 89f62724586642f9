import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventsOf, recordsOf, type WebhookMapping } from '../../domain/outcomes/webhook/webhook-mapping'
import { readEvent } from '../../http/outcome-schema'
import { faultWords } from '../content-fault'
import { readMapping } from './read-mapping'

const folder = 'content/webhook-mappings'
const yamlOf = (id: string) => readFileSync(`${folder}/${id}.yaml`, 'utf8')

function mappingOf(id: string, yaml = yamlOf(id)): WebhookMapping {
  const read = readMapping(`${id}.yaml`, id, yaml)
  if ('faults' in read) throw new Error(read.faults.map(faultWords).join('\n'))
  return read.mapping
}

const digitsOf = (currency: string) => ({ EUR: 2, USD: 2, JPY: 0 })[currency] ?? null
const readBody = (id: string, body: unknown) =>
  (recordsOf(body, mappingOf(id)) ?? []).flatMap((record) => eventsOf(record, mappingOf(id), digitsOf)).map((one) => ('event' in one ? readEvent(one.event) : one))
const told = (id: string, body: unknown) => readBody(id, body).map((one) => ('told' in one ? one.told : one))

const modified = '2026-10-05T08:00:00.000Z'
const samples: Record<string, unknown> = {
  salesforce: { records: [
    { attributes: { type: 'Opportunity' }, Id: '006Qy1', StageName: 'Closed Won', CloseDate: '2026-10-04', Amount: 1250.5, CurrencyIsoCode: 'EUR', SystemModstamp: modified, Owner: { Email: 'mina@x.example' } },
    { attributes: { type: 'Contract_Review__c' }, Id: 'a0X1', Opportunity__c: '006Qy1', Opportunity__r: { Owner: { Email: 'mina@x.example' } }, Reviewed_At__c: modified, Clause_Type__c: 'Cap on Liability', Severity__c: 'High', SystemModstamp: modified },
    { attributes: { type: 'Opportunity' }, Id: '006Qy2', StageName: 'Prospecting' },
  ] },
  hubspot: [
    { objectId: 77, objectType: 'deal', properties: { dealstage: 'closedwon', amount: '900', deal_currency_code: 'USD', closedate: '1759651200000', hs_lastmodifieddate: modified, owner_email: 'mina@x.example' } },
    { objectId: 78, objectType: 'feedback_submission', properties: { hs_value: '9', deal_id: '77', hs_submission_timestamp: modified, owner_email: 'mina@x.example' } },
  ],
  'docusign-clm': { documents: [
    { uid: 'd1', status: 'Created', created_date: modified, attributes: { owner_email: 'mina@x.example' } },
    { uid: 'd1', task_uid: 't1', status: 'Approved', approved_date: modified, attributes: { owner_email: 'mina@x.example', approval_hours: '6.5' } },
    { uid: 'd1', task_uid: 't2', status: 'Deviation', modified_date: modified, attributes: { owner_email: 'mina@x.example', clause: 'Anti-Assignment', deviation_approved: 'Approved' } },
    { uid: 'd1', status: 'Executed', executed_date: modified, attributes: { owner_email: 'mina@x.example' } },
  ] },
  generic: { id: 'g1', kind: 'value', person: 'mina@x.example', happenedAt: modified, contract: 'C-1', amount: 125050, currency: 'EUR' },
}

const expected: Record<string, object[]> = {
  salesforce: [
    { kind: 'signed', sourceId: 'signed-006Qy1', version: Date.parse(modified) / 1000, who: 'mina@x.example', contractId: '006Qy1' },
    { kind: 'value', sourceId: 'value-006Qy1', amount: 125_050, currency: 'EUR' },
    { kind: 'review-finding', sourceId: 'a0X1', clauseTypeId: 'cap-on-liability', severity: 'critical', part: 'clause' },
  ],
  hubspot: [
    { kind: 'signed', sourceId: 'signed-77', at: 1_759_651_200_000, contractId: '77' }, { kind: 'value', amount: 90_000, currency: 'USD' },
    { kind: 'satisfaction', sourceId: 'feedback-78', score: 9, scale: '0-10', contractId: '77', version: 1 },
  ],
  'docusign-clm': [
    { kind: 'contract-created', sourceId: 'created-d1' }, { kind: 'approval-turnaround', sourceId: 'approval-t1', hours: 6.5 },
    { kind: 'playbook-deviation', sourceId: 'deviation-t2', approved: true, clauseTypeId: 'anti-assignment' }, { kind: 'signed', sourceId: 'signed-d1' },
  ],
  generic: [{ kind: 'value', sourceId: 'g1', amount: 125_050, currency: 'EUR', version: 1 }],
}

test('every mapping that comes with the content is read, and has a sample here', () => {
  expect(readdirSync(folder).map((name) => name.replace('.yaml', '')).sort()).toEqual(Object.keys(samples).sort())
})

test.each(Object.keys(samples))('the sample of %s becomes the events it tells of', (id) => {
  const events = told(id, samples[id])
  expect(events).toHaveLength(expected[id]?.length ?? 0)
  expect(events).toMatchObject(expected[id] ?? [])
})

test('a value that no table and no reading knows refuses its event by name, and no other', () => {
  const records = [{ StageName: 'Closed Won', Id: '1', SystemModstamp: modified, Owner: { Email: 'a@x.example' }, CloseDate: 'soon', Amount: '1e3', CurrencyIsoCode: 'EUR' },
    { StageName: 'Closed Won', Id: '2', SystemModstamp: modified, Owner: { Email: 'a@x.example' }, CloseDate: '2026-10-04', Amount: '1.005', CurrencyIsoCode: 'XXX9' }]
  expect(readBody('salesforce', { records }).map((one) => ('reason' in one ? `${one.sourceId} ${one.reason}` : one.told.kind))).toEqual([
    'signed-1 happenedAt: the mapping cannot read what stands at CloseDate', 'value-1 happenedAt: the mapping cannot read what stands at CloseDate', 'signed',
    'value-2 amount: the mapping cannot read what stands at Amount',
  ])
})

test('a body without the list that the mapping names has no records', () => {
  expect([recordsOf({ documents: {} }, mappingOf('docusign-clm')), recordsOf(null, mappingOf('generic')), recordsOf('x', mappingOf('generic'))]).toEqual([null, null, null])
})

test('any JSON is read without a fault of ours', () => {
  fc.assert(fc.property(fc.jsonValue(), (body) => {
    for (const id of Object.keys(samples)) expect(Array.isArray(readBody(id, body as unknown))).toBe(true)
  }))
})

test.each([
  ['kind: signed', 'kind: won', /salesforce\.yaml:8:5 rules\.0\.kind must be one of/],
  ['id: { from: Id, prefix: signed- }', 'id: { from: "a b" }', /salesforce\.yaml:10:13 rules\.0\.event\.id/],
  ['      contract: { from: Id }\n', '', /rules\.0\.event must say contract, for an event of the kind signed/],
  ['version: { from: SystemModstamp, as: seconds }', 'hours: { from: SystemModstamp }', /salesforce\.yaml:11:7 rules\.0\.event\.hours is nothing that an event of the kind signed says/],
  ['records: records', 'records: records\nrecords: twice', /cannot be read/],
  ['records: records', 'recrods: records', /nrecognized/],
])('a fault is named with its line: %s', (from, to, words) => {
  const read = readMapping('salesforce.yaml', 'salesforce', yamlOf('salesforce').replace(from, () => to))
  expect('faults' in read ? read.faults.map(faultWords).join('\n') : 'none').toMatch(words)
})
