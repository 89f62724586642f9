import type { Database } from '#db/client.server'
import { listAnswers } from '#db/queries/responses'
import { samePicks } from '../../domain/quiz/picks'
import { type Answer, type AnswerProblem, saveAnswer } from './save-answer.server'

type Form = Pick<Answer, 'personId' | 'attemptId' | 'now'> & { answers: readonly Pick<Answer, 'itemVersionId' | 'picks' | 'certainty'>[] }

/**
 * Keep the answers of a whole form, as it comes from a browser without scripts: only those that differ from what is kept, be it in their
 * order alone, each as durable as if it had been saved alone. What cannot be an answer is passed over. Says why one was not taken, null where all were.
 */
export async function saveAllAnswers(db: Database, { answers, ...of }: Form): Promise<AnswerProblem | null> {
  if (answers.length === 0) return null
  const kept = await listAnswers(db, of.personId, of.attemptId)
  for (const answer of answers) {
    const before = kept.get(answer.itemVersionId)
    if (samePicks(before?.picks ?? [], answer.picks) && (answer.certainty ?? null) === (before?.certainty ?? null)) continue
    const saved = await saveAnswer(db, { ...of, ...answer })
    if (!saved.saved && (saved.problem === 'too-late' || saved.problem === 'not-open')) return saved.problem
  }
  return null
}
