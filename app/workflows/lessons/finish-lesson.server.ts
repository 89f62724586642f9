import type { Database } from '#db/client.server'
import { finishReading, type LessonForReader } from '#db/queries/lessons'
import type { LedgerLine } from '#db/queries/ledger'
import { claimPerson } from '#db/queries/people'
import { refreshLessonsDone } from '#db/queries/progress'
import { payHappenings } from '../incentives/pay-happenings.server'

/** Finish a lesson that was started, and pay what that earned. A repeat changes nothing and earns nothing. */
export async function finishLesson(
  db: Database,
  request: { personId: string; lesson: Pick<LessonForReader, 'lessonId' | 'moduleId' | 'title'>; now: Date },
): Promise<LedgerLine[]> {
  const { personId, lesson, now } = request
  return db.transaction().execute(async (tx) => {
    const claim = await claimPerson(tx, personId)
    if (!(await finishReading(tx, personId, lesson.lessonId, now))) return []
    await refreshLessonsDone(tx, personId, lesson.moduleId)
    const { lessonId } = lesson
    return payHappenings(tx, personId, claim.number, [{ on: 'lesson-finished', subject: lessonId, name: lesson.title, cause: 'reading', causeId: lessonId }], now)
  })
}
