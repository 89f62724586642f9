import type { Tx } from '#db/client.server'
import { hasAnswered, insertCheckpointAnswer } from '#db/queries/checkpoints'
import { claimPerson } from '#db/queries/people'
import { setReadingMoves } from '#db/queries/readings'
import type { ReadingEvent, ReadingRefusal } from '../../domain/progress/reading-event'
import { asChecked, canBeCheckpoint, type Checked } from '../../domain/quiz/disclose'
import { grade, isAnswer } from '../../domain/quiz/grade'
import { joinMoves } from '../../domain/readiness/moves'
import { findItems } from '../quiz/item-cache.server'
import { payReadiness } from '../quiz/pay-readiness.server'
import { recordObservations } from '../readiness/record-observations.server'
import type { OpenReading } from './open-readings.server'

type Given = {
  personId: string
  event: Extract<ReadingEvent, { kind: 'answer' }>
  reading: OpenReading
  itemId: string
  at: number
  now: Date
}

/**
 * Take and grade one answer inside a lesson. It is judged by the item's current version at the time it arrives, which the fact names. A
 * person's first answer to an item in a lesson, in whichever of its versions, is evidence under the id of the answer; every further try
 * is kept and counts nothing. Evidence is dated when it arrives, so that a rebuild judges it by the role profile that was held then.
 */
export async function takeAnswer(tx: Tx, given: Given): Promise<{ checked: Checked } | { refused: ReadingRefusal }> {
  const { personId, event, reading, itemId, at, now } = given
  const itemVersionId = reading.itemsInUse.get(itemId)
  const item = itemVersionId && (await findItems(tx, [itemVersionId])).get(itemVersionId)
  if (!item || !canBeCheckpoint(item)) return { refused: 'unknown-block' }
  if (!isAnswer(item, event.picks) || event.picks.length === 0) return { refused: 'not-an-answer' }
  const { lessonId } = reading
  const counted = !(await hasAnswered(tx, personId, lessonId, itemId))
  const score = grade(item, event.picks) ?? 0
  await insertCheckpointAnswer(tx, {
    id: event.id, personId, lessonId, versionId: event.versionId, block: event.block, itemVersionId: item.id, picks: event.picks, score,
    answeredAt: at, receivedAt: now.getTime(), counted,
  })
  reading.answeredKeys.add(event.block)
  if (counted) {
    const claim = await claimPerson(tx, personId)
    const occasion = { personId, claim, source: 'checkpoint' as const, attemptId: null, now }
    const moved = await recordObservations(tx, occasion, [{ item, score, observationId: event.id }])
    reading.moves = joinMoves(reading.moves, moved.moves)
    await setReadingMoves(tx, personId, lessonId, reading.moves)
    await payReadiness(tx, { personId, claim: claim.number, cause: 'reading', causeId: lessonId, moved, happenings: [], now })
  }
  return { checked: asChecked(item, event.picks) }
}
