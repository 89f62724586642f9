import { v7 as uuid } from 'uuid'
import type { Database, Tx } from '#db/client.server'
import { insertMark, listMarks } from '#db/queries/marks'
import { dropLease, findPaper, setPaperStanding } from '#db/queries/papers'
import { claimPerson, findPerson } from '#db/queries/people'
import { isMarked } from '../../domain/quiz/item'
import { type Levels, markScore } from '../../domain/quiz/marking'
import { mayMark, paperStanding } from '../../domain/quiz/papers'
import { environment } from '../../http/environment.server'
import { enqueueMail } from '../mail/enqueue-mail.server'
import { resultStandsLetter } from '../mail/result-letters'
import { listUntoldScores } from '../quiz/held-back.server'
import { requireItems } from '../quiz/item-cache.server'
import { type AfterMarking, settleMarked } from '../quiz/settle-marked.server'

type GivenMark = { paperId: string; markerId: string; levels: Levels; comment: string; now: Date }

/** `itemId`: what the marker goes on with. */
export type Marked = { marked: true; itemId: string; repeated: boolean } | { marked: false; problem: 'no-such-paper' | 'incomplete' | 'settled' }

/**
 * Take one person's mark of a paper. Where the marks so far settle it, the verdict, its evidence and what follows from them are written
 * with it, and the writer is told by mail once nothing of the attempt is open. A second click finds the first mark and changes nothing;
 * nobody marks their own paper: to them it is not there.
 */
export async function giveMark(db: Database, { paperId, markerId, levels, comment, now }: GivenMark): Promise<Marked> {
  const refused = (problem: 'no-such-paper' | 'incomplete' | 'settled') => ({ marked: false as const, problem })
  const seen = await findPaper(db, paperId)
  if (!seen) return refused('no-such-paper')
  const [item] = await requireItems(db, [seen.itemVersionId])
  if (!item || !isMarked(item.type) || !('rubric' in item.body)) return refused('no-such-paper')
  const { rubric } = item.body
  return db.transaction().execute(async (tx) => {
    const claim = await claimPerson(tx, seen.personId)
    const paper = await findPaper(tx, paperId)
    if (!paper) return refused('no-such-paper')
    const before = await listMarks(tx, paperId)
    const may = mayMark({ ...paper, markers: before.map((mark) => mark.markerId) }, markerId)
    if (may === 'own') return refused('no-such-paper')
    if (may === 'marked-before') return { marked: true as const, itemId: item.itemId, repeated: true }
    if (may === 'settled') return refused('settled')
    const score = markScore(rubric, levels)
    if (score === null) return refused('incomplete')
    await insertMark(tx, { id: uuid(), paperId, markerId, place: before.length + 1, levels, score, comment: comment || null, now })
    const standing = paperStanding([...before.map((mark) => mark.score), score], paper)
    await setPaperStanding(tx, paperId, standing, now)
    await dropLease(tx, paperId)
    if (standing.state === 'marked') {
      const { personId, attemptId, itemVersionId } = paper
      await tellResult(tx, personId, await settleMarked(tx, { claim, personId, attemptId, itemVersionId, score: standing.score, now }), now)
    }
    return { marked: true as const, itemId: item.itemId, repeated: false }
  })
}

async function tellResult(tx: Tx, personId: string, { attempt, result }: AfterMarking, now: Date): Promise<void> {
  const person = result && (await findPerson(tx, personId))
  if (!person?.active) return
  const link = `${environment().APP_URL}/attempts/${attempt.id}/result`
  const told = !(await listUntoldScores(tx, personId, now)).has(attempt.id)
  await enqueueMail(tx, person.email, resultStandsLetter({ name: person.name, title: attempt.quizTitle, link, told }), now)
}
