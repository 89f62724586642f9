import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.server'
import { migrate } from '#db/migrate'
import { publishContent } from '~/workflows/content/publish-content.server'
import { seedDemo } from '~/workflows/demo/seed-demo.server'
import { seedDemoWork } from '~/workflows/demo/seed-demo-work.server'
import { showPayNow } from '~/workflows/incentives/show-pay-now.server'
import { verifyLedger } from '~/workflows/incentives/verify-ledger.server'
import { diskStore } from '~/workflows/media/disk-store.server'
import { contentFolder } from '../databases/content-folder'
import { type Copy, emptyDatabase } from '../databases/copy'

const now = new Date()
const days = (count: number) => new Date(now.getTime() + count * 24 * 60 * 60 * 1000)
let made: Copy
let db: Database

/** What a first start does with an empty database. */
beforeAll(async () => {
  made = await emptyDatabase()
  db = openDatabase({ file: made.file, ...(made.url === undefined ? {} : { url: made.url }) })
  await migrate(db)
  await publishContent(db, contentFolder, now, diskStore(join(made.env.DATA_DIR ?? '', 'media')))
  expect(await seedDemo(db, { password: 'countersign', now, contracts: true })).toBe(24)
  expect(await seedDemoWork(db, now)).toBe(true)
})
afterAll(async () => {
  await db.destroy()
  await made.drop()
})

const count = async (table: 'outcome' | 'outcome_refusal' | 'dispute' | 'programme_run' | 'pay_line') =>
  Number((await db.selectFrom(table).select((all) => all.fn.countAll().as('n')).executeTakeFirstOrThrow()).n)

test('the demo organisation has contracts, a closed month that pays, a question and newcomers in a programme', async () => {
  expect(await count('outcome')).toBeGreaterThan(500)
  expect(await count('outcome_refusal')).toBe(0)
  expect([await count('dispute'), await count('programme_run')]).toEqual([1, 3])
  const periods = await db.selectFrom('pay_period').select(['plan_id', 'state']).execute()
  expect(periods.filter(({ plan_id }) => plan_id === 'signed-well').map(({ state }) => state).sort()).toEqual(['closed', 'open'])
  expect((await db.selectFrom('pay_statement').select('amount').execute()).some(({ amount }) => Number(amount) > 0)).toBe(true)
  expect((await verifyLedger(db)).flatMap(({ faults }) => faults)).toEqual([])
})

test('what was told became evidence as of when it happened', async () => {
  const told = await db.selectFrom('outcome').select(['received_at', 'happened_at']).execute()
  expect(new Set(told.map(({ received_at }) => received_at.slice(0, 10))).size).toBeGreaterThan(20)
})

test('a rep sees what runs, what is held back by which gate, and what was paid', async () => {
  const { id } = await db.selectFrom('person').select('id').where('email', '=', 'jonas@countersign.example').executeTakeFirstOrThrow()
  const pay = await showPayNow(db, id)
  expect(pay.last).toMatchObject({ planId: 'signed-well', closed: true })
  expect(pay.running.map(({ planId }) => planId)).toContain('signed-well')
})

test('a second start adds nothing, also on another day', async () => {
  const before = [await count('outcome'), await count('dispute'), await count('programme_run'), await count('pay_line')]
  expect([await seedDemo(db, { password: 'countersign', now: days(40), contracts: true }), await seedDemoWork(db, days(40))]).toEqual([0, false])
  expect([await count('outcome'), await count('dispute'), await count('programme_run'), await count('pay_line')]).toEqual(before)
})
