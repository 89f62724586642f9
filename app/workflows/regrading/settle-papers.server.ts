import type { Tx } from '#db/client.server'
import { setAwaiting } from '#db/queries/attempts'
import { listMarks } from '#db/queries/marks'
import { countOpenPapers, dropLease, listPapersOfAttempt, setPaperStanding } from '#db/queries/papers'
import type { AskedAttempt } from '#db/queries/regrades'
import { paperStanding, withdrawn } from '../../domain/quiz/papers'
import { needsNoMark, type Regrade } from '../../domain/quiz/regrading'

type Work = { personId: string; attempts: readonly AskedAttempt[]; versions: readonly string[]; regrades: readonly Regrade[]; now: Date }

/**
 * Bring the papers of a person to where the regrades in force want them: nobody marks what is out of the score or has full marks whatever
 * it is, and what is taken back waits again with the marks it had. One that was marked stays so. Returns the attempts with how many of
 * their answers wait now.
 */
export async function settlePapers(tx: Tx, { personId, attempts, versions, regrades, now }: Work): Promise<AskedAttempt[]> {
  const settled: AskedAttempt[] = []
  for (const attempt of attempts) {
    const papers = (await listPapersOfAttempt(tx, personId, attempt.id)).filter(({ itemVersionId }) => versions.includes(itemVersionId))
    const wrong = papers.filter(({ state, itemVersionId }) => state !== 'marked' && (state === 'withdrawn') !== needsNoMark(itemVersionId, regrades))
    for (const paper of wrong) {
      const marks = paper.state === 'withdrawn' ? await listMarks(tx, paper.id) : null
      await setPaperStanding(tx, paper.id, marks ? paperStanding(marks.map(({ score }) => score), paper) : withdrawn, now)
      await dropLease(tx, paper.id)
    }
    const awaiting = wrong.length > 0 ? await countOpenPapers(tx, personId, attempt.id) : attempt.awaiting
    if (awaiting !== attempt.awaiting) await setAwaiting(tx, personId, attempt.id, awaiting, attempt.moves)
    settled.push({ ...attempt, awaiting })
  }
  return settled
}
