import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#db/client.server'
import { listCertificates } from '#db/queries/certificates'
import { stateOf } from '~/domain/certificates/certificate'
import { certifyingWork, roleId } from '../certifying-work'
import { copyBase } from '../databases/copy'
import { regradingWork } from '../regrading-work'

const copy = await copyBase()
const db = openDatabase({ url: copy.url, file: copy.file })
const { mandatory, setRules, certifyFor, newRep, answerMany, letters } = await certifyingWork(db)
const { next, sit, singles, giveOtherKey, setCurrent, preview, apply, undo } = await regradingWork(db)
beforeAll(async () => {
  await setRules({ oneSitting: true })
  await certifyFor([roleId])
})
afterAll(async () => {
  await db.destroy()
  await copy.drop()
})

const states = async (personId: string) => (await listCertificates(db, personId)).map((one) => stateOf(one, next().getTime()))

test('a certificate stands and falls with its pass: a regrade that takes it away withdraws it, the undoing brings it back', async () => {
  const [item] = await singles()
  if (!item) throw new Error('there is a single choice')
  const person = await newRep('Loses a pass')
  await answerMany(person, mandatory, 1, next(), 100)
  const attempt = await sit(person, () => false)
  expect(await states(person)).toEqual(['valid'])
  await db.updateTable('attempt').set({ policy: sql`replace(policy, '"passMark":0.7', '"passMark":1')` }).where('id', '=', attempt).execute()
  await giveOtherKey(item)
  const regrade = await preview(item, 'key', { keepPasses: false })
  expect(await states(person)).toEqual(['valid'])
  await apply(regrade)
  expect(await states(person)).toEqual(['withdrawn'])
  await undo(regrade)
  expect(await states(person)).toEqual(['valid'])
  expect((await letters(person)).filter(({ subject }) => subject.startsWith('You are certified'))).toHaveLength(1)
  await setCurrent(item.itemId, item.id)
})

test('a regrade that gives the pass gives the certificate, by what readiness was on the day of the quiz; a preview gives none', async () => {
  const [, item] = await singles()
  if (!item) throw new Error('there are two single choices')
  await setRules({ passMark: 1 })
  const [ready, not] = [await newRep('Was Ready'), await newRep('Was Not Ready')]
  await answerMany(ready, mandatory, 1, next(), 200)
  await answerMany(not, mandatory, 0, next(), 100)
  for (const person of [ready, not]) await sit(person, (one) => one.id === item.id)
  expect([...(await states(ready)), ...(await states(not))]).toEqual([])
  const regrade = await preview(item, 'full')
  expect(await states(ready)).toEqual([])
  await apply(regrade)
  expect([await states(ready), await states(not)]).toEqual([['valid'], []])
})
