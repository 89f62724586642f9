import type { RoleProfile } from '../content/taxonomy'

/** Easier, as hard as most, harder: an item lies in one of them by its difficulty (logit). */
export const stockBands = ['easier', 'middle', 'harder'] as const
export type StockBand = (typeof stockBands)[number]

/** Logits from which an item counts as easier or harder than most; both ends belong to the outer bands. */
export const bandEdge = 0.5

/**
 * How many questions of one skill can be asked, by difficulty, and how many the roles that ask for it put into their checks. `needs`: of
 * the role that puts in most; `short`: how many are missing of those, 0 where there are enough.
 */
export type SkillStock = { skillId: string; have: number; bands: Record<StockBand, number>; needs: number; short: number; roles: { name: string; items: number; difficulty: number }[] }

type Stocked = { skills: Readonly<Record<string, number>>; difficulty: number }

/** Every skill with its stock, the shortest first: what is missing most, then what there is least of, then by id. */
export function skillStock(skillIds: readonly string[], items: readonly Stocked[], profiles: readonly Pick<RoleProfile, 'name' | 'requirements'>[]): SkillStock[] {
  const stock = new Map(skillIds.map((skillId) => [skillId, { easier: 0, middle: 0, harder: 0 }]))
  for (const { skills, difficulty } of items) {
    for (const skillId of Object.keys(skills)) {
      const bands = stock.get(skillId)
      if (bands) bands[bandOf(difficulty)] += 1
    }
  }
  return [...stock]
    .map(([skillId, bands]) => {
      const have = bands.easier + bands.middle + bands.harder
      const roles = profiles.flatMap(({ name, requirements }) => requirements.filter((need) => need.skillId === skillId).map(({ items: asked, difficulty }) => ({ name, items: asked, difficulty })))
      const needs = Math.max(0, ...roles.map((role) => role.items))
      return { skillId, have, bands, needs, short: Math.max(0, needs - have), roles }
    })
    .sort((a, b) => b.short - a.short || Number(b.needs > 0) - Number(a.needs > 0) || a.have - b.have || (a.skillId < b.skillId ? -1 : 1))
}

function bandOf(difficulty: number): StockBand {
  if (difficulty <= -bandEdge) return 'easier'
  return difficulty >= bandEdge ? 'harder' : 'middle'
}
