import { randomUUID } from 'node:crypto'
import { insertRuns } from '#db/queries/programme-runs'
import { beginRun } from '~/workflows/programmes/begin-run.server'
import { moveRun } from '~/workflows/programmes/move-run.server'
import { withdrawRun } from '~/workflows/programmes/withdraw-run.server'
import { personId } from '../quiz-taking'
import type { TestServer } from '../server'

const day = 24 * 60 * 60 * 1000

/** Somebody who begins a programme, somebody in its second step, one who is late, one who was taken out, and one who may renew what it certified. */
export async function stockProgrammes(server: TestServer): Promise<Record<string, string>> {
  const now = new Date()
  const otto = await personId(server, 'otto')
  for (const [name, daysAgo] of [['emeka', 0], ['priya', 0], ['callum', 60], ['sofia', 3]] as const) {
    const startsOn = new Date(now.getTime() - daysAgo * day).toISOString().slice(0, 10)
    const id = await personId(server, name)
    await server.db.transaction().execute((tx) => beginRun(tx, { programmeId: 'first-weeks', personId: id, startsOn, assignedBy: otto, ruleId: null }, now))
  }
  await withdrawRun(server.db, { managerId: otto, personId: await personId(server, 'sofia'), programmeId: 'first-weeks', reason: 'Takes over another territory first', now })
  const dayFrom = (days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10)
  await server.db.transaction().execute(async (tx) => {
    const window = { startsOn: dayFrom(-10), renewsUntil: dayFrom(50), round: 2, version: 1, steps: 1 }
    const runs = await insertRuns(tx, [{ ...window, id: randomUUID(), personId: await personId(server, 'tom'), programmeId: 'first-weeks', assignedBy: otto, ruleId: null }], now)
    for (const id of runs) await moveRun(tx, id, now)
  })
  return {}
}
