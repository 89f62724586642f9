import type { Period, PersonFacts, Source } from './facts'
import type { Gate } from './period-plan'
import { readMetric } from './read-metric'
import type { GateCheck, Need } from './trace'

/** Is a gate open for a person at the end of a period, since when, and what would open it? */
export function checkGate(gate: Gate, facts: PersonFacts, period: Period, currency: string): GateCheck {
  if (gate.kind === 'mandatory-ready') return checkSkills(gate, facts, period)
  if (gate.kind === 'course-finished') return checkCourse(gate, facts, period)
  const input = readMetric(facts, gate.metric, currency, gate.minimum)
  const need = needOf(gate, input.at, input.n, input.why)
  return { gate, open: need === null, since: null, needs: need ? [need] : [], inputs: [input], from: input.from }
}

/** A role without mandatory skills has nothing that could be missing. */
function checkSkills(gate: Gate, { mandatory }: PersonFacts, { to }: Period): GateCheck {
  if (mandatory === null) return shut(gate, { code: 'no-role' }, [])
  const from = mandatory.flatMap((skill) => skill.from)
  const missing = mandatory.filter((skill) => skill.label !== 'ready' || (skill.readySince !== null && skill.readySince > to))
  if (missing.length > 0) return shut(gate, { code: 'skills', skills: missing.map(({ skillId, name, label }) => ({ skillId, name, label })) }, from)
  const since = mandatory.reduce<string | null>((last, skill) => later(last, skill.readySince), null)
  return { gate, open: true, since, needs: [], inputs: [], from }
}

function checkCourse(gate: Extract<Gate, { kind: 'course-finished' }>, { courses }: PersonFacts, { to }: Period): GateCheck {
  const course = courses.find((one) => one.courseId === gate.course)
  const since = course?.finishedOn ?? null
  if (!course || since === null || since > to) return shut(gate, { code: 'course', course: gate.course, name: course?.name ?? gate.course }, course?.from ?? [])
  return { gate, open: true, since, needs: [], inputs: [], from: course.from }
}

const shut = (gate: Gate, need: Need, from: readonly Source[]): GateCheck => ({ gate, open: false, since: null, needs: [need], inputs: [], from })

function needOf(gate: Extract<Gate, { kind: 'metric' }>, at: number | null, n: number, why: GateCheck['inputs'][number]['why']): Need | null {
  const { metric, bound, value, minimum } = gate
  if (why === 'too-few') return { code: 'more', metric, minimum, n }
  if (at === null) return { code: 'figure', metric, why: why ?? 'missing' }
  return (bound === 'at-least' ? at >= value : at <= value) ? null : { code: 'metric', metric, bound, value, at }
}

const later = (one: string | null, other: string | null): string | null => (one === null || (other !== null && other > one) ? other : one)
