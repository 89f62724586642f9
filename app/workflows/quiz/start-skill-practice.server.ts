import { randomInt } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Database, Tx } from '#db/client.server'
import { insertAttempt, listAttempts } from '#db/queries/attempts'
import { sampleCandidates } from '#db/queries/candidates'
import { listUntoldAttempts } from '#db/queries/held-back'
import { claimPerson } from '#db/queries/people'
import { listDrilledTypes, listMetQuestions } from '#db/queries/practice-pool'
import { listItemsOfVersions } from '#db/queries/review-cards'
import { listSkillNames } from '#db/queries/skills'
import { pickPractice, type PracticeQuestion } from '../../domain/progress/pick-practice'
import { randomFrom, shuffled } from '../../domain/quiz/random'
import { MOST_QUESTIONS } from '../../domain/readiness/practice-round'
import { clauseDrillBank } from './clause-drill'
import { isHeldBack } from './held-back.server'
import { skillPracticeQuiz } from './skill-practice-quiz'

/** `isOther`: the round was open already and is about another skill. */
export type StartedPractice = { attemptId: string; isOther: boolean } | { problem: 'no-such-skill' | 'nothing-to-ask' }

type Request = { personId: string; skillId: string; questions: number; now: Date; seed?: number }

const sampled = 60

/**
 * Start a round on one skill of at most `questions`, or go on with the one that is open, whichever skill that is about. Asked is what the
 * person has met before, and clauses of the drills; never what is held back from them. The round pins the questions' present wordings.
 */
export async function startSkillPractice(db: Database, request: Request): Promise<StartedPractice> {
  const { personId, skillId, now } = request
  const seed = request.seed ?? randomInt(2 ** 31)
  return db.transaction().execute(async (tx) => {
    await claimPerson(tx, personId)
    const name = (await listSkillNames(tx, [skillId])).get(skillId)
    if (name === undefined) return { problem: 'no-such-skill' as const }
    const open = (await listAttempts(tx, personId, skillPracticeQuiz.id)).find((attempt) => attempt.submittedAt === null)
    if (open) return { attemptId: open.id, isOther: open.parts[0]?.title !== name }
    const count = Math.min(MOST_QUESTIONS, request.questions)
    const picked = pickPractice(await questionsOn(tx, { personId, skillId, now, seed }), count, now.getTime())
    if (picked.length === 0) return { problem: 'nothing-to-ask' as const }
    const items = shuffled(picked.map(({ versionId }) => versionId), seed)
    const attemptId = uuid()
    const { id: quizId, policy } = skillPracticeQuiz
    await insertAttempt(tx, { id: attemptId, personId, quizId, seed, policy, items, parts: [{ title: name, count: items.length }], startedAt: now.getTime() })
    return { attemptId, isOther: false }
  })
}

/** What may be asked on a skill: what was met before, then clauses that were not. */
async function questionsOn(tx: Tx, { personId, skillId, now, seed }: Omit<Request, 'questions'> & { seed: number }): Promise<PracticeQuestion[]> {
  const held = (await listUntoldAttempts(tx, personId)).filter((attempt) => isHeldBack(attempt, now)).flatMap(({ items }) => items)
  const heldItems = new Set((await listItemsOfVersions(tx, held)).values())
  const met = (await listMetQuestions(tx, personId, skillId)).filter(({ itemId }) => !heldItems.has(itemId))
  const types = await listDrilledTypes(tx, skillId)
  const drawn = await sampleCandidates(tx, clauseDrillBank, { personId, start: randomFrom(seed)(), limit: sampled, types })
  const unseen = drawn.filter(({ seen, versionId }) => !seen && !held.includes(versionId))
  return [...met, ...unseen.map(({ versionId }) => ({ versionId, dueAt: null, answeredAt: null }))]
}
