import type { RuleDue, RuleWhom, RuleWork } from '../../domain/insight/assignment-rule'
import type { OwnerTrouble } from '../../domain/insight/rule-owner'
import { countWords, dateWords } from '../words'

/** Teams and roles by id. */
export type RuleNames = { teams: Record<string, string>; roles: Record<string, string> }

const either = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`)
const named = (ids: readonly string[], names: Record<string, string>) => either(ids.map((id) => names[id] ?? 'one that is no longer there'))

/** Whom a rule means, as the end of a sentence that begins with what it assigns. */
export function ruleWhomWords(whom: RuleWhom, { teams, roles }: RuleNames, anyTeam = 'your teams'): string {
  if (whom.kind === 'people') return `${countWords(whom.personIds.length, 'person', 'people')} by name`
  const where = whom.teamIds.length === 0 ? `everyone in ${anyTeam}` : `everyone in ${named(whom.teamIds, teams)} and below`
  const role = whom.roleIds.length === 0 ? '' : `, with the role ${named(whom.roleIds, roles)}`
  return `${where}${role}${whom.functions.length === 0 ? '' : `, in ${either(whom.functions)}`}`
}

/** When it is due, as the end of a sentence; null: a programme has its own days. */
export function ruleDueWords(due: RuleDue | null): string {
  if (due === null) return 'each from the day they join, step by step'
  if (due.kind === 'on') return `due ${dateWords(Date.parse(due.day))}`
  const days = countWords(due.days, 'working day')
  return due.from === 'reached' ? `due ${days} after the day each joins, or after the day it is switched on for whoever is here already` : `due ${days} after the day it is switched on`
}

type Said = { title: string | null; work: RuleWork; whom: RuleWhom; due: RuleDue | null }

/** A rule in one sentence; `title`: of what it assigns, null where that is put away. `anyTeam`: the teams of whoever it belongs to. */
export function ruleSentence({ title, work, whom, due }: Said, names: RuleNames, anyTeam?: string): string {
  const what = title === null ? `A ${work.kind} that is put away` : work.kind === 'quiz' ? `The quiz “${title}”` : title
  return `${what} for ${ruleWhomWords(whom, names, anyTeam)}, ${ruleDueWords(due)}.`
}

/** The same of a rule of somebody else. */
export const othersSentence = (said: Said, names: RuleNames): string => ruleSentence(said, names, 'the teams of whoever it belongs to')

export type RuleTrouble = OwnerTrouble

/** Why a rule of somebody else rests. `owner`: the name of whoever it belongs to. */
export function troubleWords(trouble: RuleTrouble, owner: string): string {
  const why = { 'switched-off': 'may not sign in any more', 'no-teams': 'manages no team any more', 'lost-teams': 'does not manage all of its teams any more' }[trouble]
  return `It belongs to ${owner}, who ${why}, so it reaches nobody new.`
}

/** Why a rule of one's own rests. */
export function restingWords(trouble: RuleTrouble): string {
  return `You ${trouble === 'lost-teams' ? 'do not manage all of its teams' : 'manage no team'} any more, so it reaches nobody new. Whoever manages all of its teams may take it over.`
}

/** Why a rule reaches nobody new, whoever's it is. */
export const closedWords = { 'put-away': 'What it assigns is put away, so it reaches nobody new.', past: 'Its day has passed, so it reaches nobody new.' }

/** Said to whoever comes second. */
export const takenWords = (by: string): string => `It belongs to ${by} since you opened this page, so nothing was changed. Load the page again to see how it stands.`

export const ruleFaults: Record<string, Record<string, string>> = {
  'not-a-day': { dueOn: 'Enter a day, such as 2027-03-31.' },
  past: { dueOn: 'This day has passed. Choose today or later.' },
  'too-far': { dueOn: 'Choose a day within the next two years.' },
  'unknown-work': { what: 'Choose a course, a quiz or a programme from the list.' },
  'unknown-team': { team: 'Choose among your own teams.' },
  'unknown-role': { role: 'Choose roles from the list.' },
  'unknown-person': { person: 'Somebody among them is not in your teams any more. Choose again.' },
  'nobody-named': { person: 'Find and choose at least one person.' },
  used: { form: 'This was sent before, and the rule was switched off since, so nothing was changed. Check it and switch it on again.' },
}

export const ruleDone: Record<string, string> = {
  on: 'Switched on. It reached those below; whoever it means later is reached within a minute of joining.',
  off: 'Switched off. What it assigned stands.',
  'off-back': 'Switched off. What was not finished is taken back.',
  out: 'Taken out. It does not reach them until you put them back.',
  back: 'Put back. If the rule means them, it is on their page again.',
  taken: 'Taken over. It stands among your rules now.',
  same: 'That was done already, so nothing was changed.',
}
