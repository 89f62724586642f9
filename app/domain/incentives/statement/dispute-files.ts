/** What may stand beside words about a dispute, in files: so many with one form, so many in all, of these kinds by their content. */
export const disputeFileRules = {
  mostAtOnce: 3,
  mostInAll: 20,
  endings: ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'txt', 'md', 'csv', 'png', 'jpg'],
}

export type DisputeFileProblem = 'too-many' | 'too-large' | 'wrong-type'

/** Whether so many more fit beside those that a dispute has. */
export const takesFiles = (there: number, more: number): boolean => there + more <= disputeFileRules.mostInAll
