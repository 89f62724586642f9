import { putNamedItems } from '~/workflows/content/put-items.server'
import { bodyExamples } from './item-examples'
import { moduleQuiz } from './quiz-taking'
import type { TestServer } from './server'

export const essayText = 'Every loss moves to us, however it came about. Cap it, and leave out what we cannot insure.'

/**
 * Let the module quiz ask an essay, a file and nothing else, so that people mark the whole of it. `policy` is laid over the plain one;
 * returns the versions that are asked.
 */
export async function makeMarkedQuiz({ db }: TestServer, policy: Record<string, unknown> = {}): Promise<{ essay: string; upload: string }> {
  const skills = { 'terminology.indemnity': 1 }
  const shared = { skills, clauseTypes: [], difficulty: 0, lessonId: null, source: null, stemHtml: null }
  const { essay, upload } = bodyExamples
  await db.transaction().execute((tx) =>
    putNamedItems(
      tx, moduleQuiz,
      [{ key: 'to-be-marked', type: 'essay', body: essay, ...shared }, { key: 'to-be-handed-in', type: 'upload', body: { ...upload, accepts: ['pdf', 'docx', 'txt'] }, ...shared }],
      new Date(),
    ),
  )
  const keys = ['to-be-marked', 'to-be-handed-in'].map((key) => `${moduleQuiz}/${key}`)
  await db.updateTable('item').set({ retired: 1 }).where('bank', '=', moduleQuiz).where('id', 'not in', keys).execute()
  await db.updateTable('quiz').set({ policy: JSON.stringify({ draw: 'all', shuffle: false, passMark: 0.5, ...policy }) }).where('id', '=', moduleQuiz).execute()
  const rows = await db.selectFrom('item').select(['id', 'current_version_id']).where('id', 'in', keys).execute()
  const versionOf = (key: string | undefined) => rows.find((row) => row.id === key)?.current_version_id ?? ''
  return { essay: versionOf(keys[0]), upload: versionOf(keys[1]) }
}
