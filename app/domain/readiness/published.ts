import { shipped } from './constants'
import { type Cells, type ItemState, newGaps, newItem, newSkill, type SkillState } from './engine/state'

/**
 * One value of what everyone shares, in force from `from` (ms epoch) until the next of the same name: how much harder an item is than its
 * author thought, how easy a skill is, a cell of its practice curve, or a cell of the gap table. `subject`: the item or the skill, empty
 * for the gap table; `bucket`: 0 where there are no cells.
 */
export type PublishedValue = { kind: 'item' | 'skill' | 'curve' | 'gap'; subject: string; bucket: number; from: number; mean: number; variance: number }

/** What everyone shares, as it was in force at any time (`at`: ms epoch). What was never published stands at its start value. */
export type Published = {
  itemAt: (itemId: string, at: number) => Readonly<ItemState>
  skillAt: (skillId: string, at: number) => Readonly<SkillState>
  gapsAt: (at: number) => Readonly<Cells>
}

type Step<T> = { from: number; value: T }

/** From values in the order in which they came into force. */
export function newPublished(values: Iterable<PublishedValue>): Published {
  const items = new Map<string, Step<ItemState>[]>()
  const skills = new Map<string, Step<SkillState>[]>()
  const gaps: Step<Cells>[] = []
  for (const { kind, subject, bucket, from, mean, variance } of values) {
    if (kind === 'item') stepsOf(items, subject).push({ from, value: { mean, variance } })
    else if (kind === 'gap') setCell(stepAt(gaps, from, startGaps, copyCells), bucket, mean, variance)
    else {
      const skill = stepAt(stepsOf(skills, subject), from, startSkill, copySkill)
      if (kind === 'curve') setCell(skill.curve, bucket, mean, variance)
      else Object.assign(skill, { mean, variance })
    }
  }
  return {
    itemAt: (itemId, at) => inForce(items.get(itemId), at) ?? startItem,
    skillAt: (skillId, at) => inForce(skills.get(skillId), at) ?? startSkill,
    gapsAt: (at) => inForce(gaps, at) ?? startGaps,
  }
}

const startItem: Readonly<ItemState> = Object.freeze(newItem(shipped))
const startSkill: Readonly<SkillState> = Object.freeze(newSkill(shipped))
const startGaps: Readonly<Cells> = Object.freeze(newGaps(shipped))

/** Where nothing was learned yet of what everyone shares. */
export const nothingPublished: Published = newPublished([])

function stepsOf<T>(all: Map<string, Step<T>[]>, name: string): Step<T>[] {
  const steps = all.get(name) ?? []
  all.set(name, steps)
  return steps
}

/** The value that comes into force at `from`, begun as a copy of the one before it. */
function stepAt<T>(steps: Step<T>[], from: number, start: T, copy: (of: T) => T): T {
  const last = steps.at(-1)
  if (last?.from === from) return last.value
  const value = copy(last?.value ?? start)
  steps.push({ from, value })
  return value
}

function inForce<T>(steps: readonly Step<T>[] | undefined, at: number): T | undefined {
  for (let index = (steps?.length ?? 0) - 1; index >= 0; index -= 1) {
    const step = steps?.[index]
    if (step && step.from <= at) return step.value
  }
  return undefined
}

const copyCells = ({ means, variances }: Cells): Cells => ({ means: [...means], variances: [...variances] })
const copySkill = ({ mean, variance, curve }: SkillState): SkillState => ({ mean, variance, curve: copyCells(curve) })

function setCell(cells: Cells, bucket: number, mean: number, variance: number): void {
  cells.means[bucket] = mean
  cells.variances[bucket] = variance
}
