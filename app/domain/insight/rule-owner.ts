import type { RuleWhom } from './assignment-rule'

/** Whoever a rule belongs to, with the paths of the teams that they manage, each with all below it. */
export type RuleOwner = { active: boolean; isManager: boolean; paths: readonly string[] }

/** Why a rule has nobody who looks after it: its owner may not sign in, manages nobody any more, or does not manage all teams that it is for. */
export type OwnerTrouble = 'switched-off' | 'no-teams' | 'lost-teams'

/** Whether somebody who manages these teams manages all of those, or what they lie in. Of none at all nobody does. */
export const covers = (paths: readonly string[], teams: readonly string[]): boolean => teams.length > 0 && teams.every((team) => paths.some((path) => team.startsWith(path)))

/**
 * The teams over which somebody has to have the right who takes a rule over: those that it names; where it names none, those that its owner manages; and where these are gone,
 * or it names people, those of whom it reached. All as paths. `named`: of the teams that it names, those that are still there.
 */
export function teamsOfRule(whom: RuleWhom, { named, owner, reached }: { named: readonly string[]; owner: readonly string[]; reached: readonly string[] }): string[] {
  if (whom.kind === 'people') return [...reached]
  if (whom.teamIds.length > 0) return [...named]
  return owner.length > 0 ? [...owner] : [...reached]
}

/** What is wrong with a rule's owner; null where nothing is. `teams`: those of the rule. Of people by name some may have gone elsewhere, and only all of them are lost. */
export function ownerTrouble(whom: RuleWhom, owner: RuleOwner, teams: readonly string[]): OwnerTrouble | null {
  if (!owner.active) return 'switched-off'
  if (!owner.isManager || owner.paths.length === 0) return 'no-teams'
  if (teams.length === 0) return null
  const held = whom.kind === 'people' ? teams.some((team) => covers(owner.paths, [team])) : covers(owner.paths, teams)
  return held ? null : 'lost-teams'
}
