import type { CompanyFunction } from '../people/person'
import { addWorkingDays } from '../people/working-days'

/**
 * Whom a rule means. `people`: these, by name. `fit`: whoever is in one of these teams or below it, has one of these roles and sits in one of these functions; of what
 * is empty, any. Always of the teams of whoever made the rule alone.
 */
export type RuleWhom = { kind: 'people'; personIds: string[] } | { kind: 'fit'; teamIds: string[]; roleIds: string[]; functions: CompanyFunction[] }

/** From when working days are counted: for each from the day the rule reaches them, or for everyone from the day it was switched on. */
export const ruleStarts = ['reached', 'switched-on'] as const
export type RuleStart = (typeof ruleStarts)[number]

/** `after`: so many working days after the start. `on`: an ISO day. */
export type RuleDue = { kind: 'after'; days: number; from: RuleStart } | { kind: 'on'; day: string }

/** What a rule assigns: a course, the quiz of a module alone, by the id of the module, or a programme, which has days of its own, step by step. */
export const ruleWorks = ['course', 'quiz', 'programme'] as const
export type RuleWork = { kind: (typeof ruleWorks)[number]; id: string }

/** The most working days that may be given: about two years, as a fixed day may lie ahead. */
export const mostDays = 500

/** `teamPath`: where their team stands, null in no team. */
export type Candidate = { id: string; teamPath: string | null; roleProfileId: string | null; function: string }

/** Whether a rule means somebody. */
export function isMeant(whom: RuleWhom, person: Candidate): boolean {
  if (whom.kind === 'people') return whom.personIds.includes(person.id)
  const inOneOf = whom.teamIds.length === 0 || whom.teamIds.some((id) => (person.teamPath ?? '').includes(`/${id}/`))
  const hasRole = whom.roleIds.length === 0 || (person.roleProfileId !== null && whom.roleIds.includes(person.roleProfileId))
  return inOneOf && hasRole && (whom.functions.length === 0 || whom.functions.some((one) => one === person.function))
}

/** Of a manager's teams those in which a rule looks. */
export function teamsMeant<T extends { path: string }>(whom: RuleWhom, teams: readonly T[]): T[] {
  if (whom.kind === 'people' || whom.teamIds.length === 0) return [...teams]
  return teams.filter(({ path }) => whom.teamIds.some((id) => path.includes(`/${id}/`)))
}

/**
 * When it is due (an ISO day) for somebody whom a rule reaches on a day. Null once the day has passed: nobody is overdue on the day they are reached, so such a rule
 * reaches nobody new. `holidays`: those of this person.
 */
export function dueOf(due: RuleDue, { switchedOn, reachedOn }: { switchedOn: string; reachedOn: string }, holidays: ReadonlySet<string>): string | null {
  const day = due.kind === 'on' ? due.day : addWorkingDays(due.from === 'reached' ? reachedOn : switchedOn, due.days, holidays)
  return day < reachedOn ? null : day
}
