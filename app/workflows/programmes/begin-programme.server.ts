import type { Database, Db } from '#db/client.server'
import type { Target } from '#db/queries/assignments'
import { listLastRounds } from '#db/queries/programme-runs'
import { findProgramme } from '#db/queries/programmes'
import { listReach } from '#db/queries/team-report'
import { type DueDayFault, dueDayFault } from '../../domain/insight/due-day'
import { audit } from '../audit.server'
import { beginRuns } from './begin-run.server'
import { moveRun } from './move-run.server'

/** What a manager is about to begin. `startsOn` is an ISO day. */
export type ProgrammeDraft = { programmeId: string; target: Target; startsOn: string }

/** `nobody`: everyone it would reach is or was in it. */
export type ProgrammeFault = DueDayFault | 'unknown-programme' | 'unknown-target' | 'nobody'

/** Programme and target by name, who begins, and who is left out as they are in it. */
export type ProgrammePreview = { programme: string; target: string; begin: { id: string; name: string }[]; already: string[] }

export type JudgedProgramme = { problem: ProgrammeFault } | { preview: ProgrammePreview }

/** For whom a programme would begin, before it does; or why it cannot. Changes nothing. */
export async function judgeProgramme(db: Db, managerId: string, draft: ProgrammeDraft, now: Date): Promise<JudgedProgramme> {
  const fault = dueDayFault(draft.startsOn, now.toISOString().slice(0, 10))
  if (fault) return { problem: fault }
  const [programme, { teams, reps }] = await Promise.all([findProgramme(db, draft.programmeId), listReach(db, managerId)])
  if (!programme) return { problem: 'unknown-programme' }
  const { kind, id } = draft.target
  const team = kind === 'team' ? teams.find((one) => one.id === id) : undefined
  const people = reps.filter((rep) => (team ? rep.teamPath.startsWith(team.path) : kind === 'person' && rep.id === id))
  const target = team?.name ?? people[0]?.name
  if (target === undefined) return { problem: 'unknown-target' }
  const last = await listLastRounds(db, draft.programmeId, people.map((person) => person.id))
  const isIn = (personId: string) => last.has(personId) && last.get(personId)?.state !== 'withdrawn'
  const begin = people.filter((person) => !isIn(person.id))
  if (begin.length === 0) return { problem: 'nobody' }
  return { preview: { programme: programme.title, target, begin, already: people.filter((person) => isIn(person.id)).map(({ name }) => name) } }
}

/** So many runs go in one statement; and so many are moved at once, the rest by the next round of the server. */
const [together, atOnce] = [500, 25]

/** Begin a programme for the people of a team, or for one person, of this manager. Who is in it stays as they are, so a repeat changes nothing. Answers for how many it began. */
export async function beginProgramme(db: Database, managerId: string, draft: ProgrammeDraft, now: Date): Promise<{ problem: ProgrammeFault } | { begun: number }> {
  const judged = await judgeProgramme(db, managerId, draft, now)
  if ('problem' in judged) return judged
  const { programme, target, begin } = judged.preview
  const { programmeId, startsOn } = draft
  return db.transaction().execute(async (tx) => {
    const runs: { id: string; personId: string }[] = []
    for (let from = 0; from < begin.length; from += together) {
      const personIds = begin.slice(from, from + together).map(({ id }) => id)
      runs.push(...(await beginRuns(tx, { programmeId, personIds, startsOn, assignedBy: managerId, ruleId: null }, now)))
    }
    for (const { id } of runs.slice(0, atOnce).sort((a, b) => (a.personId < b.personId ? -1 : 1))) await moveRun(tx, id, now)
    if (runs.length > 0) {
      const after = { title: programme, target, startsOn, people: runs.length, personIds: runs.slice(0, atOnce).map(({ personId }) => personId) }
      await audit(tx, { actorId: managerId, action: 'programme.begun', subjectType: 'programme', subjectId: programmeId, after }, now)
    }
    return { begun: runs.length }
  })
}
