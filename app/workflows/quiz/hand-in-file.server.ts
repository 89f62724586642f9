import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { listAnswers } from '#db/queries/responses'
import { insertHandedIn, isAttemptOpen, listHandedIn } from '#db/queries/handed-in'
import { claimPerson } from '#db/queries/people'
import { type FileProblem, mayHandIn } from '../../domain/quiz/handed-in'
import { judgeHandedIn, storeHandedIn } from '../media/judge-handed-in.server'
import type { MediaStore } from '../media/store.server'
import { findAttemptPins } from './attempt-pins.server'
import { findItems } from './item-cache.server'

type Given = { personId: string; attemptId: string; itemVersionId: string; path: string; givenName: string; now: Date }

export type TakenFile = { id: string; name: string; bytes: number }
export type HandedInFile = { saved: true; file: TakenFile } | { saved: false; problem: FileProblem }

/**
 * Take a file for an answer of an open attempt: it is what its content says, whatever it is called, and of a kind that the question
 * accepts. It is kept apart from the media of lessons and is part of the answer once its id is among the picks. The same file for the
 * same answer again is the first one. It is not looked through for viruses: that is the place it is downloaded to.
 */
export async function handInFile(db: Database, store: MediaStore, given: Given): Promise<HandedInFile> {
  const { personId, attemptId, itemVersionId, path, givenName, now } = given
  const refused = (problem: FileProblem) => ({ saved: false as const, problem })
  const pins = await findAttemptPins(db, personId, attemptId)
  if (!pins) return refused('not-open')
  const item = pins.items.has(itemVersionId) ? (await findItems(db, [itemVersionId])).get(itemVersionId) : undefined
  if (item?.type !== 'upload') return refused('not-in-attempt')
  const { accepts, maxFiles } = item.body
  const judged = await judgeHandedIn({ path, givenName }, accepts)
  if (!judged) return refused('wrong-type')
  if (!(await isAttemptOpen(db, personId, attemptId, now))) return refused('not-open')
  await storeHandedIn(store, judged, path)
  return db.transaction().execute(async (tx) => {
    await claimPerson(tx, personId)
    if (!(await isAttemptOpen(tx, personId, attemptId, now))) return refused('not-open')
    const before = (await listHandedIn(tx, personId, attemptId)).filter((file) => file.itemVersionId === itemVersionId)
    const same = before.find((file) => file.hash === judged.hash)
    if (same) return { saved: true as const, file: { id: same.id, name: same.name, bytes: same.bytes } }
    const kept = (await listAnswers(tx, personId, attemptId)).get(itemVersionId)?.picks.length ?? 0
    const problem = mayHandIn(maxFiles, { kept, received: before.length })
    if (problem) return refused(problem)
    const id = uuid()
    await insertHandedIn(tx, { ...judged, id, personId, attemptId, itemVersionId, now })
    return { saved: true as const, file: { id, name: judged.name, bytes: judged.bytes } }
  })
}
