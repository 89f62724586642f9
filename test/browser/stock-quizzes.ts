import { randomUUID } from 'node:crypto'
import { moduleQuiz, personId } from '../quiz-taking'
import type { TestServer } from '../server'

/** A quiz that Otto assigned alone: to Priya, who may take it, and to Callum, of whom no attempt is left. */
export async function stockQuizzes(server: TestServer): Promise<Record<string, string>> {
  const { db } = server
  const otto = await server.as('otto')
  const [priya, callum] = [await personId(server, 'priya'), await personId(server, 'callum')]
  const dueOn = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10)
  for (const to of [priya, callum]) {
    await db.updateTable('module_progress').set({ passed_at: null, best_score: 0.4 }).where('person_id', '=', to).where('module_id', '=', moduleQuiz).execute()
    await otto.post('/team/assign', { intent: 'assign', id: randomUUID(), what: `quiz:${moduleQuiz}`, to: `person:${to}`, dueOn, note: 'Legal asks for it before the Halden renewal.' })
  }
  const quiz = await db.selectFrom('quiz').selectAll().where('module_id', '=', moduleQuiz).executeTakeFirstOrThrow()
  const policy = JSON.stringify({ ...(JSON.parse(quiz.policy) as object), attempts: 3 })
  await db.updateTable('quiz').set({ policy }).where('id', '=', quiz.id).execute()
  const [first] = await db.selectFrom('attempt').selectAll().where('quiz_id', '=', quiz.id).where('submitted_at', 'is not', null).execute()
  const at = new Date().toISOString()
  await db.insertInto('attempt').values(Array.from({ length: 3 }, () => ({
    person_id: callum, id: randomUUID(), quiz_id: quiz.id, seed: 1, policy, items: first?.items ?? '[]', started_at: at, submitted_at: at, score: 0.4, passed: 0 as const,
  }))).execute()
  return { callum, priya }
}
