import type { ListedAccommodation } from '#db/queries/accommodations'

/** `about` names the quiz or the person; one that is not `revocable` here says where it is revoked. Times are ms epoch. */
export type ShownAccommodation = {
  id: string
  about: string
  email: string | null
  timeFactor: number
  extraAttempts: number
  closesAt: number | null
  reason: string
  grantedByName: string
  grantedAt: number
  revocable: boolean
}

/** How many stand on a page; a page asks for one more, to know whether there are. */
export const shownAtMost = 100

/** On the page of a person it names the quiz; on that of a quiz it names the person, and one for every quiz is not revoked there. */
export function shownAccommodation(one: ListedAccommodation, on: 'person' | 'quiz'): ShownAccommodation {
  const { id, timeFactor, extraAttempts, closesAt, reason, grantedByName, grantedAt, quizId, quizTitle, personName, personEmail } = one
  const given = { id, timeFactor, extraAttempts, closesAt, reason, grantedByName, grantedAt }
  if (on === 'person') return { ...given, about: quizTitle ?? 'Every quiz', email: null, revocable: true }
  return { ...given, about: personName, email: personEmail, revocable: quizId !== null }
}
