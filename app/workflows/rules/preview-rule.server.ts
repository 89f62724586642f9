import { listDaysOff } from '#db/queries/holidays'
import { findReach, type TeamName } from '#db/queries/managed-teams'
import { listLastRounds } from '#db/queries/programme-runs'
import { listRoleProfiles } from '#db/queries/readiness'
import { countMeant, listMeant, type Meant } from '#db/queries/rule-people'
import type { Db } from '#db/client.server'
import { dayOf } from '../../domain/evidence/day'
import { dueOf, type RuleDue, type RuleWhom, type RuleWork, teamsMeant } from '../../domain/insight/assignment-rule'
import { type DueDayFault, dueDayFault } from '../../domain/insight/due-day'
import { nearestPage } from '../../domain/insight/sort-rows'
import { daysOffAt } from '../../domain/people/holidays'
import { listWorks } from './list-rule-choices.server'

/** A rule as somebody means to switch it on. `due`: null for a programme, which has its own days. */
export type RuleDraft = { name: string; work: RuleWork; whom: RuleWhom; due: RuleDue | null; note: string }

export type RuleFault = DueDayFault | 'unknown-work' | 'unknown-team' | 'unknown-role' | 'unknown-person' | 'nobody-named'

export type JudgedRule = { title: string; teams: TeamName[]; meant: Meant }

const previewed = 25

/** Whether this manager may switch such a rule on: a course or programme that is there, and teams, roles and people that are theirs to choose. */
export async function judgeRule(db: Db, managerId: string, { work, whom, due }: RuleDraft, now: Date): Promise<{ problem: RuleFault } | JudgedRule> {
  const fault = due?.kind === 'on' ? dueDayFault(due.day, dayOf(now.getTime())) : null
  if (fault) return { problem: fault }
  const [works, { teams }, roles] = await Promise.all([listWorks[work.kind](db), findReach(db, managerId), listRoleProfiles(db)])
  const title = works.find(({ id }) => id === work.id)?.title
  if (title === undefined) return { problem: 'unknown-work' }
  const meant = { whom, teamIds: teamsMeant(whom, teams).map(({ id }) => id) }
  if (whom.kind === 'fit') {
    if (teams.length === 0 || !whom.teamIds.every((id) => teams.some((team) => team.id === id))) return { problem: 'unknown-team' }
    if (!whom.roleIds.every((id) => roles.some((role) => role.id === id))) return { problem: 'unknown-role' }
  } else {
    if (whom.personIds.length === 0) return { problem: 'nobody-named' }
    if ((await countMeant(db, meant, work)).people < new Set(whom.personIds).size) return { problem: 'unknown-person' }
  }
  return { title, teams, meant }
}

/** Whom a rule would reach now, a page of them by name, each with their due day; or why it cannot be. Changes nothing. */
export async function previewRule(db: Db, managerId: string, draft: RuleDraft, { page: asked, now }: { page: number; now: Date }) {
  const judged = await judgeRule(db, managerId, draft, now)
  if ('problem' in judged) return judged
  const today = dayOf(now.getTime())
  const [{ people, there }, daysOff] = await Promise.all([countMeant(db, judged.meant, draft.work), listDaysOff(db, today)])
  const { page, pages, offset } = nearestPage(people, asked, previewed)
  const rows = await listMeant(db, judged.meant, draft.work, { limit: previewed, offset })
  const rounds = draft.work.kind === 'programme' ? await listLastRounds(db, draft.work.id, rows.map(({ id }) => id)) : new Map<string, unknown>()
  const names = new Map(judged.teams.map(({ id, name }) => [id, name]))
  return {
    title: judged.title, teamId: judged.teams[0]?.id ?? null, people, there, page, pages,
    rows: rows.map(({ id, name, teamId, teamPath, finishedAt }) => ({
      id, name, teamName: names.get(teamId) ?? '', finishedAt, inIt: rounds.has(id), dueOn: draft.due && dueOf(draft.due, { switchedOn: today, reachedOn: today }, daysOffAt(daysOff, teamPath)),
    })),
  }
}

export type RulePreview = Exclude<Awaited<ReturnType<typeof previewRule>>, { problem: RuleFault }>
