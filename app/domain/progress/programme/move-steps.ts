import { hasChoice, partKey, type ProgrammeStep } from './programme'

/** What is on record of a step of a run, in ISO days: what is null has not come yet. */
export type StepRecord = { openedOn: string | null; dueOn: string | null; doneOn: string | null }

/** `notAfter`: no step is due later than this; null where nothing ends. */
export type RunTerms = { startsOn: string; notAfter: string | null }

/** The day that lies so many working days after another. */
export type DueDay = (from: string, days: number) => string

/** When parts were done (ISO days), by `partKey`; what is missing is not done. */
export type Done = ReadonlyMap<string, string>

export const nothingYet: StepRecord = { openedOn: null, dueOn: null, doneOn: null }

/**
 * The steps of a run as they are on a day: what opens, by when it is due, what is done. What is on record stays as it is, so a step that was done stays done whatever
 * becomes of its courses later, and a day that was promised does not move. `records`: one a step, `nothingYet` at first.
 */
export function moveSteps(steps: readonly ProgrammeStep[], records: readonly StepRecord[], run: RunTerms, done: Done, today: string, dueDay: DueDay): StepRecord[] {
  const moved: StepRecord[] = []
  for (const [at, step] of steps.entries()) {
    const record = records[at] ?? nothingYet
    const before = moved.at(-1)
    const opens = step.opens === 'at-start' || before === undefined ? run.startsOn : before.doneOn
    const openedOn = record.openedOn ?? (opens !== null && opens <= today ? opens : null)
    const counted = step.countFrom === 'start' ? run.startsOn : openedOn
    const dueOn = record.dueOn ?? (counted === null ? null : earlier(dueDay(counted, step.dueAfter), run.notAfter))
    moved.push({ openedOn, dueOn, doneOn: record.doneOn ?? (openedOn === null ? null : doneOnOf(step, openedOn, done)) })
  }
  return moved
}

const earlier = (day: string, other: string | null): string => (other !== null && other < day ? other : day)

/** A step is done on the day of the last part that it needed, and never before it opened; where nothing is left to do, as it opens. */
function doneOnOf({ parts, choose }: ProgrammeStep, openedOn: string, done: Done): string | null {
  const days = parts.flatMap((part) => done.get(partKey(part)) ?? []).sort()
  const last = choose === 0 ? openedOn : days[choose - 1]
  return last === undefined ? null : last < openedOn ? openedOn : last
}

export const isOpen = ({ openedOn, doneOn }: StepRecord): boolean => openedOn !== null && doneOn === null

export type StepState = 'locked' | 'open' | 'late' | 'done'

/** What is due today is not late. */
export function stateOf({ openedOn, dueOn, doneOn }: StepRecord, today: string): StepState {
  if (doneOn !== null) return 'done'
  if (openedOn === null) return 'locked'
  return dueOn !== null && dueOn < today ? 'late' : 'open'
}

/** `at`: the first step that is open and not done, null when there is none; `dueOn`: the first day by which one of those is due. */
export type RunStanding = { stepsDone: number; at: number | null; dueOn: string | null; doneOn: string | null }

export function runStanding(records: readonly StepRecord[]): RunStanding {
  const open = records.filter(isOpen)
  const done = records.flatMap(({ doneOn }) => doneOn ?? []).sort()
  const at = records.findIndex((record) => open.includes(record))
  return {
    stepsDone: done.length, at: at === -1 ? null : at, dueOn: open.flatMap(({ dueOn }) => dueOn ?? []).sort()[0] ?? null,
    doneOn: done.length === records.length ? (done.at(-1) ?? null) : null,
  }
}

/** A course that a run asks for now, and by when. */
export type Asked = { courseId: string; dueOn: string }

/** Courses of open steps that are not finished: all of a step, or those that were chosen of it. `choices`: part keys by step. Each course once, by its first day. */
export function askedCourses(steps: readonly ProgrammeStep[], records: readonly StepRecord[], choices: readonly (readonly string[] | undefined)[], finished: ReadonlySet<string>): Asked[] {
  const asked = new Map<string, string>()
  for (const [at, step] of steps.entries()) {
    const { openedOn, dueOn, doneOn } = records[at] ?? nothingYet
    if (openedOn === null || dueOn === null || doneOn !== null) continue
    const chosen = choices[at] ?? []
    for (const part of step.parts) {
      if (part.kind !== 'course' || finished.has(part.id) || (hasChoice(step) && !chosen.includes(partKey(part)))) continue
      asked.set(part.id, earlier(dueOn, asked.get(part.id) ?? null))
    }
  }
  return [...asked].map(([courseId, due]) => ({ courseId, dueOn: due }))
}
