import type { Gate, PeriodPlan } from '../../domain/incentives/statement/period-plan'
import type { Fault } from './make-plan'

/** Roles and courses that a plan names and nothing defines. Teams and people are known to the organisation alone, not to these files. */
export function danglingInPlan(plan: PeriodPlan, known: { roles: ReadonlySet<string>; courses: ReadonlySet<string> }, report: Fault): void {
  plan.who.roles.forEach((role, at) => {
    if (!known.roles.has(role)) report(['who', 'roles', at], `There is no role “${role}”.`)
  })
  const checkGates = (path: readonly PropertyKey[], gates: readonly Gate[]) =>
    gates.forEach((gate, at) => {
      if (gate.kind === 'course-finished' && !known.courses.has(gate.course)) report([...path, 'gates', at, 'course'], `There is no course “${gate.course}”.`)
    })
  checkGates([], plan.gates)
  plan.elements.forEach((element, at) => checkGates(['elements', at], element.gates))
}
