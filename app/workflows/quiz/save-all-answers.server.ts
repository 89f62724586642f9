import type { Database } from '#db/client.server'
import { listAnswers } from '#db/queries/attempts'
import { type Answer, saveAnswer } from './save-answer.server'

/**
 * Keep the answers of a whole form, as it comes from a browser without scripts: only those that differ from what is kept, each as
 * durable as if it had been saved alone. What cannot be an answer is passed over.
 */
export async function saveAllAnswers(
  db: Database,
  form: Pick<Answer, 'personId' | 'attemptId' | 'now'> & { answers: readonly Pick<Answer, 'itemVersionId' | 'picks'>[] },
): Promise<void> {
  if (form.answers.length === 0) return
  const kept = await listAnswers(db, form.personId, form.attemptId)
  for (const answer of form.answers) {
    const before = kept.get(answer.itemVersionId) ?? []
    if (samePicks(before, answer.picks)) continue
    await saveAnswer(db, { personId: form.personId, attemptId: form.attemptId, now: form.now, ...answer })
  }
}

function samePicks(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((pick) => b.includes(pick))
}
