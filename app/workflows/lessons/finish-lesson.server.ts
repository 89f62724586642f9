import type { Database, Tx } from '#db/client.server'
import { finishReading } from '#db/queries/lessons'
import type { LedgerLine } from '#db/queries/ledger'
import { claimPerson } from '#db/queries/people'
import { refreshLessonsDone } from '#db/queries/progress'
import { noteChange } from '#db/queries/team-changes'
import { payHappenings } from '../incentives/pay-happenings.server'
import { moveRunsOf } from '../programmes/move-run.server'

type Finishing = { personId: string; lesson: { lessonId: string; title: string }; now: Date }

/** Finish a lesson that was started, and pay what that earned. A repeat changes nothing and earns nothing. */
export async function finishLesson(db: Database, finishing: Finishing): Promise<LedgerLine[]> {
  return db.transaction().execute((tx) => finishReadingIn(tx, finishing))
}

/** The same inside a transaction; it takes a turn of the person of its own. */
export async function finishReadingIn(tx: Tx, { personId, lesson, now }: Finishing): Promise<LedgerLine[]> {
  const claim = await claimPerson(tx, personId)
  if (!(await finishReading(tx, personId, lesson.lessonId, now))) return []
  await refreshLessonsDone(tx, personId, lesson.lessonId)
  await noteChange(tx, personId, 'progress', now)
  await moveRunsOf(tx, personId, now)
  const { lessonId } = lesson
  return payHappenings(tx, personId, claim.number, [{ on: 'lesson-finished', subject: lessonId, name: lesson.title, cause: 'reading', causeId: lessonId }], now)
}
