import type { Member } from './member'
import { type Assigned, assignedTo, type WorkSize } from './steps'

/**
 * Whom among a manager's people what is assigned to teams reaches: everyone or these teams, but not these people. What is assigned to people by name is held apart:
 * there may be as many of these as there are people.
 */
export type Reached = { everyone: boolean; teamIds: string[]; exceptIds: string[] }

/** A course or a quiz that somebody may have had to finish by now. `named`: whether it is assigned to anybody by name. */
export type Owing = Reached & { work: WorkSize; named: boolean }

type PlacedTeam = { id: string; path: string }

/** `assigned`: to teams. `teams`: the manager's. */
export function reachedBy(assigned: readonly Assigned[], teams: readonly PlacedTeam[]): Reached {
  const reached = teams.filter(({ path }) => assigned.some(({ teamPath }) => teamPath !== null && path.startsWith(teamPath)))
  return { everyone: reached.length === teams.length && teams.length > 0, teamIds: reached.map(({ id }) => id), exceptIds: [] }
}

/** Whom what was due before `today` (an ISO day) reaches, without those who were given longer of all of it that reaches them. */
export function reachedLate(assigned: readonly Assigned[], teams: readonly PlacedTeam[], today: string): Reached {
  const late = assigned.filter(({ dueOn }) => dueOn < today)
  const spared = late.flatMap(({ later }) => later).filter(({ personId, teamId }) => {
    const teamPath = teams.find(({ id }) => id === teamId)?.path
    return teamPath !== undefined && assignedTo({ id: personId, teamPath }, late).every(({ dueOn }) => dueOn >= today)
  })
  return { ...reachedBy(late, teams), exceptIds: [...new Set(spared.map(({ personId }) => personId))].sort() }
}

/** Whether somebody is reached through their team. */
export const isReached = (member: Pick<Member, 'id' | 'teamId'>, { everyone, teamIds, exceptIds }: Reached): boolean =>
  (everyone || teamIds.includes(member.teamId)) && !exceptIds.includes(member.id)

/**
 * What was to be finished before `today` (an ISO day), one by one; a course without a step is owed by nobody. `teams`: the manager's. `named`: ids of what is assigned
 * to people by name.
 */
export function owingOf(assigned: readonly Assigned[], named: readonly string[], works: readonly WorkSize[], teams: readonly PlacedTeam[], today: string): Owing[] {
  return works.flatMap((work) => {
    if (work.lessons + work.quizzes === 0) return []
    const late = reachedLate(assigned.filter(({ workId }) => workId === work.id), teams, today)
    const byName = named.includes(work.id)
    return byName || late.teamIds.length > 0 ? [{ work, named: byName, ...late }] : []
  })
}

/** Ids of what a person owes. `own`: what is assigned to them by name. `finished`: by its id, who did all of it. */
export function overdueOf(
  member: Pick<Member, 'id' | 'teamId'>, own: readonly Assigned[], owing: readonly Owing[], finished: ReadonlyMap<string, ReadonlySet<string>>, today: string,
): string[] {
  return owing.flatMap(({ work, ...reach }) => {
    const owes = isReached(member, reach) || own.some(({ workId, dueOn }) => workId === work.id && dueOn < today)
    return owes && finished.get(work.id)?.has(member.id) !== true ? [work.id] : []
  })
}

/** A quiz of which nobody may hand in more than so many attempts, unless they were granted more; and whom it is assigned to. */
export type LimitedQuiz = Reached & { id: string; attempts: number; named: boolean }

/** The quizzes that are assigned alone and may be used up before they are passed. `teams`: the manager's. `named`: ids of what is assigned to people by name. */
export function limitedQuizzes(
  assigned: readonly Assigned[], named: readonly string[], quizzes: readonly { id: string; attempts: number | null }[], teams: readonly PlacedTeam[],
): LimitedQuiz[] {
  return quizzes.flatMap(({ id, attempts }) => (attempts === null ? [] : [{ id, attempts, named: named.includes(id), ...reachedBy(assigned.filter(({ workId }) => workId === id), teams) }]))
}
