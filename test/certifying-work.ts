import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { findAttempt } from '#db/queries/attempts'
import { claimPerson } from '#db/queries/people'
import { rightPicks } from '~/domain/quiz/grade'
import { type QuizPolicy, wholePolicy } from '~/domain/quiz/policy'
import { setCertification } from '~/workflows/certificates/set-certification.server'
import { requireItems } from '~/workflows/quiz/item-cache.server'
import { saveAnswer } from '~/workflows/quiz/save-answer.server'
import { startAttempt } from '~/workflows/quiz/start-attempt.server'
import { submitAttempt } from '~/workflows/quiz/submit-attempt.server'
import { recordObservations } from '~/workflows/readiness/record-observations.server'
import { addPerson } from './newcomers'
import { moduleQuiz } from './quiz-taking'

const day = 24 * 60 * 60 * 1000
const minute = 60_000
export const roleId = 'account-executive'

/** A quiz that certifies account executives, and people who sit it on a day of which `at(days, minutes)` is so long after its noon. */
export async function certifyingWork(db: Database) {
  const noon = Math.floor(Date.now() / day) * day + day / 2
  const at = (days: number, minutes = 0) => new Date(noon + days * day + minutes * minute)
  const idOf = async (name: string) => (await db.selectFrom('person').select('id').where('email', '=', `${name}@countersign.example`).executeTakeFirstOrThrow()).id
  const [tess, ada] = [await idOf('tess'), await idOf('ada')]
  const { requirements } = await db.selectFrom('role_profile').select('requirements').where('id', '=', roleId).executeTakeFirstOrThrow()
  const mandatory = (JSON.parse(requirements) as { skillId: string; mandatory: boolean }[]).filter((need) => need.mandatory).map((need) => need.skillId)

  async function setRules(rules: Partial<QuizPolicy>): Promise<void> {
    const { policy } = await db.selectFrom('quiz').select('policy').where('id', '=', moduleQuiz).executeTakeFirstOrThrow()
    await db.updateTable('quiz').set({ policy: JSON.stringify({ ...wholePolicy(JSON.parse(policy)), ...rules }) }).where('id', '=', moduleQuiz).execute()
  }

  const certifyFor = (roleProfileIds: string[], term = { days: 365, windowDays: 60 }) =>
    setCertification(db, { trainerId: tess, moduleId: moduleQuiz, roleProfileIds, ...term, now: at(0) })

  async function newRep(name: string): Promise<string> {
    const team = await db.selectFrom('team').select('id').where('name', '=', 'Enterprise EMEA').executeTakeFirstOrThrow()
    const id = await addPerson(db, name, ['rep'], team.id)
    await db.updateTable('person').set({ role_profile_id: roleId }).where('id', '=', id).execute()
    return id
  }

  /** So many answers in each of these skills, as if they had been given in a quiz: enough to say the same of them whatever the model thinks of one. */
  async function answerMany(personId: string, skills: readonly string[], score: 0 | 1, now: Date, count = 40): Promise<void> {
    await db.transaction().execute(async (tx) => {
      const occasion = { personId, claim: await claimPerson(tx, personId), source: 'quiz' as const, attemptId: null, now }
      const seen = Array.from({ length: count }, () => skills.map((skillId) => ({ item: null, skillId, difficulty: 0, score, observationId: uuid() }))).flat()
      await recordObservations(tx, occasion, seen)
    })
  }

  /** Begin the quiz and answer every question of it right, but for those that `isLeft` leaves out. */
  async function answer(personId: string, now: Date, isLeft: (place: number) => boolean = () => false): Promise<string> {
    const started = await startAttempt(db, { personId, quizId: moduleQuiz, now, seed: 5 })
    if (!('attemptId' in started)) throw new Error(`the quiz did not start: ${started.problem}`)
    const { attemptId } = started
    const items = await requireItems(db, (await findAttempt(db, personId, attemptId))?.items ?? [])
    for (const [place, item] of items.entries()) {
      if (!isLeft(place)) await saveAnswer(db, { personId, attemptId, itemVersionId: item.id, picks: rightPicks(item), now })
    }
    return attemptId
  }

  const submit = (personId: string, attemptId: string, now: Date) => submitAttempt(db, { personId, attemptId, now })

  async function sit(personId: string, now: Date, isLeft?: (place: number) => boolean): Promise<string> {
    const attemptId = await answer(personId, now, isLeft)
    await submit(personId, attemptId, new Date(now.getTime() + minute))
    return attemptId
  }

  const letters = (personId: string) =>
    db.selectFrom('outbox').select(['subject', 'body']).where('recipient', '=', `${personId}@countersign.example`).orderBy('id').execute()
  const audits = (personId: string, action: string) => db.selectFrom('audit').selectAll().where('action', '=', action).where('subject_id', '=', personId).execute()

  return { at, tess, ada, mandatory, setRules, certifyFor, newRep, answerMany, answer, submit, sit, letters, audits }
}
