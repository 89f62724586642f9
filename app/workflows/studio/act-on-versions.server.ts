import type { z } from 'zod'
import type { Database } from '#db/client.server'
import { continueMoves } from './continue-moves.server'
import { moveReaders } from './move-readers.server'
import { startDraft } from './start-draft.server'
import type { versionsForm } from './versions-page.server'

type By = { lessonId: string; trainerId: string; now: Date }

/** `moving`: a move is under way and not all are moved yet. Null: there is no such version. */
export type ActedOnVersions = { done: 'started' | 'moved' | 'moving' } | { fault: 'draft-there' | 'newest' } | null

/** Do what the pressed button of the versions page says. */
export async function actOnVersions(db: Database, form: z.infer<typeof versionsForm>, by: By): Promise<ActedOnVersions> {
  if (form.intent === 'continue') return { done: (await continueMoves(db, by.lessonId, by.now)).left ? 'moving' : 'moved' }
  if (form.intent === 'move') {
    const { outcome } = await moveReaders(db, { ...by, from: form.number })
    if (outcome === 'no-such-version') return null
    return outcome === 'newest' ? { fault: 'newest' } : { done: outcome === 'moved' ? 'moved' : 'moving' }
  }
  const { outcome } = await startDraft(db, { ...by, number: form.number, over: form.over })
  if (outcome === 'no-such-version') return null
  return outcome === 'draft-there' ? { fault: 'draft-there' } : { done: 'started' }
}
