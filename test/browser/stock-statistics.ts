import { sitMany } from '../many-sittings'
import { moduleQuiz } from '../quiz-taking'
import type { TestServer } from '../server'
import { countQuiz } from '~/workflows/statistics/count-quizzes.server'
import { askRegrade } from '~/workflows/regrading/ask-regrade.server'
import { continueRegrade } from '~/workflows/regrading/continue-regrade.server'

/** The module quiz taken by so many that there are figures, a question of it, and what taking that out of the score would change. */
export async function stockStatistics({ db }: TestServer): Promise<Record<string, string>> {
  const { asked } = await sitMany(db, 36)
  const now = new Date()
  await countQuiz(db, moduleQuiz, now)
  const [first] = asked
  const tess = await db.selectFrom('person').select('id').where('email', '=', 'tess@countersign.example').executeTakeFirstOrThrow()
  if (!first) throw new Error('The quiz asks nothing.')
  const ask = { itemId: first.itemId, kind: 'void' as const, versions: [first.id], keepPasses: true, reason: 'Its two best answers say the same.' }
  const regrade = await askRegrade(db, { ...ask, trainerId: tess.id, now })
  if (!('id' in regrade)) throw new Error(`Nothing to regrade: ${regrade.problem}`)
  await continueRegrade(db, regrade.id, { now, milliseconds: 60_000 })
  return { counted: first.itemId, regrade: regrade.id }
}
