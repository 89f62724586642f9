import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.server'
import { chooseComparing } from '~/workflows/incentives/choose-comparing.server'
import { showNeighbours } from '~/workflows/incentives/show-neighbours.server'
import { type Copy, copyBase } from '../databases/copy'
import { startAttemptOf, stockEveryType } from '../every-type'

let copy: Copy
let db: Database
let team: { id: string; name: string }[]
let planId: string
const now = new Date('2027-03-10T12:00:00.000Z')
const asked = async (at: number) => showNeighbours(db, team[at]?.id ?? '', now)
const choose = (at: number, takesPart: boolean) => chooseComparing(db, team[at]?.id ?? '', takesPart, now)

/** A line of the ledger, in the month that is compared unless another day is said. */
async function earn(at: number, points: number, { day = '2027-02-10', cause = 'reading', causeId = 'somewhere' } = {}) {
  const person_id = team[at]?.id ?? ''
  const { last } = await db.selectFrom('ledger').select((eb) => eb.fn.max('seq').as('last')).where('person_id', '=', person_id).executeTakeFirstOrThrow()
  const seq = Number(last ?? 0) + 1
  const line = { plan_id: planId, rule_id: 'test', subject: `test-${seq}`, points, amount: 0, currency: 'EUR', reason: 'Done', cause, cause_id: causeId, earned_at: `${day}T09:00:00.000Z` }
  await db.insertInto('ledger').values({ id: `${person_id}-${seq}`, person_id, seq, ...line }).execute()
}

beforeAll(async () => {
  copy = await copyBase()
  db = openDatabase({ file: copy.file, ...(copy.url === undefined ? {} : { url: copy.url }) })
  const { team_id } = await db.selectFrom('person').select('team_id').where('email', '=', 'jonas@countersign.example').executeTakeFirstOrThrow()
  await db.updateTable('person').set({ team_id }).where('is_rep', '=', 1).execute()
  planId = (await db.selectFrom('incentive_plan').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()).id
  team = await db.selectFrom('person').select(['id', 'name']).where('is_rep', '=', 1).orderBy('name').limit(7).execute()
})
afterAll(async () => {
  await db.destroy()
  await copy.drop()
})

test('nobody takes part unasked, a choice is kept once, and of few nobody is shown', async () => {
  expect(await asked(0)).toMatchObject({ takesPart: false, near: null })
  for (const at of [0, 1, 2, 3]) await choose(at, true)
  await Promise.all([choose(0, true), choose(0, true)])
  expect(await db.selectFrom('comparing').selectAll().execute()).toHaveLength(4)
  expect(await asked(0)).toMatchObject({ takesPart: true, month: '2027-02-01T00:00:00.000Z', near: null })
})

test('the nearest who take part are shown by the points of the month before', async () => {
  for (const at of [4, 5]) await choose(at, true)
  for (const [at, points] of [60, 50, 40, 30, 20, 10, 45].entries()) await earn(at, points)
  await earn(3, 500, { day: '2027-03-01' })
  await earn(3, 500, { day: '2027-01-31' })
  const name = (at: number) => team[at]?.name
  expect(await asked(2)).toEqual({
    takesPart: true, month: '2027-02-01T00:00:00.000Z', own: 40,
    near: { above: [{ name: name(0), by: 20 }, { name: name(1), by: 10 }], below: [{ name: name(3), by: -10 }] },
  })
  // The seventh takes no part: neither seen nor seeing.
  expect(await asked(6)).toMatchObject({ takesPart: false, near: null })
})

test('what came of a quiz that keeps its score back is in no sum', async () => {
  await stockEveryType(db, 'kept-back', { feedback: 'closed' }, ['single'])
  const { email } = await db.selectFrom('person').select('email').where('id', '=', team[3]?.id ?? '').executeTakeFirstOrThrow()
  const attempt = await startAttemptOf(db, email.split('@')[0] ?? '', 'kept-back')
  await earn(3, 300, { cause: 'attempt', causeId: attempt })
  expect((await asked(3)).own).toBe(30)
})

test('who takes part no longer is gone from what others see, and so is who left', async () => {
  await choose(1, false)
  expect((await asked(1)).near).toBeNull()
  expect(JSON.stringify((await asked(2)).near)).not.toContain(team[1]?.name)
  await db.updateTable('person').set({ active: 0 }).where('id', '=', team[0]?.id ?? '').execute()
  expect(await asked(2)).toMatchObject({ takesPart: true, near: null })
})
