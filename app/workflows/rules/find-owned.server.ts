import type { Db } from '#db/client.server'
import { listRulesById, listRulesToLookAfter, type Rule, type RuleListed } from '#db/queries/assignment-rules'
import { listManagerPaths, listTeamsReached, type ManagerPaths } from '#db/queries/rule-owners'
import { listTeams } from '#db/queries/teams'
import type { Team } from '../../domain/people/team'
import { covers, ownerTrouble, type OwnerTrouble, teamsOfRule } from '../../domain/insight/rule-owner'

/** So many rules that are on are looked through. */
const most = 1000

/** A rule that is on with what is wrong with its owner, if anything is, and the managers who may take it over. `nowhere`: no team is left to it. */
export type OwnedRule = { rule: Rule; trouble: OwnerTrouble | null; takers: { id: string; name: string }[]; nowhere: boolean }

/** Rules that are on, or one of them, each with who may take it over: four queries, however many there are. */
export async function findOwned(db: Db, which: { ruleId?: string } = {}): Promise<OwnedRule[]> {
  const [rules, managers, teams] = await Promise.all([listRulesToLookAfter(db, { ...which, limit: most }), listManagerPaths(db), listTeams(db)])
  const pathsOf = (id: string) => managers.find((one) => one.id === id)?.paths ?? []
  const asked = rules.filter(({ whom, managerId }) => whom.kind === 'people' || (whom.teamIds.length === 0 && pathsOf(managerId).length === 0))
  const reached = await listTeamsReached(db, asked.map(({ id }) => id))
  return rules.map((rule) => judge(rule, { managers, teams, owner: pathsOf(rule.managerId), reached: reached.get(rule.id) ?? [] }))
}

function judge(rule: Rule, { managers, teams, owner, reached }: { managers: readonly ManagerPaths[]; teams: readonly Team[]; owner: string[]; reached: string[] }): OwnedRule {
  const { whom } = rule
  const named = whom.kind === 'fit' ? teams.flatMap(({ id, path }) => (whom.teamIds.includes(id) ? [path] : [])) : []
  const ofRule = teamsOfRule(whom, { named, owner, reached })
  const takers = managers.filter((one) => one.active && one.id !== rule.managerId && covers(one.paths, ofRule)).map(({ id, name }) => ({ id, name }))
  return { rule, trouble: ownerTrouble(whom, { ...rule.owner, paths: owner }, ofRule), takers, nowhere: ofRule.length === 0 }
}

/** The same with what is shown of a rule. */
export type RuleToTake = Omit<OwnedRule, 'rule'> & { rule: RuleListed }

async function withWhatIsShown(db: Db, owned: readonly OwnedRule[]): Promise<RuleToTake[]> {
  const listed = await listRulesById(db, owned.map(({ rule }) => rule.id))
  return owned.flatMap((one) => {
    const rule = listed.get(one.rule.id)
    return rule ? [{ ...one, rule }] : []
  })
}

const mayBeTakenBy = (managerId: string) => ({ takers }: OwnedRule) => takers.some(({ id }) => id === managerId)

/** For a manager: rules of others that they may take over, those first that nobody looks after; and by id which of their own rest, and why. */
export async function listRulesToTake(db: Db, managerId: string): Promise<{ toTake: RuleToTake[]; resting: Map<string, OwnerTrouble> }> {
  const owned = await findOwned(db)
  const others = await withWhatIsShown(db, owned.filter(mayBeTakenBy(managerId)))
  const resting = owned.flatMap(({ rule, trouble }) => (trouble !== null && rule.managerId === managerId ? [[rule.id, trouble] as const] : []))
  return { toTake: [...others.filter(({ trouble }) => trouble !== null), ...others.filter(({ trouble }) => trouble === null)], resting: new Map(resting) }
}

/** One rule that is on, of others, that this manager may take over; null where there is none. */
export async function findRuleToTake(db: Db, managerId: string, ruleId: string): Promise<RuleToTake | null> {
  const [found] = await withWhatIsShown(db, (await findOwned(db, { ruleId })).filter(mayBeTakenBy(managerId)))
  return found ?? null
}

/** Rules that nobody looks after, for an administrator. */
export const listRulesAlone = async (db: Db): Promise<RuleToTake[]> => withWhatIsShown(db, (await findOwned(db)).filter(({ trouble }) => trouble !== null))
