import type { Period, PersonFacts } from './facts'
import { payCommission } from './pay-commission'
import { payBonus } from './pay-bonus'
import { countPoints } from './count-points'
import { checkGate } from './check-gate'
import type { Badge, Bonus, Commission, PlanElement } from './period-plan'
import { readMetric } from './read-metric'
import { keepUnder, multiply, passGates, type Running } from './running'
import { type GateCheck, lineOf, sumLine, type TraceLine } from './trace'

/** What one element of a plan gives one person, with how. Never below 0. */
export function payElement(element: PlanElement, facts: PersonFacts, period: Period, currency: string): TraceLine {
  const gates = element.gates.map((gate) => checkGate(gate, facts, period, currency))
  if (element.kind === 'points') return countPoints(element, facts, period, gates)
  if (element.kind === 'badge') return badgeLine(element, gates)
  const { line, start } = element.kind === 'commission' ? payCommission(element, facts, currency) : payBonus(element, facts, currency)
  return start ? finish(element, { ...line, gates }, start, facts, period, currency) : tooLarge({ ...line, gates })
}

/** The element's own multipliers, then its gates, then its cap. */
function finish(element: Commission | Bonus, line: TraceLine, start: Running, facts: PersonFacts, period: Period, currency: string): TraceLine {
  const multiplied = element.multipliers.reduce((running, one) => multiply(running, element.id, one, readMetric(facts, one.metric, currency, one.minimum)), start)
  const ended = keepUnder(passGates(multiplied, element.id, line.gates, period), element.id, element.cap)
  return ended.over ? tooLarge(line) : sumLine(line, ended.lines)
}

const tooLarge = (line: TraceLine): TraceLine => ({ ...line, working: { code: 'refused', refusal: { code: 'too-large', line: line.id } } })

function badgeLine({ id, name, meaning }: Badge, gates: GateCheck[]): TraceLine {
  return lineOf({ id, name, working: { code: 'badge', meaning }, gates, from: gates.flatMap((check) => check.from) })
}
