import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.server'
import { appendResponse, listAnswers } from '#db/queries/responses'
import { saveAnswer } from '~/workflows/quiz/save-answer.server'
import { startAttempt } from '~/workflows/quiz/start-attempt.server'
import { type Copy, copyBase } from '../databases/copy'
import { stockEveryType } from '../every-type'
import { addPerson } from '../newcomers'

let copy: Copy
let db: Database
beforeAll(async () => {
  copy = await copyBase()
  db = openDatabase({ url: copy.url, file: copy.file })
})
afterAll(async () => {
  await db?.destroy()
  await copy?.drop()
})

async function sit(name: string) {
  const { quizId, versionOf } = await stockEveryType(db, `turns-${name}`, {}, ['single', 'multiple'])
  const personId = await addPerson(db, name, ['rep'])
  const started = await startAttempt(db, { personId, quizId, now: new Date() })
  if (!('attemptId' in started)) throw new Error(started.problem)
  const { attemptId } = started
  const [single, multiple] = [versionOf('single'), versionOf('multiple')]
  const answer = (itemVersionId: string, pick: string, turn: number) => ({ personId, attemptId, itemVersionId, picks: [pick], turn, now: new Date() })
  return { personId, attemptId, single, multiple, answer }
}

test('of a long history only the answers that stand are read: the highest turn, and the later of equals', async () => {
  const { personId, attemptId, single, multiple, answer } = await sit('history')
  for (const [item, pick, turn] of [[single, 'a', 1], [single, 'b', 9], [single, 'a', 2], [multiple, 'a', 3], [multiple, 'b', 3], [single, 'a', 8]] as const) {
    expect(await saveAnswer(db, answer(item, pick, turn))).toMatchObject({ saved: true })
  }
  let read = 0
  const counted = db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      read += result.rows.length
      return result
    },
  })
  const standing = await listAnswers(counted, personId, attemptId)
  expect([standing.get(single), standing.get(multiple), standing.size]).toMatchObject([{ number: 2, picks: ['b'] }, { number: 5, picks: ['b'] }, 2])
  expect(read).toBe(2)
})

test('an answer that waited for another with a higher turn is told that it does not stand', async () => {
  const { single, answer } = await sit('waiting')
  const early = await db.transaction().execute(async (tx) => {
    await appendResponse(tx, { ...answer(single, 'a', 5), sentId: null, certainty: null })
    const waiting = saveAnswer(db, answer(single, 'b', 3))
    if (copy.url) await untilBlocked()
    return { waiting }
  })
  expect(await early.waiting).toEqual({ saved: true, number: 2, turn: 5, stands: false })
  expect(await saveAnswer(db, answer(single, 'b', 6))).toEqual({ saved: true, number: 3, turn: 6, stands: true })
})

/** Until a statement in this database waits for a row that another has. */
async function untilBlocked(): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
    if (rows.length > 0) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
