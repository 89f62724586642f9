import { stringify } from 'yaml'
import { writeAmount } from './written'

/** The text that a new plan begins with: gated by readiness, and a commission of one percent. */
export function firstText({ name, startsOn, endsOn, every, currency }: { name: string; startsOn: string; endsOn: string; every: string; currency: string }): string {
  return stringify({
    name, description: 'Say in a sentence or two what this plan rewards.', version: 1, startsOn, endsOn, every, currency,
    gates: [{ kind: 'mandatory-ready', midPeriod: 'by-days' }],
    elements: [{ id: 'new-business', name: 'New business', kind: 'commission', tiers: { mode: 'marginal', steps: [{ from: writeAmount(0, currency), rate: '1 %' }] } }],
  })
}
