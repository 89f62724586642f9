const ways: Record<string, { to: string; words: string }> = {
  review: { to: '/practice/review', words: 'See what comes next' },
  'skill-practice': { to: '/readiness', words: 'See your readiness' },
}

/** Where to go on from the result of a round of practice, by what it is a round of. */
export const wayFromRound = (quizId: string): { to: string; words: string } => ways[quizId] ?? { to: '/practice/clauses', words: 'Another round' }
