import type { Database } from '#db/client.server'
import { listAnswers } from '#db/queries/responses'
import { picksInForm } from '../../domain/quiz/form-picks'
import type { FileProblem } from '../../domain/quiz/handed-in'
import type { ReceivedForm } from '../media/receive-form.server'
import type { MediaStore } from '../media/store.server'
import { handInFile } from './hand-in-file.server'
import { saveAllAnswers } from './save-all-answers.server'
import { saveAnswer } from './save-answer.server'

const fileField = 'file-'

/**
 * Take the whole form of an attempt with the files chosen in it: the answers are kept first, then each file becomes part of the answer it
 * stands beside. Returns what was wrong with the first file that was not taken.
 */
export async function handInForm(
  db: Database,
  store: MediaStore,
  { fields, files }: ReceivedForm,
  { personId, attemptId, now }: { personId: string; attemptId: string; now: Date },
): Promise<FileProblem | 'too-large' | null> {
  const entries = [...fields]
  const answers = fields.getAll('asked').map((id) => ({ itemVersionId: String(id), picks: picksInForm(entries, String(id)) }))
  await saveAllAnswers(db, { personId, attemptId, answers, now })
  let problem: FileProblem | 'too-large' | null = null
  for (const { field, path, givenName, fault } of files.filter((file) => file.field.startsWith(fileField))) {
    const itemVersionId = field.slice(fileField.length)
    const result = fault ? null : await handInFile(db, store, { personId, attemptId, itemVersionId, path, givenName, now })
    if (!result?.saved) problem ??= result?.problem ?? 'too-large'
    else {
      const picks = (await listAnswers(db, personId, attemptId)).get(itemVersionId)?.picks ?? []
      if (!picks.includes(result.file.id)) await saveAnswer(db, { personId, attemptId, itemVersionId, picks: [...picks, result.file.id], now })
    }
  }
  return problem
}
