import type { Database, Tx } from '#db/client.server'
import { claimSubmission, findAttempt, findQuiz, type PinnedAttempt, setAwaiting } from '#db/queries/attempts'
import { countOpenPapers } from '#db/queries/papers'
import { type Claim, claimPerson } from '#db/queries/people'
import { listRegradesInForce } from '#db/queries/regrades'
import { listAnswers } from '#db/queries/responses'
import { insertVerdicts, type Verdict } from '#db/queries/verdicts'
import { sourceOf } from '../../domain/evidence/evidence-source'
import { grade } from '../../domain/quiz/grade'
import type { ItemVersion } from '../../domain/quiz/item'
import type { ClosedBy } from '../../domain/quiz/policy'
import { evidenceScore, type Regrade } from '../../domain/quiz/regrading'
import { phaseOf } from '../../domain/quiz/timing'
import { joinMoves } from '../../domain/readiness/moves'
import { type Moved, recordObservations } from '../readiness/record-observations.server'
import { requireItems } from './item-cache.server'
import { openPapers } from './open-papers.server'
import { payReadiness } from './pay-readiness.server'
import { standAttempt } from './stand-attempt.server'

/** `score` and `passed` are null while answers await marking. `closedBy`: `time` or `idle` where it came too late and was closed as of then. */
export type Submission =
  | { submitted: true; score: number | null; passed: boolean | null; awaiting: number; closedBy: ClosedBy; repeated: boolean }
  | { submitted: false; problem: 'no-such-attempt' }

type Handing = { personId: string; attemptId: string; now: Date }

/**
 * Hand in an attempt: grade what was answered, write its evidence, move mastery and readiness, and pay what that earned, all in one
 * transaction. A repeated submission, at once or later, gets the first verdict and earns nothing twice. Lateness is judged by `now`, the
 * server's time of the submission: in the grace it is taken, after it the attempt is closed as of its due time with what was saved.
 */
export async function submitAttempt(db: Database, { personId, attemptId, now }: Handing): Promise<Submission> {
  return db.transaction().execute(async (tx) => {
    const claim = await claimPerson(tx, personId)
    const attempt = await findAttempt(tx, personId, attemptId)
    if (!attempt) return { submitted: false as const, problem: 'no-such-attempt' as const }
    const phase = phaseOf(attempt, now.getTime())
    return closeAttempt(tx, claim, attempt, phase.phase === 'over' ? { at: phase.at, by: phase.by, now } : { at: now.getTime(), by: 'person', now })
  })
}

/** Close an attempt that is over at `now`, with what was saved; says whether it is closed. Asked any number of times. */
export async function closeIfOver(db: Database, { personId, attemptId, now }: Handing): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const claim = await claimPerson(tx, personId)
    const attempt = await findAttempt(tx, personId, attemptId)
    return attempt !== null && (attempt.submittedAt !== null || (await closeOver(tx, claim, attempt, now)))
  })
}

/** The same inside the transaction that holds the person's claim, for an attempt that was not handed in. */
export async function closeOver(tx: Tx, claim: Claim, attempt: PinnedAttempt, now: Date): Promise<boolean> {
  const phase = phaseOf(attempt, now.getTime())
  if (phase.phase !== 'over') return false
  await closeAttempt(tx, claim, attempt, { at: phase.at, by: phase.by, now })
  return true
}

type Closing = { at: number; by: ClosedBy; now: Date }

async function closeAttempt(tx: Tx, claim: Claim, { personId, id }: PinnedAttempt, { at, by, now }: Closing): Promise<Submission> {
  const attempt = await claimSubmission(tx, personId, id, { at, by })
  if (!attempt) return firstResult(await findAttempt(tx, personId, id))
  const quiz = await findQuiz(tx, attempt.quizId)
  if (!quiz) throw new Error(`There is no quiz ${attempt.quizId}`)
  const items = await requireItems(tx, attempt.items)
  const occasion = { personId, claim, source: sourceOf(quiz, attempt.policy), attemptId: id, now }
  const regrades = await listRegradesInForce(tx, items.map((item) => item.itemId))
  const stood = attempt.policy.feedback === 'each'
  const moved = stood ? await recordObservations(tx, occasion, []) : await gradeAll(tx, attempt, items, occasion, regrades)
  const awaiting = await countOpenPapers(tx, personId, id)
  if (awaiting > 0) {
    await setAwaiting(tx, personId, id, awaiting, joinMoves(attempt.moves, moved.moves))
    await payReadiness(tx, { personId, claim: claim.number, cause: 'attempt', causeId: id, moved, happenings: [], now })
    return { submitted: true, score: null, passed: null, awaiting, closedBy: by, repeated: false }
  }
  const { score, passed } = await standAttempt(tx, { claim, attempt: { ...attempt, submittedAt: at }, quiz, items, regrades, moved, now })
  return { submitted: true, score, passed, awaiting, closedBy: by, repeated: false }
}

function firstResult(attempt: PinnedAttempt | null): Submission {
  if (!attempt || attempt.submittedAt === null) return { submitted: false, problem: 'no-such-attempt' }
  const { score, passed, awaiting, closedBy } = attempt
  return { submitted: true, score, passed, awaiting, closedBy: closedBy ?? 'person', repeated: true }
}

type Occasion = Parameters<typeof recordObservations>[1]

/** What a key judges has its verdict now; what people judge becomes a paper and waits. */
async function gradeAll(tx: Tx, attempt: PinnedAttempt, items: readonly ItemVersion[], occasion: Occasion, regrades: readonly Regrade[]): Promise<Moved> {
  const { personId, id: attemptId } = attempt
  const answers = await listAnswers(tx, personId, attemptId)
  const verdicts: Verdict[] = []
  const observed = []
  const papers: string[] = []
  for (const item of items) {
    const answer = answers.get(item.id)
    if (!answer || answer.picks.length === 0) continue
    const score = grade(item, answer.picks)
    if (score === null) papers.push(item.id)
    else {
      verdicts.push({ itemVersionId: item.id, picks: answer.picks, score, certainty: answer.certainty })
      const says = evidenceScore({ versionId: item.id, picks: answer.picks, score }, regrades)
      if (says !== null) observed.push({ item, score: says })
    }
  }
  await insertVerdicts(tx, personId, attemptId, verdicts, occasion.now)
  await openPapers(tx, attempt, papers, new Date(attempt.submittedAt ?? occasion.now), regrades)
  return recordObservations(tx, occasion, observed)
}
