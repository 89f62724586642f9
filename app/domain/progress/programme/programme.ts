/** A whole course, or one quiz. `id`: of the course, or of the module whose quiz it is. */
export type Part = { kind: 'course' | 'quiz'; id: string }

/**
 * A step of a programme. It is done when `choose` of its parts are. It opens with the run or once the step before is done, and is due so many working days
 * (`dueAfter`) after the run began or after it opened.
 */
export type ProgrammeStep = {
  title: string
  parts: Part[]
  choose: number
  opens: 'after-previous' | 'at-start'
  dueAfter: number
  countFrom: 'start' | 'opening'
}

/** What a finished programme certifies holds for so many months; `windowDays` before its end it is to be renewed by these steps. */
export type Recertification = { everyMonths: number; windowDays: number; steps: ProgrammeStep[] }

/** A programme as one of its versions says it; nothing is certified where `recertify` is null. */
export type Programme = { title: string; summary: string; audience: string; steps: ProgrammeStep[]; recertify: Recertification | null }

/** The steps of a first round, or of one that renews what an earlier one certified. */
export const stepsOf = ({ steps, recertify }: Programme, renews: boolean): ProgrammeStep[] => (renews ? (recertify?.steps ?? steps) : steps)

/** A part as one text: `course:contract-risk`, `quiz:contract-risk/final`. */
export const partKey = ({ kind, id }: Part): string => `${kind}:${id}`

/** Whether somebody has to say which of its parts they take. */
export const hasChoice = ({ parts, choose }: ProgrammeStep): boolean => choose < parts.length

/** What was chosen, in the order of the step and each once; null where it is not as many parts of the step as it asks for. */
export function chosenParts(step: ProgrammeStep, keys: readonly string[]): string[] | null {
  const asked = new Set(keys)
  const chosen = step.parts.map(partKey).filter((key) => asked.has(key))
  return hasChoice(step) && asked.size === step.choose && chosen.length === step.choose ? chosen : null
}
