import type { Database } from '#db/client.server'
import { findFrame } from '#db/queries/team-frame'
import { countHeads, listNamedTallies, listSpared, listTallies } from '#db/queries/team-completion'
import { completionOf, type CompletionSort, type CourseCompletion, sortCompletion, titled, type Whom } from '../../domain/insight/completion'
import { pageOf } from '../../domain/insight/sort-rows'
import { reachOf, type Scope } from './open-team.server'

const pageSize = 25

export type CompletionQuestion = { whom: Whom; words: string; sort: CompletionSort }

/**
 * How far a manager's people, all of them or those of one team, are in each course that is not put away: four queries, one more where something is assigned to
 * somebody by name, and two where somebody was given longer than their team. Null when the team asked for is not theirs.
 */
export async function openCompletion(db: Database, scope: Scope, { whom, now, courseId }: { whom: Whom; now: number; courseId?: string }) {
  const found = await reachOf(db, scope)
  if (!found) return null
  const { reach, team, teamIds } = found
  const [frame, heads, tallies] = await Promise.all([findFrame(db, reach), countHeads(db, teamIds), listTallies(db, teamIds, courseId)])
  const today = new Date(now).toISOString().slice(0, 10)
  const later = frame.assigned.filter((one) => courseId === undefined || one.workId === courseId).flatMap((one) => one.later)
  const [named, spared] = await Promise.all([
    frame.named.length === 0 ? [] : listNamedTallies(db, teamIds, today, courseId),
    later.length === 0 ? [] : listSpared(db, later),
  ])
  const asked = new Set(teamIds)
  const teams = reach.teams.filter(({ id }) => asked.has(id))
  const courses = courseId === undefined ? frame.courses : frame.courses.filter(({ id }) => id === courseId)
  const lines = completionOf(courses, frame.assigned, { teams, heads, tallies, named, spared }, { whom, today })
  return { frame, team, teams, teamIds, today, people: [...heads.values()].reduce((sum, one) => sum + one, 0), lines }
}

/** Those of them that are asked for, in their order. Of those who must, a course that nobody must finish is left out. */
export function chosenLines(lines: readonly CourseCompletion[], { whom, words, sort }: CompletionQuestion): CourseCompletion[] {
  return sortCompletion(titled(lines, words).filter(({ people }) => whom === 'everyone' || people > 0), sort)
}

/** One page of courses with how far a manager's people are in each. Null when the team asked for is not theirs. */
export async function readCompletion(db: Database, scope: Scope, asked: CompletionQuestion & { page: number; now: number }) {
  const opened = await openCompletion(db, scope, asked)
  if (!opened) return null
  return { teams: opened.frame.teams, people: opened.people, courses: opened.lines.length, ...pageOf(chosenLines(opened.lines, asked), asked.page, pageSize) }
}
