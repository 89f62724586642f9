import { evaluate } from '~/domain/incentives/statement/evaluate'
import type { Measure, PersonFacts, ValueMeasure } from '~/domain/incentives/statement/facts'
import type { Bonus, Commission, Gate, Multiplier, PeriodPlan } from '~/domain/incentives/statement/period-plan'
import { leavesOf, type Statement } from '~/domain/incentives/statement/trace'

/** Ninety days, so that a third of them is thirty. */
export const quarter = { from: '2026-01-01', to: '2026-03-31' }

export const planOf = (parts: Partial<PeriodPlan>): PeriodPlan => ({
  id: 'p', version: 1, name: 'Plan', description: 'A plan.', startsOn: '2026-01-01', endsOn: '2026-12-31', every: 'quarter', currency: 'EUR',
  who: { roles: [], teams: [], people: [], except: [] }, gates: [], elements: [], multipliers: [], cap: null, floor: null, budget: null, ...parts,
})

export const commissionOf = (parts: Partial<Commission>): Commission => ({
  kind: 'commission', id: 'new', name: 'New business', gates: [], risk: [], tiers: { mode: 'marginal', steps: [{ from: 0, rate: percent(1) }] }, multipliers: [], cap: null, ...parts,
})

export const fixedBonus = (amount: number, parts: Partial<Pick<Bonus, 'id' | 'name' | 'gates' | 'cap' | 'multipliers'>> = {}): Bonus => ({
  kind: 'bonus', id: 'bonus', name: 'Bonus', gates: [], multipliers: [], cap: null, metric: null, amount, ...parts,
})

/** A percentage in millionths. */
export const percent = (figure: number): number => Math.round(figure * 10_000)

export const everySkill = (midPeriod: 'whole' | 'by-days' = 'whole'): Gate => ({ kind: 'mandatory-ready', midPeriod })

export const timesOf = (metric: Multiplier['metric'], steps: [from: number, factor: number][], parts: Partial<Multiplier> = {}): Multiplier => ({
  id: metric, name: metric, metric, steps: steps.map(([from, factor]) => ({ from, factor })), below: percent(100), unknown: percent(100), minimum: 0, ...parts,
})

export const measure = (value: number, n = 100, id = `m${value}`): Measure => ({ value, n, from: [{ kind: 'outcome', id }] })

export const valueOf = (amount: number, currency = 'EUR'): ValueMeasure => ({ amount, currency, n: 1, from: [{ kind: 'outcome', id: 'signed-1' }] })

export const mina: PersonFacts = {
  personId: 'mina', email: 'mina@x.example', roleProfileId: 'account-executive', teams: ['emea'], metrics: {}, values: [], mandatory: [], courses: [], actions: [],
}

export const skill = (skillId: string, readySince: string | null, label: 'ready' | 'not-yet' | 'unproven' = 'ready') => ({
  skillId, name: skillId, label, readySince, from: [{ kind: 'snapshot' as const, id: `snapshot-${skillId}` }],
})

/** The statement of one person. */
export function statementOf(plan: PeriodPlan, facts: Partial<PersonFacts>): Statement {
  const [statement] = evaluate(plan, quarter, [{ ...mina, ...facts }]).statements
  if (!statement) throw new Error('This plan is not for them')
  return statement
}

/** What each line without parts gives. */
export const amountsOf = (statement: Statement): Record<string, number> => Object.fromEntries(leavesOf(statement.lines).map((line) => [line.id, line.amount]))
