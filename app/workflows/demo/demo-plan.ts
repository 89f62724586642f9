import { dayOf } from '../../domain/evidence/day'
import { periodAt } from '../../domain/incentives/statement/pay-period'

export const demoPlanId = 'signed-well'

const day = 24 * 60 * 60 * 1000

/** The text of the demo's plan: paid each month, in force since the first day of the last one. */
export function demoPlanText(now: Date): string {
  const { from: thisMonth } = periodAt('month', dayOf(now.getTime()))
  const { from: startsOn } = periodAt('month', dayOf(Date.parse(thisMonth) - day))
  const { to: endsOn } = periodAt('month', dayOf(Date.parse(startsOn) + 365 * day))
  return `# Paid each month, so that there is a statement to look at from the first day.
name: Signed well
description: >-
  Commission on what was signed, weighed by how right it was. Nothing is paid while too many compliance checks fail.
version: 1
startsOn: ${startsOn}
endsOn: ${endsOn}
every: month
currency: EUR
who:
  roles: [account-executive, channel-manager]
gates:
  - kind: metric
    metric: complianceRate
    atLeast: 75 %
    minimum: 3
elements:
  - id: new-business
    name: New business
    kind: commission
    risk:
      - metric: accuracyRate
        by: share
        minimum: 5
    tiers:
      mode: marginal
      steps:
        - from: EUR 0.00
          rate: 0.5 %
        - from: EUR 150,000.00
          rate: 0.75 %
        - from: EUR 250,000.00
          rate: 1 %
    cap: EUR 3,000.00
  - id: ready
    name: Ready for your role
    kind: bonus-by-metric
    metric: readiness
    steps:
      - from: 50 %
        amount: EUR 150.00
      - from: 75 %
        amount: EUR 400.00
  - id: practice
    name: Practice
    kind: points
    actions:
      - on: drill-finished
        points: 5
        perDay: 2
      - on: week-steady
        points: 10
      - on: skill-ready
        points: 40
    cap: 400
  - id: clean-month
    name: Clean month
    kind: badge
    meaning: Every review of your contracts found the clauses right.
    gates:
      - kind: metric
        metric: accuracyRate
        atLeast: 100 %
        minimum: 5
multipliers:
  - id: satisfaction
    name: Customer satisfaction
    metric: csat
    minimum: 2
    below: 95 %
    steps:
      - from: 70 %
        factor: 100 %
      - from: 90 %
        factor: 110 %
cap: EUR 3,500.00
budget: EUR 16,000.00
`
}
