import type { Database } from '#db/client.server'
import { findAttempt } from '#db/queries/attempts'
import { listLessonsOf } from '#db/queries/outline'
import { startReading } from '#db/queries/lessons'
import type { Told } from '../../domain/outcomes/outcome'
import type { Person } from '../../domain/people/person'
import { canBeCheckpoint } from '../../domain/quiz/disclose'
import { rightPicks } from '../../domain/quiz/grade'
import type { ItemVersion } from '../../domain/quiz/item'
import { randomFrom } from '../../domain/quiz/random'
import { finishLesson } from '../lessons/finish-lesson.server'
import { answerAtOnce } from '../quiz/answer-at-once.server'
import { clauseDrillQuiz } from '../quiz/clause-drill'
import { requireItems } from '../quiz/item-cache.server'
import { saveAnswer } from '../quiz/save-answer.server'
import { startAttempt } from '../quiz/start-attempt.server'
import { submitAttempt } from '../quiz/submit-attempt.server'
import { recordOutcomes } from '../outcomes/record-outcomes.server'
import type { CastMember } from './cast'
import { demoSource } from './demo-contracts'

/** `told`: what came of their contracts, in the order in which it happened. */
type Life = { person: Pick<Person, 'id' | 'roleProfileId'>; member: CastMember; seed: number; told: readonly Told[]; now: Date }

const day = 24 * 60 * 60 * 1000
const minute = 60 * 1000
const moduleId = 'contract-language/terms-that-move-risk'

/** Weeks of one person's learning: lessons and the quiz spread over their time, practice at its end, contracts beside it; the same seed, the same life. */
export async function liveThrough(db: Database, { person, member, seed, told, now }: Life): Promise<void> {
  const random = randomFrom(seed * 7919)
  const events = member.steps + member.rounds
  const span = member.weeks * 7 * day
  let event = 0
  const tellUntil = tellingOf(db, told)
  const nextMoment = async () => {
    event += 1
    const share = (event + random() * 0.6) / (events + 1.6)
    const moment = new Date(now.getTime() - span * (1 - share) - Math.floor(random() * 120) * minute)
    await tellUntil(moment)
    return moment
  }
  const lessons = await listLessonsOf(db, moduleId)
  for (const lesson of lessons.slice(0, member.steps)) {
    const started = await nextMoment()
    await startReading(db, person.id, lesson.lessonId, lesson.versionId, started)
    await finishLesson(db, { personId: person.id, lesson, now: new Date(started.getTime() + 6 * minute) })
  }
  if (member.steps > lessons.length) await takeQuiz(db, person, member, await nextMoment(), random)
  for (let round = 0; round < member.rounds; round++) await practise(db, person, member, await nextMoment(), random)
  await tellUntil(now)
}

/** Tells what happened to contracts up to a moment and was not told before, as of when the last of it happened. */
function tellingOf(db: Database, told: readonly Told[]): (moment: Date) => Promise<void> {
  let from = 0
  return async (moment) => {
    const rows = told.slice(from).filter(({ at }) => at <= moment.getTime()).map((one, place) => ({ line: place + 1, told: one }))
    from += rows.length
    const last = rows.at(-1)
    if (last) await recordOutcomes(db, { source: demoSource, door: 'api', now: new Date(last.told.at) }, rows)
  }
}

async function takeQuiz(db: Database, person: Life['person'], member: CastMember, at: Date, random: () => number): Promise<void> {
  const attempt = await begin(db, person, moduleId, at, random)
  if (!attempt) return
  for (const item of attempt.items) {
    await saveAnswer(db, { personId: person.id, attemptId: attempt.id, itemVersionId: item.id, picks: picksOf(item, member, random), now: at })
  }
  await submitAttempt(db, { personId: person.id, attemptId: attempt.id, now: new Date(at.getTime() + 9 * minute) })
}

async function practise(db: Database, person: Life['person'], member: CastMember, at: Date, random: () => number): Promise<void> {
  const attempt = await begin(db, person, clauseDrillQuiz.id, at, random)
  if (!attempt) return
  for (const [order, item] of attempt.items.entries()) {
    const now = new Date(at.getTime() + order * 20_000)
    await answerAtOnce(db, { personId: person.id, attemptId: attempt.id, itemVersionId: item.id, picks: picksOf(item, member, random), now })
  }
  await submitAttempt(db, { personId: person.id, attemptId: attempt.id, now: new Date(at.getTime() + 5 * minute) })
}

async function begin(db: Database, person: Life['person'], quizId: string, now: Date, random: () => number) {
  const started = await startAttempt(db, { personId: person.id, quizId, now, seed: Math.floor(random() * 2 ** 31) })
  if (!('attemptId' in started)) return null
  const attempt = await findAttempt(db, person.id, started.attemptId)
  return attempt && { id: attempt.id, items: await requireItems(db, attempt.items) }
}

/** Right as often as the member's skill makes it; else one wrong option, or the key with one right pick missing. */
function picksOf(item: ItemVersion, member: CastMember, random: () => number): string[] {
  const key = rightPicks(item)
  const decoys = canBeCheckpoint(item) ? item.body.options.filter((option) => !option.right).map((option) => option.id) : []
  const right = 1 / (1 + Math.exp(-(0.6 + member.skill - item.difficulty)))
  if (random() < right) return key
  const decoy = decoys[Math.floor(random() * decoys.length)]
  return item.type === 'single' ? decoy ? [decoy] : [] : [...key.slice(1), ...(decoy ? [decoy] : [])]
}
