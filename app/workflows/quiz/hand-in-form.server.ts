import type { Database } from '#db/client.server'
import { listAnswers } from '#db/queries/responses'
import { answerInForm, type FormAnswer } from '../../domain/quiz/form-picks'
import type { FileProblem } from '../../domain/quiz/handed-in'
import type { ReceivedFile, ReceivedForm } from '../media/receive-form.server'
import type { MediaStore } from '../media/store.server'
import { handInFile } from './hand-in-file.server'
import { saveAllAnswers } from './save-all-answers.server'
import { saveAnswer } from './save-answer.server'

const fileField = 'file-'

/** `began`: when the form began to come; `now`: when all of it was there. */
type Handing = { personId: string; attemptId: string; began: Date; now: Date }
type Problem = FileProblem | 'too-large'

/**
 * Take the whole form of an attempt with the files chosen in it: each file becomes part of the answer it stands beside, and the other
 * answers are kept. A file that began in time is in time, and so is the answer it makes; what is written or ticked is there only once the
 * form is. Returns what was wrong with the first file that was not taken.
 */
export async function handInForm(db: Database, store: MediaStore, { fields, files }: ReceivedForm, handing: Handing): Promise<Problem | null> {
  const { personId, attemptId, now } = handing
  const entries = [...fields]
  const answers = new Map(fields.getAll('asked').map((id) => [String(id), answerInForm(entries, String(id))]))
  let problem: Problem | null = null
  // The files come first: an answer that is too late closes the attempt.
  for (const file of files.filter(({ field }) => field.startsWith(fileField))) {
    const itemVersionId = file.field.slice(fileField.length)
    const taken = await answerWithFile(db, store, handing, { file, itemVersionId, beside: answers.get(itemVersionId) })
    if ('problem' in taken) problem ??= taken.problem
    else answers.set(itemVersionId, taken)
  }
  await saveAllAnswers(db, { personId, attemptId, now, answers: [...answers].map(([itemVersionId, answer]) => ({ itemVersionId, ...answer })) })
  return problem
}

type Chosen = { file: ReceivedFile; itemVersionId: string; beside: FormAnswer | undefined }

/** The answer that a file makes with what stood beside it in the form, or where nothing did with what is kept. */
async function answerWithFile(
  db: Database,
  store: MediaStore,
  { personId, attemptId, began: now }: Handing,
  { file: { fault, path, givenName }, itemVersionId, beside }: Chosen,
): Promise<FormAnswer | { problem: Problem }> {
  if (fault) return { problem: 'too-large' }
  const of = { personId, attemptId, itemVersionId, now }
  const result = await handInFile(db, store, { ...of, path, givenName })
  if (!result.saved) return { problem: result.problem }
  const { picks, certainty } = beside ?? (await listAnswers(db, personId, attemptId)).get(itemVersionId) ?? { picks: [], certainty: null }
  const answer = { picks: picks.includes(result.file.id) ? picks : [...picks, result.file.id], certainty }
  const saved = await saveAnswer(db, { ...of, ...answer })
  return !saved.saved && (saved.problem === 'not-open' || saved.problem === 'too-late') ? { problem: 'not-open' } : answer
}
