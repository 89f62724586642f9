/** What the measured database holds, as the processes of the measurement tell each other. Cookies are whole Cookie headers. */
export type Prepared = {
  lesson: { path: string; words: number }
  manager: { cookie: string }
  questions: Question[]
  people: Taker[]
}

/** One question as a client needs it: the item version's id, its options, and which of them are right. */
export type Question = { id: string; options: string[]; right: string[] }

/** A signed-in rep who has started the lesson and an attempt at the quiz. */
export type Taker = { cookie: string; attemptId: string }
