/** Where a round of practice begins, by what it is a round of: the page to go on from its result. */
export const roundPath = (quizId: string): string => (quizId === 'review' ? '/practice/review' : '/practice/clauses')
