import type { Tx } from '#db/client.server'
import { insertRevisions, type Judgement, listJudgements, type NewRevision } from '#db/queries/revisions'
import { type FirstJudged, judgeAnew, type Regrade } from '../../domain/quiz/regrading'

type Of = { personId: string; attemptId: string; now: Date }

/** What an answer under regrades has to be told as: what made it so, or what it came back from. */
export const causeOf = (by: string | null, undone: string) => (by === null ? { cause: 'regrade-undone', causeId: undone } : { cause: 'regrade', causeId: by })

/** Revisions that bring judgements to where the regrades in force want them; none for those that stand there already. */
export function revisionsOf(attemptId: string, answers: readonly FirstJudged[], standing: readonly Judgement[], regrades: readonly Regrade[], undone = ''): NewRevision[] {
  const now = new Map(standing.filter((one) => one.attemptId === attemptId).map((one) => [one.versionId, one]))
  return answers.flatMap((answer) => {
    const { by, ...wanted } = judgeAnew(answer, regrades)
    const known = now.get(answer.versionId)
    const [score, voided, number] = [known?.score ?? null, known?.voided ?? false, known?.number ?? 0]
    const same = voided === wanted.voided && (score === wanted.score || Math.abs((score ?? NaN) - (wanted.score ?? NaN)) < 1e-9)
    return same ? [] : [{ attemptId, versionId: answer.versionId, number: number + 1, ...wanted, ...causeOf(by, undone) }]
  })
}

/**
 * Bring the verdicts of an attempt that is being judged under the regrades in force. The verdicts themselves say what the pinned key made
 * of the answers; where a regrade says otherwise a revision is laid over them. Costs nothing where no regrade is about the attempt.
 */
export async function reviseVerdicts(tx: Tx, { personId, attemptId, now }: Of, answers: readonly FirstJudged[], regrades: readonly Regrade[]): Promise<void> {
  if (!answers.some(({ versionId }) => regrades.some(({ versions }) => versions.includes(versionId)))) return
  const standing = await listJudgements(tx, personId, [attemptId])
  await insertRevisions(tx, personId, revisionsOf(attemptId, answers, standing, regrades), now)
}
