import type { Content } from './item'
import { grade } from './grade'
import { type QuizPolicy, scoreOf } from './policy'
import type { Certainty } from './reviewed'

export const regradeKinds = ['key', 'void', 'full'] as const
export type RegradeKind = (typeof regradeKinds)[number]

/**
 * A change of verdicts for everybody who was asked one of `versions` of an item. `key`: judged anew by the content of another version;
 * `void`: out of the score; `full`: full marks, whatever was answered. `keepPasses`: who had passed before has passed. `appliedAt`: ms epoch.
 */
export type Regrade = {
  id: string
  itemId: string
  kind: RegradeKind
  versions: readonly string[]
  key: Content | null
  keepPasses: boolean
  appliedAt: number
}

/** A verdict as it stands: `score` null where there is none yet, or where the question was not answered. `by`: the regrade that made it so. */
export type Judged = { score: number | null; voided: boolean; by: string | null }

/** An answer as it was judged before any regrade, and how sure it was where that was asked: no picks and no score for a question that was left open. */
export type FirstJudged = { versionId: string; picks: readonly string[]; score: number | null; certainty?: Certainty | null }

const inOrder = (a: Regrade, b: Regrade) => a.appliedAt - b.appliedAt || (a.id < b.id ? -1 : 1)

/** The regrade that decides about a version: of several in force the one that was applied last. */
export function decidingRegrade(versionId: string, regrades: readonly Regrade[]): Regrade | null {
  return [...regrades].sort(inOrder).findLast((regrade) => regrade.versions.includes(versionId)) ?? null
}

/** Whether nobody has to mark an answer to a version: it is out of the score, or has full marks whatever it is. */
export function needsNoMark(versionId: string, regrades: readonly Regrade[]): boolean {
  const kind = decidingRegrade(versionId, regrades)?.kind
  return kind === 'void' || kind === 'full'
}

/** An answer under the regrades in force. Pure and repeatable: applied, undone or begun again, the same regrades lead to the same verdict. */
export function judgeAnew(first: FirstJudged, regrades: readonly Regrade[]): Judged {
  const regrade = decidingRegrade(first.versionId, regrades)
  if (regrade === null) return { score: first.score, voided: false, by: null }
  const by = regrade.id
  if (regrade.kind === 'void') return { score: first.score, voided: true, by }
  if (regrade.kind === 'full') return { score: 1, voided: false, by }
  if (regrade.key === null || first.score === null || first.picks.length === 0) return { score: first.score, voided: false, by }
  return { score: grade(regrade.key, first.picks) ?? first.score, voided: false, by }
}

/** Picks on a version, judged by its own key and then by the regrades in force: what an attempt that is still open gets when it is handed in. */
export function judge(item: Content & { id: string }, picks: readonly string[], regrades: readonly Regrade[]): Judged {
  return judgeAnew({ versionId: item.id, picks, score: picks.length === 0 ? null : grade(item, picks) }, regrades)
}

/**
 * What an answer says of a skill under the regrades in force, in [0, 1]; null: nothing. A question that was taken out, or that gave its
 * marks away, does not tell who knows from who does not.
 */
export function evidenceScore(first: FirstJudged & { score: number }, regrades: readonly Regrade[]): number | null {
  const regrade = decidingRegrade(first.versionId, regrades)
  if (regrade !== null && regrade.kind !== 'key') return null
  return judgeAnew(first, regrades).score
}

/**
 * What an attempt comes to: the mean over the questions that count, one left open counting nothing. An attempt of which nothing is left
 * keeps what it had. `passed` follows the score under the regrades that were in force when it was handed in; of those that came later
 * each, in its turn, can give a pass, and takes one away only if it says so.
 */
export function attemptOutcome(
  { policy, submittedAt, answers }: { policy: QuizPolicy; submittedAt: number; answers: readonly FirstJudged[] },
  regrades: readonly Regrade[],
): { score: number; passed: boolean } {
  const concerned = [...regrades].sort(inOrder).filter((regrade) => answers.some(({ versionId }) => regrade.versions.includes(versionId)))
  const early = concerned.filter((regrade) => regrade.appliedAt <= submittedAt)
  let outcome = scoreUnder(policy, answers, early)
  for (let count = early.length; count < concerned.length; count++) {
    const next = scoreUnder(policy, answers, concerned.slice(0, count + 1))
    outcome = { score: next.score, passed: next.passed || (outcome.passed && concerned[count]?.keepPasses === true) }
  }
  return outcome
}

/** Full marks are given as if somebody had been very sure: no certainty is asked of those to whom they are given. */
function scoreUnder(policy: QuizPolicy, answers: readonly FirstJudged[], regrades: readonly Regrade[]): { score: number; passed: boolean } {
  const judged = answers.map((answer) => ({ ...answer, ...judgeAnew(answer, regrades), given: decidingRegrade(answer.versionId, regrades)?.kind === 'full' }))
  const counted = judged.filter(({ voided }) => !voided)
  if (counted.length === 0) return scoreOf(policy, answers.length, answers.map((answer) => ({ ...answer, given: false })))
  return scoreOf(policy, counted.length, counted)
}
