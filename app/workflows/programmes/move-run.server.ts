import { v7 as uuid } from 'uuid'
import type { Tx } from '#db/client.server'
import { listDaysOffOf } from '#db/queries/holidays'
import { claimPerson } from '#db/queries/people'
import { listCourseFacts } from '#db/queries/programme-facts'
import { findRun, insertRuns, listRunning, listStepRecords, putRenewals, putStepRecords, type Run, setProgress } from '#db/queries/programme-runs'
import { findProgramme } from '#db/queries/programmes'
import { putRunAssignments } from '#db/queries/run-assignments'
import { noteChange } from '#db/queries/team-changes'
import { addWorkingDays } from '../../domain/people/working-days'
import { coursesIn, doneParts, keepsBack, quizzesAgain, withoutGone } from '../../domain/progress/programme/done-parts'
import { askedCourses, moveSteps, runStanding } from '../../domain/progress/programme/move-steps'
import { stepsOf } from '../../domain/progress/programme/programme'
import { addDays, termFrom } from '../../domain/progress/programme/term'

const [minute, hour] = [60_000, 60 * 60_000]
/** A run is looked at this often by itself, for what changed without its person: a regrade, a course put away. While a score is kept back, more often. */
const usual = 6 * hour
const whileKeptBack = 10 * minute

const startOf = (day: string): string => `${day}T00:00:00.000Z`

/**
 * Move a run to where it stands now: steps open and are done, the courses of open steps are assigned, a finished run certifies, and one whose window opened is followed
 * by the round that renews it. A repeat changes nothing. It takes the person's turn.
 */
export async function moveRun(tx: Tx, runId: string, now: Date): Promise<void> {
  const found = await findRun(tx, runId)
  if (!found) return
  await claimPerson(tx, found.personId)
  const run = await findRun(tx, runId)
  if (run?.state === 'running') await moveOn(tx, run, now)
  else if (run?.state === 'done') await renew(tx, run, now)
}

/** Move whatever a person is in the middle of, in the transaction that holds their turn and let them finish something. */
export async function moveRunsOf(tx: Tx, personId: string, now: Date): Promise<void> {
  for (const run of await listRunning(tx, personId)) await moveOn(tx, run, now)
}

async function moveOn(tx: Tx, run: Run, now: Date): Promise<void> {
  const { id, personId, programme, startsOn, renewsUntil } = run
  const today = now.toISOString().slice(0, 10)
  const facts = await listCourseFacts(tx, personId, coursesIn(programme))
  const records = await listStepRecords(tx, id)
  const daysOff = await listDaysOffOf(tx, personId, startsOn)
  const steps = withoutGone(stepsOf(programme, renewsUntil !== null), facts)
  const done = doneParts(facts, renewsUntil === null ? null : startsOn, now.getTime())
  const moved = moveSteps(steps, records, { startsOn, notAfter: renewsUntil }, done, today, (from, days) => addWorkingDays(from, days, daysOff))
  const { at, stepsDone, dueOn, doneOn } = runStanding(moved)
  await putStepRecords(tx, id, moved)
  const finished = new Set(facts.flatMap((course) => (course.finishedAt === null ? [] : [course.id])))
  await putRunAssignments(tx, { runId: id, personId, assignedBy: run.assignedBy, note: `Part of ${programme.title}`, now }, askedCourses(steps, moved, records.map(({ chosen }) => chosen), finished), finished)
  if (renewsUntil !== null) await putRenewals(tx, run, startsOn, doneOn === null ? quizzesAgain(steps, moved, facts, done) : [])
  const term = doneOn === null || programme.recertify === null ? null : termFrom(programme.recertify, doneOn, renewsUntil)
  const next = startsOn > today ? startOf(startsOn) : new Date(now.getTime() + (keepsBack(facts, now.getTime()) ? whileKeptBack : usual)).toISOString()
  await setProgress(tx, id, {
    state: doneOn === null ? 'running' : 'done', stepsDone, dueOn, doneOn, atStep: at === null ? '' : (steps[at]?.title ?? ''), certifiedUntil: term?.until ?? null,
    lookAt: doneOn === null ? next : term === null ? null : startOf(term.windowOpensOn),
  })
  if (stepsDone > records.filter((record) => record.doneOn !== null).length) await noteChange(tx, personId, 'progress', now)
}

/** The window of what a run certifies is open: the round that renews it begins, under the newest version. Where the programme is offered no more, it just runs out. */
async function renew(tx: Tx, run: Run, now: Date): Promise<void> {
  const { id, programmeId, personId, certifiedUntil, programme } = run
  if (!run.latest || certifiedUntil === null || programme.recertify === null) return
  const opensOn = addDays(certifiedUntil, -programme.recertify.windowDays)
  if (opensOn > now.toISOString().slice(0, 10)) return
  const newest = await findProgramme(tx, programmeId)
  await setProgress(tx, id, { state: 'done', stepsDone: stepsOf(programme, run.renewsUntil !== null).length, atStep: '', dueOn: null, doneOn: run.doneOn, certifiedUntil, lookAt: null })
  if (!newest?.recertify) return
  const next = { id: uuid(), personId, programmeId, version: newest.version, round: run.round + 1, startsOn: opensOn, renewsUntil: certifiedUntil, steps: newest.recertify.steps.length }
  for (const begun of await insertRuns(tx, [{ ...next, assignedBy: run.assignedBy, ruleId: run.ruleId }], now)) await moveRun(tx, begun, now)
}
