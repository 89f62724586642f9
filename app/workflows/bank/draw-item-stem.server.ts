import type { Db } from '#db/client.server'
import { findVocabulary } from '#db/queries/vocabulary'
import { hasMarkup } from '../../domain/quiz/stem-markup'
import { drawStem } from '../../library/draw-stem.server'
import { stemFaultWords } from '../content/draw-stems.server'

/** The stem of one question as it is shown, or what keeps it from being drawn, in words. Plain text asks nothing of the database. */
export async function drawItemStem(db: Db, stem: string): Promise<{ stemHtml: string | null } | { fault: string }> {
  if (!hasMarkup(stem)) return { stemHtml: null }
  const drawn = await drawStem(stem, await findVocabulary(db))
  return 'problems' in drawn ? { fault: drawn.problems.map(stemFaultWords).join(' ') } : drawn
}
