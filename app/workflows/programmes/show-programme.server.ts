import type { Database } from '#db/client.server'
import { listCourseFacts } from '#db/queries/programme-facts'
import { listRounds, listStepRecords } from '#db/queries/programme-runs'
import { coursesIn, type CourseFacts, doneParts, withoutGone } from '../../domain/progress/programme/done-parts'
import { nothingYet, stateOf } from '../../domain/progress/programme/move-steps'
import { hasChoice, type Part, partKey, stepsOf } from '../../domain/progress/programme/programme'
import { addDays } from '../../domain/progress/programme/term'

/**
 * A programme as a person of it meets it: its steps in order with what is open, what a finished one certifies, and the rounds before. Three queries. Null where they were
 * never in it.
 */
export async function showProgramme(db: Database, personId: string, programmeId: string, now: number) {
  const rounds = await listRounds(db, personId, programmeId)
  const run = rounds.at(-1)
  if (!run) return null
  const { programme, renewsUntil, startsOn, doneOn, certifiedUntil, state } = run
  const [facts, records] = await Promise.all([listCourseFacts(db, personId, coursesIn(programme)), listStepRecords(db, run.id)])
  const today = new Date(now).toISOString().slice(0, 10)
  const done = doneParts(facts, renewsUntil === null ? null : startsOn, now)
  const steps = withoutGone(stepsOf(programme, renewsUntil !== null), facts).map((step, at) => {
    const { chosen = [], ...record } = records[at] ?? { ...nothingYet, chosen: [] }
    const parts = step.parts.map((part) => ({ key: partKey(part), ...placeOf(part, facts), doneOn: done.get(partKey(part)) ?? null, chosen: chosen.includes(partKey(part)) }))
    return { at, title: step.title, choose: step.choose, choosing: hasChoice(step), follows: at > 0 && step.opens === 'after-previous', ...record, state: stateOf(record, today), parts }
  })
  const { recertify } = programme
  return {
    title: programme.title, summary: programme.summary, state, startsOn, starts: startsOn > today, doneOn, certifiedUntil, renewsUntil, steps, today,
    renewal: recertify && { everyMonths: recertify.everyMonths, opensOn: certifiedUntil === null ? null : addDays(certifiedUntil, -recertify.windowDays) },
    earlier: rounds.slice(0, -1).map((round) => ({ round: round.round, state: round.state, startsOn: round.startsOn, doneOn: round.doneOn, certifiedUntil: round.certifiedUntil })),
  }
}

export type ShownProgramme = NonNullable<Awaited<ReturnType<typeof showProgramme>>>
export type ShownStep = ShownProgramme['steps'][number]

/** What a part is called, and where it is done. */
function placeOf({ kind, id }: Part, courses: readonly CourseFacts[]) {
  if (kind === 'course') return { kind, title: courses.find((course) => course.id === id)?.title ?? id, to: `/learn/${id}` }
  const course = courses.find(({ quizzes }) => quizzes.some(({ moduleId }) => moduleId === id))
  return { kind, title: course?.quizzes.find(({ moduleId }) => moduleId === id)?.title ?? id, to: `/learn/${id}/quiz` }
}
