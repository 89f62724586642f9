import type { Database, Tx } from '#db/client.server'
import { listCheckpointAnswers } from '#db/queries/checkpoints'
import { claimPerson } from '#db/queries/people'
import { markSeen, putTicks, setPlace } from '#db/queries/readings'
import { blocksInUse, lessonProgress } from '../../domain/progress/lesson-progress'
import { clampTime, type ReadingEvent, type ReadingResult } from '../../domain/progress/reading-event'
import { asChecked, canBeCheckpoint } from '../../domain/quiz/disclose'
import { requireItems } from '../quiz/item-cache.server'
import { finishReadingIn } from './finish-lesson.server'
import { openReadings, type OpenReading, type PlacedEvent } from './open-readings.server'
import { takeAnswer } from './take-answer.server'

type Batch = { personId: string; events: readonly ReadingEvent[]; now: Date }

/**
 * Take what happened while lessons were read: in order, in one transaction that holds the person's claim. An event that cannot be taken
 * is refused and fails none beside it; the same event again changes nothing. Times lie between the start of the reading and now. The
 * event that fulfils a lesson's rule finishes it, once, and pays what that earned.
 */
export async function takeReadingEvents(db: Database, { personId, events, now }: Batch): Promise<ReadingResult[]> {
  if (events.length === 0) return []
  return db.transaction().execute(async (tx) => {
    await claimPerson(tx, personId)
    const known = await listCheckpointAnswers(tx, personId, events.map(({ id }) => id))
    const place = await openReadings(tx, personId, events, now)
    const results: ReadingResult[] = []
    for (const event of events) {
      const placed = await place(event)
      if ('refused' in placed) {
        results.push({ id: event.id, taken: false, reason: placed.refused })
        continue
      }
      const first = event.kind === 'answer' ? known.get(event.id) : undefined
      const result = first ? await repeatVerdict(tx, event.id, first) : await takeEvent(tx, { personId, event, placed, now })
      if (result.taken) {
        if (result.answer && event.kind === 'answer') known.set(event.id, { itemVersionId: result.answer.versionId, picks: event.picks })
        await finishWhenDone(tx, personId, placed.reading, now)
      }
      results.push(result.taken ? { ...result, finished: placed.reading.finishedAt !== null } : result)
    }
    return results
  })
}

async function repeatVerdict(tx: Tx, id: string, first: { itemVersionId: string; picks: string[] }): Promise<ReadingResult> {
  const [item] = await requireItems(tx, [first.itemVersionId])
  if (!item || !canBeCheckpoint(item)) throw new Error(`There is no checkpoint ${first.itemVersionId}`)
  return { id, taken: true, finished: false, answer: asChecked(item, first.picks) }
}

export type Taking<E extends ReadingEvent = ReadingEvent> = { personId: string; event: E; placed: PlacedEvent; now: Date }

async function takeEvent(tx: Tx, { personId, event, placed, now }: Taking): Promise<ReadingResult> {
  const { reading, blocks } = placed
  const at = clampTime(event.at, reading.startedAt, now.getTime())
  const { id } = event
  const taken = { id, taken: true as const, finished: false }
  const see = async (keys: string[]) => {
    await markSeen(tx, personId, reading.lessonId, keys.filter((key) => !reading.seenKeys.has(key)), at)
    for (const key of keys) reading.seenKeys.add(key)
  }
  if (event.kind === 'seen') {
    const keys = [...new Set(event.blocks)].filter((key) => blocks.some((block) => block.key === key))
    if (keys.length === 0 && event.blocks.length > 0) return { id, taken: false, reason: 'unknown-block' }
    await see(keys)
    if (blocks.some((block) => block.key === event.atBlock)) await setPlace(tx, personId, reading.lessonId, event.atBlock as string, at)
    return taken
  }
  const block = blocks.find((one) => one.key === event.block)
  if (event.kind === 'ticks') {
    if (block?.kind !== 'checklist') return { id, taken: false, reason: 'unknown-block' }
    const ticked = [...new Set(event.ticked)].filter((index) => index >= 0 && index < (block.checks ?? 0)).sort((a, b) => a - b)
    await putTicks(tx, personId, reading.lessonId, block.key, ticked, at)
    await see([block.key])
    return taken
  }
  if (block?.kind !== 'checkpoint' || block.itemId === undefined) return { id, taken: false, reason: 'unknown-block' }
  const answer = await takeAnswer(tx, { personId, event, reading, itemId: block.itemId, at, now })
  if ('refused' in answer) return { id, taken: false, reason: answer.refused }
  await see([block.key])
  await setPlace(tx, personId, reading.lessonId, block.key, at)
  return { ...taken, answer: answer.checked }
}

async function finishWhenDone(tx: Tx, personId: string, reading: OpenReading, now: Date): Promise<void> {
  if (reading.finishedAt !== null) return
  const { version, seenKeys, answeredKeys, itemsInUse } = reading
  const { done } = lessonProgress(blocksInUse(version.blocks, (id) => itemsInUse.has(id)), version.completion, { seen: seenKeys, answered: answeredKeys })
  if (!done) return
  await finishReadingIn(tx, { personId, lesson: reading, now })
  reading.finishedAt = now.getTime()
}
