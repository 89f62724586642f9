import type { ItemState } from './bank-filter'
import type { ItemVersion } from './item'

/** One thing that is done to an item or to many. */
export type BankChange =
  | { action: 'tag' | 'untag'; tag: string }
  | { action: 'skill'; skill: string; weight: number }
  | { action: 'unskill'; skill: string }
  | { action: 'clause-type' | 'no-clause-type'; clauseType: string }
  | { action: 'difficulty'; difficulty: number }
  | { action: 'use' | 'retire' | 'trash' | 'to-checkpoint' | 'to-quiz' }

export type Rewording = Extract<BankChange, { action: 'skill' | 'unskill' | 'clause-type' | 'no-clause-type' | 'difficulty' }>
export type Tagging = Extract<BankChange, { action: 'tag' | 'untag' }>
export type Standing = Extract<BankChange, { action: 'use' | 'retire' | 'trash' | 'to-checkpoint' | 'to-quiz' }>

const rewordings: readonly BankChange['action'][] = ['skill', 'unskill', 'clause-type', 'no-clause-type', 'difficulty']

/** Changes of what a version says: each makes a new version. All others leave the versions alone. */
export const isRewording = (change: BankChange): change is Rewording => rewordings.includes(change.action)
export const isTagging = (change: BankChange): change is Tagging => change.action === 'tag' || change.action === 'untag'

type Said = Pick<ItemVersion, 'skills' | 'clauseTypes' | 'difficulty'>

/** What a version would say after a change; null where it says so already. An item keeps its last skill, as its answers would tell nothing without. */
export function reworded({ skills, clauseTypes, difficulty }: Said, change: Rewording): Said | null {
  switch (change.action) {
    case 'skill':
      return skills[change.skill] === change.weight ? null : { skills: { ...skills, [change.skill]: change.weight }, clauseTypes, difficulty }
    case 'unskill': {
      const rest = Object.fromEntries(Object.entries(skills).filter(([skill]) => skill !== change.skill))
      return change.skill in skills && Object.keys(rest).length > 0 ? { skills: rest, clauseTypes, difficulty } : null
    }
    case 'clause-type':
      return clauseTypes.includes(change.clauseType) ? null : { skills, clauseTypes: [...clauseTypes, change.clauseType], difficulty }
    case 'no-clause-type':
      return clauseTypes.includes(change.clauseType) ? { skills, clauseTypes: clauseTypes.filter((one) => one !== change.clauseType), difficulty } : null
    case 'difficulty':
      return difficulty === change.difficulty ? null : { skills, clauseTypes, difficulty: change.difficulty }
  }
}

const states = { use: 'in-use', retire: 'retired', trash: 'trash' } as const satisfies Record<string, ItemState>
const uses = { 'to-checkpoint': 'checkpoint', 'to-quiz': 'quiz' } as const

/** The state or the use that a change brings an item to. */
export const goalOf = ({ action }: Standing): { state: ItemState } | { use: 'checkpoint' | 'quiz' } =>
  action === 'to-checkpoint' || action === 'to-quiz' ? { use: uses[action] } : { state: states[action] }
