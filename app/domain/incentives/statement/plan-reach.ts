import type { PersonFacts } from './facts'
import { type MetricName, metricNames } from './metrics'
import type { Gate, PeriodPlan, PlanElement, Who } from './period-plan'

/** Whether a plan is for this person. */
export function isIn({ roles, teams, people, except }: Who, { email, roleProfileId, teams: theirs }: PersonFacts): boolean {
  if (except.includes(email)) return false
  if (people.includes(email)) return true
  if (roles.length === 0 && teams.length === 0) return people.length === 0
  const hasRole = roles.length === 0 || (roleProfileId !== null && roles.includes(roleProfileId))
  return hasRole && (teams.length === 0 || theirs.some((team) => teams.includes(team)))
}

/** Every metric that anything in a plan looks at. */
export function metricsOf({ gates, elements, multipliers }: PeriodPlan): MetricName[] {
  const used = new Set<MetricName>([...gateMetrics(gates), ...multipliers.map((one) => one.metric), ...elements.flatMap(elementMetrics)])
  return metricNames.filter((metric) => used.has(metric))
}

/** Which kinds of facts a plan needs at all. */
export function looksAt(plan: PeriodPlan): { skills: boolean; courses: boolean; outcomes: boolean; actions: boolean } {
  const gates = [...plan.gates, ...plan.elements.flatMap((element) => element.gates)]
  const metrics = metricsOf(plan)
  return {
    skills: gates.some(({ kind }) => kind === 'mandatory-ready'),
    courses: gates.some(({ kind }) => kind === 'course-finished') || metrics.includes('courseCompletion'),
    outcomes: metrics.some((metric) => metric !== 'readiness' && metric !== 'courseCompletion'),
    actions: plan.elements.some(({ kind }) => kind === 'points'),
  }
}

function elementMetrics(element: PlanElement): MetricName[] {
  const gates = gateMetrics(element.gates)
  if (element.kind === 'points' || element.kind === 'badge') return gates
  const own: MetricName[] = element.kind === 'commission' ? ['value', ...element.risk.map((factor) => factor.metric)] : element.metric === null ? [] : [element.metric]
  return [...gates, ...own, ...element.multipliers.map((one) => one.metric)]
}

const gateMetrics = (gates: readonly Gate[]): MetricName[] => gates.flatMap((gate) => (gate.kind === 'metric' ? [gate.metric] : []))
