import { randomUUID } from 'node:crypto'
import { readEvent } from '~/http/outcome-schema'
import { makeKey } from '~/workflows/connections/make-key.server'
import { recordOutcomes } from '~/workflows/outcomes/record-outcomes.server'
import type { TestServer } from '../server'

/** What a program told of contracts: some known, some of somebody unknown, some refused; and its key. */
export async function stockOutcomes({ db }: TestServer): Promise<Record<string, string>> {
  const { id: actorId } = await db.selectFrom('person').select('id').where('email', '=', 'ada@countersign.example').executeTakeFirstOrThrow()
  const now = new Date()
  for (let key = 0; key < 4; key++) await makeKey(db, { actorId, sentId: randomUUID(), name: `Salesforce, ${['production', 'test', 'Europe', 'a sandbox that somebody gave a very long name'][key]}`, source: 'salesforce', scope: 'outcomes:write', now })
  const event = (id: string, given: object) => ({ id, person: 'jonas@countersign.example', happenedAt: now.toISOString(), contract: `006Qy00000${id}`, ...given })
  const rows = [
    event('a0X1', { kind: 'contract-created' }),
    event('a0X2', { kind: 'review-finding', part: 'clause', severity: 'major', clauseType: 'cap-on-liability' }),
    event('a0X3', { kind: 'value', amount: 1_250_000, currency: 'EUR' }),
    event('a0X4', { kind: 'compliance-check', passed: true, person: 'm.okafor@northwind-holding.example' }),
    event('a0X1-signed', { kind: 'signed', contract: '006Qy00000a0X3' }),
    event('a0X5', { kind: 'signed', person: '0058d000001AbCdAAK' }),
    event('a0X6', { kind: 'satisfaction', score: 12, scale: '0-10' }),
  ]
  await recordOutcomes(db, { source: 'salesforce', door: 'api', now }, rows.map((row, place) => ({ line: place + 1, ...readEvent(row) })))
  return {}
}
