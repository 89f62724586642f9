import type { Database } from '#db/client.server'
import { insertItems, insertItemVersions } from '#db/queries/items'
import { type ItemType, itemTypes } from '~/domain/quiz/item'
import { plainPolicy, type QuizPolicy } from '~/domain/quiz/policy'
import { startAttempt } from '~/workflows/quiz/start-attempt.server'
import { bodyExamples } from './item-examples'

type Stocked = { quizId: string; versionOf: (type: ItemType) => string }

/** A quiz with one question of each type, in the order of the types and with nothing shuffled; `policy` says what is other than that. */
export async function stockEveryType(db: Database, name: string, policy: Partial<QuizPolicy> = {}, types: readonly ItemType[] = itemTypes): Promise<Stocked> {
  const at = '2026-01-05T09:00:00.000Z'
  const idOf = (type: ItemType) => `${name}-${type}`
  const versionOf = (type: ItemType) => `${name}-${type}-1`
  const common = { origin: 'studio', clause_type_id: null, retired: 0 as const }
  await insertItems(db, types.map((type, position) => ({ id: idOf(type), bank: name, current_version_id: versionOf(type), sort_key: position, position, ...common })))
  await insertItemVersions(
    db,
    types.map((type) => ({
      id: versionOf(type), item_id: idOf(type), number: 1, type, skills: JSON.stringify({ 'terminology.indemnity': 1 }), clause_types: '[]', difficulty: 0,
      lesson_id: null, body: JSON.stringify(bodyExamples[type]), hash: idOf(type), created_at: at,
    })),
  )
  const whole = { ...plainPolicy, shuffle: false, shuffleOptions: false, ...policy }
  await db.insertInto('quiz').values({ id: name, module_id: null, title: 'Every type', bank: name, policy: JSON.stringify(whole) }).execute()
  return { quizId: name, versionOf }
}

/** Start an attempt for somebody of the cast, without a page; its id. */
export async function startAttemptOf(db: Database, name: string, quizId: string): Promise<string> {
  const person = await db.selectFrom('person').select('id').where('email', '=', `${name}@countersign.example`).executeTakeFirstOrThrow()
  const started = await startAttempt(db, { personId: person.id, quizId, now: new Date() })
  if (!('attemptId' in started)) throw new Error(`The quiz ${quizId} did not start: ${started.problem}`)
  return started.attemptId
}
