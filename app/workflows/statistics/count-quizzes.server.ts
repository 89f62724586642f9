import type { Database, Db } from '#db/client.server'
import { listItemVersions } from '#db/queries/items'
import { listCountedItems } from '#db/queries/quiz-statistics'
import { countJudged, listCountedQuizzes, putItemStatistics, putQuizStatistic } from '#db/queries/sittings'
import type { ItemStatistic } from '#db/queries/statistics'
import { itemProblem } from '../../domain/insight/attention'
import { answerForms, namedForm, offeredForms } from '../../domain/quiz/statistics/answer-forms'
import { answerTable, keptRows } from '../../domain/quiz/statistics/answer-table'
import { itemFlags } from '../../domain/quiz/statistics/flags'
import { numberIn } from '../../domain/quiz/statistics/figure'
import { itemFigures } from '../../domain/quiz/statistics/item-figures'
import { itemWeights } from '../../domain/quiz/statistics/item-weights'
import { quizFigures } from '../../domain/quiz/statistics/quiz-figures'
import { rivalOf } from '../../domain/quiz/statistics/rival'
import { answersByItem } from '../../domain/quiz/statistics/sitting'
import type { CountedItem } from '../../domain/quiz/statistics/counted'
import { readSittings } from './read-sittings.server'

/** A bank of thousands, drawn from by ten, has few answers to each: those with the most are kept. */
const mostItems = 400

/** Count a quiz and its questions over its first attempts, and keep what was found. Derived: it may be thrown away and counted again. */
export async function countQuiz(db: Database, quizId: string, now: Date): Promise<void> {
  // Before they are read: what is handed in meanwhile is then counted once more, and never missed.
  const handedIn = await countJudged(db, quizId)
  const sittings = await readSittings(db, quizId)
  const byItem = [...answersByItem(sittings)].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)).slice(0, mostItems)
  const weights = itemWeights(new Map(byItem), sittings)
  const versions = new Map((await listItemVersions(db, byItem.map(([id]) => id))).map((version) => [version.id, version]))
  const items = byItem.flatMap(([versionId, answers]) => {
    const version = versions.get(versionId)
    if (!version) return []
    const formed = answers.map((answer) => ({ ...answer, picks: answerForms(version, answer.picks) }))
    const table = answerTable(formed, offeredForms(version))
    const rival = rivalOf(version, table.rows)
    const rows = keptRows(table.rows, rival).map((row) => ({ ...row, ...namedForm(version, row.pick) }))
    const figures = itemFigures(answers)
    const counted: CountedItem = { ...figures, ...(weights.get(versionId) ?? { intended: 0, effective: null }), flags: itemFlags(figures, rival !== null), rival, table: { ...table, rows } }
    return [{ versionId, itemId: version.itemId, figures: counted }]
  })
  await db.transaction().execute(async (tx) => {
    await putQuizStatistic(tx, quizId, { figures: quizFigures(sittings), handedIn, now })
    await putItemStatistics(tx, quizId, items)
  })
}

/** Count every quiz of a module of which something is new since it was counted last. */
export async function countQuizzes(db: Database, now: Date): Promise<void> {
  for (const { quizId, stale } of await listCountedQuizzes(db)) if (stale) await countQuiz(db, quizId, now)
}

/** What was counted of the present wording of each item of a module, as the studio's lists want it: in the quiz that asked it most. */
export async function itemStatistics(db: Db): Promise<ItemStatistic[]> {
  const most = new Map<string, ItemStatistic>()
  for (const { itemId, versionId, counted } of await listCountedItems(db)) {
    const facility = numberIn(counted.facility)
    if (facility === null || (most.get(itemId)?.n ?? 0) >= counted.n) continue
    const problem = itemProblem(counted, counted.rival !== null)
    most.set(itemId, { itemId, versionId, n: counted.n, facility, discrimination: numberIn(counted.discrimination), problem })
  }
  return [...most.values()]
}
