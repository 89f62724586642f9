import type { Accommodation } from '../../domain/quiz/accommodation'

type Audited = Pick<Accommodation, 'id' | 'quizId' | 'timeFactor' | 'extraAttempts' | 'closesAt' | 'reason'>

/** What the audit keeps of an accommodation, beside the person it is about. `quizTitle` null: it is for every quiz. */
export const auditedAccommodation = ({ id, quizId, timeFactor, extraAttempts, closesAt, reason }: Audited, quizTitle: string | null) => ({
  accommodationId: id, quiz: quizTitle ?? 'Every quiz', quizId, timeFactor, extraAttempts, closesAt, reason,
})
