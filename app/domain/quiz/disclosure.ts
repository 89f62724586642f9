/** When something is told: while the attempt is open, for two minutes after it was handed in, later while the quiz is open, once it is closed. */
export const moments = ['during', 'right-after', 'later', 'closed'] as const
export type Moment = (typeof moments)[number]

/** What can be told: the score, one's own answer with its verdict, the right answer, feedback. */
export const tellings = ['score', 'own', 'right', 'feedback'] as const
export type Telling = (typeof tellings)[number]

export type Told = Record<Telling, boolean>
export type Disclosure = Record<Moment, Told>
