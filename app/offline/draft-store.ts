import type { Certainty } from '../domain/quiz/reviewed'
import { openDeviceData } from './device-db'

/** An answer that was begun and not given: it is never sent by itself. `person` is the key of whose it is. */
export type AnswerDraft = { person: string; attempt: string; item: string; picks: readonly string[]; sure: Certainty | null }

type Place = Pick<AnswerDraft, 'person' | 'attempt' | 'item'>

/** Keep what was begun, over what was kept of this question before. Rejects where nothing can be kept. */
export async function keepDraft(draft: AnswerDraft): Promise<void> {
  await (await openDeviceData()).put('drafts', draft)
}

export async function findDraft({ person, attempt, item }: Place): Promise<AnswerDraft | null> {
  return (await (await openDeviceData()).get('drafts', [person, attempt, item])) ?? null
}

/** The question is answered. */
export async function removeDraft({ person, attempt, item }: Place): Promise<void> {
  await (await openDeviceData()).delete('drafts', [person, attempt, item])
}
