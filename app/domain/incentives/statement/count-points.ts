import { learningEvents } from '../plan'
import { daysOfSteadyWeek, steadyWeeks, weekOf } from '../steady-weeks'
import type { Action, Period, PersonFacts } from './facts'
import type { ActionRule, Points } from './period-plan'
import { type GateCheck, lineOf, sumLine, type TraceLine } from './trace'

/** Points for what a person did within the period: each subject once, a day so often, all of it under the cap, none while a gate is shut. */
export function countPoints({ id, name, actions: rules, cap }: Points, { actions }: PersonFacts, period: Period, gates: GateCheck[]): TraceLine {
  const parts = rules.map((rule, at) => actionLine(`${id}/${at + 1}-${rule.on}`, rule, actions, period))
  const sum = parts.reduce((all, part) => all + part.points, 0)
  const closed = gates.filter((check) => !check.open)
  if (closed.length > 0) parts.push(lineOf({ id: `${id}/gate`, name: 'Held back', working: { code: 'gate', before: sum }, gates: closed, points: 0 - sum }))
  else if (cap !== null && sum > cap) parts.push(lineOf({ id: `${id}/cap`, name: 'Cap', working: { code: 'cap', cap, before: sum }, points: cap - sum }))
  return sumLine({ id, name, working: { code: 'points' }, gates }, parts)
}

type Counted = Pick<Action, 'subject' | 'day' | 'from'>

/** The steady weeks of a period, each as of the day that made it one, from what was done on its days. A week that the period cuts is judged by the days within. */
function weeksOf(actions: readonly Action[]): Counted[] {
  const learned = actions.filter(({ on }) => learningEvents.includes(on))
  return steadyWeeks(learned.map(({ day }) => day)).map(({ week, days }) => ({
    subject: week, day: days[daysOfSteadyWeek - 1] ?? days[0], from: learned.flatMap((action) => (weekOf(action.day) === week ? action.from : [])),
  }))
}

function actionLine(id: string, { on, points, perDay }: ActionRule, actions: readonly Action[], { from, to }: Period): TraceLine {
  const within = actions.filter(({ day }) => day >= from && day <= to)
  const first = new Map<string, Counted>()
  for (const action of on === 'week-steady' ? weeksOf(within) : within.filter((one) => one.on === on)) {
    const known = first.get(action.subject)
    if (!known || action.day < known.day) first.set(action.subject, action)
  }
  const ofDay = new Map<string, number>()
  const counted = [...first.values()].filter(({ day }) => {
    const count = (ofDay.get(day) ?? 0) + 1
    ofDay.set(day, count)
    return perDay === null || count <= perDay
  })
  const working = { code: 'actions', on, each: points, counted: counted.length, beyondDay: first.size - counted.length, perDay } as const
  return lineOf({ id, name: on, working, points: points * counted.length, from: counted.flatMap((action) => action.from) })
}
