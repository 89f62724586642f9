import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { startReading } from '#db/queries/lessons'
import { findCredentials, insertPerson } from '#db/queries/people'
import { insertTeam } from '#db/queries/teams'
import { sessionCookie } from '../../app/http/session.server'
import { emailOf } from '../../app/workflows/demo/cast'
import { openSession } from '../../app/workflows/people/sign-in.server'
import { startAttempt } from '../../app/workflows/quiz/start-attempt.server'
import type { MeasuredContent } from './prepare-content'
import type { Taker } from './prepared'

const device = { userAgent: 'measurement', address: '127.0.0.1' }
const atOnce = 8

/** Signed-in reps of a team of their own, each with the lesson and an attempt at the quiz started. */
export async function preparePeople(db: Database, count: number, content: MeasuredContent, now: Date): Promise<Taker[]> {
  const team = await insertTeam(db, { id: uuid(), name: 'Measured reps', parent: null, now })
  const people: Taker[] = []
  for (let from = 0; from < count; from += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => from + index)
    people.push(...(await Promise.all(numbers.map((number) => prepareRep(db, number, team.id, content, now)))))
  }
  return people
}

async function prepareRep(db: Database, number: number, teamId: string, content: MeasuredContent, now: Date): Promise<Taker> {
  const id = uuid()
  await insertPerson(db, {
    id, email: `rep-${number}@measured.example`, name: `Rep ${number}`, function: 'sales', roles: ['rep'], teamId,
    roleProfileId: 'account-executive', passwordHash: null, now,
  })
  await startReading(db, id, content.lessonId, content.versionId, now)
  const started = await startAttempt(db, { personId: id, quizId: content.quizId, now, seed: number + 1 })
  if (!('attemptId' in started)) throw new Error(`An attempt could not be started: ${started.problem}`)
  return { cookie: await cookieOf(db, id, now), attemptId: started.attemptId }
}

/** The Cookie header of the demo organisation's manager. */
export async function managerCookie(db: Database, now: Date): Promise<string> {
  const otto = await findCredentials(db, emailOf('Otto'))
  if (!otto) throw new Error('The demo organisation has no Otto.')
  return cookieOf(db, otto.personId, now)
}

async function cookieOf(db: Database, personId: string, now: Date): Promise<string> {
  const set = await sessionCookie(await openSession(db, personId, { device, oldToken: null, now }))
  return set.split(';')[0] ?? ''
}
