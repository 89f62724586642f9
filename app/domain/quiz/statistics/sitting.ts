/** One question of a sitting that counts, in the wording it had then: `score` in [0, 1], 0 where it was left open; `seconds`: the time it took, null where that is not known. */
export type SittingAnswer = { itemId: string; versionId: string; score: number; picks: readonly string[]; seconds: number | null }

/** Somebody's first attempt at a quiz, handed in and wholly judged, without the questions that were taken out of the score. */
export type Sitting = { answers: readonly SittingAnswer[] }

/** One answer to one question with how the same person did on the rest. */
export type ItemAnswer = SittingAnswer & { rest: number; total: number }

/**
 * Answers by question and wording. `rest`: the mean score of the other questions of the sitting, in [0, 1]; `total`: of all of them. A mean and not a
 * sum, so that sittings of unlike length can be compared. A sitting of one question says nothing of a rest and is left out.
 */
export function answersByItem(sittings: readonly Sitting[]): Map<string, ItemAnswer[]> {
  const items = new Map<string, ItemAnswer[]>()
  for (const { answers } of sittings) {
    if (answers.length < 2) continue
    const sum = answers.reduce((total, { score }) => total + score, 0)
    for (const answer of answers) {
      const known = items.get(answer.versionId) ?? []
      known.push({ ...answer, rest: (sum - answer.score) / (answers.length - 1), total: sum / answers.length })
      items.set(answer.versionId, known)
    }
  }
  return items
}
