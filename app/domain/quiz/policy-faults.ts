import type { QuizPolicy } from './policy'
import { drawnBanks } from './sections'
import { drawsFrom, type Placed } from './ways-asked'

/** What keeps the rules of a quiz from being set. `at`: which section; `found`: how many questions there are for it. */
export type PolicyFault =
  | { problem: 'no-items' }
  | { problem: 'draw'; found: number }
  | { problem: 'empty-section'; at: number }
  | { problem: 'section-draw'; at: number; found: number }
  | { problem: 'unknown-item'; at: number; item: string }
  | { problem: 'item-twice'; at: number; item: string }
  | { problem: 'difficulty'; at: number }
  | { problem: 'closes-first' }
  | { problem: 'grace-without-time' }
  | { problem: 'test-out-without-mark' }

/**
 * How many questions each section has to choose from: those that are named, or those that a draw may take and no section names. `questions`
 * are those of every bank that the quiz draws from, `own` is its own bank.
 */
export function foundForSections({ sections }: Pick<QuizPolicy, 'sections'>, questions: readonly Placed[], own: string): number[] {
  const named = new Set(sections.flatMap((section) => ('items' in section ? section.items : [])))
  return sections.map((section) => {
    if ('items' in section) return section.items.length
    const banks = drawnBanks(section.from, own)
    return questions.filter((item) => banks.includes(item.bank) && !named.has(item.id) && drawsFrom(section.from, item)).length
  })
}

/** Everything that is wrong with rules, set against the questions that a quiz may ask, of its own bank and of those it draws from. */
export function policyFaults(policy: QuizPolicy, questions: readonly Placed[], own: string): PolicyFault[] {
  if (questions.length === 0) return [{ problem: 'no-items' }]
  const bank = questions.filter((item) => item.bank === own)
  const { sections, draw, opensAt, closesAt, minutes, graceMinutes, testOut, passMark } = policy
  const faults: PolicyFault[] = sectionFaults(policy, questions, own)
  if (sections.length === 0 && draw !== 'all' && draw.random > bank.length) faults.push({ problem: 'draw', found: bank.length })
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt) faults.push({ problem: 'closes-first' })
  if (graceMinutes > 0 && minutes === null) faults.push({ problem: 'grace-without-time' })
  if (testOut && passMark === null) faults.push({ problem: 'test-out-without-mark' })
  return faults
}

function sectionFaults({ sections }: QuizPolicy, questions: readonly Placed[], own: string): PolicyFault[] {
  const known = new Set(questions.map(({ id }) => id))
  const found = foundForSections({ sections }, questions, own)
  const seen = new Set<string>()
  return sections.flatMap((section, at): PolicyFault[] => {
    if ('draw' in section) {
      const { difficultyFrom, difficultyTo } = section.from
      if (difficultyFrom !== null && difficultyTo !== null && difficultyFrom > difficultyTo) return [{ problem: 'difficulty', at }]
      return section.draw > (found[at] ?? 0) ? [{ problem: 'section-draw', at, found: found[at] ?? 0 }] : []
    }
    if (section.items.length === 0) return [{ problem: 'empty-section', at }]
    return section.items.flatMap((item): PolicyFault[] => {
      if (!known.has(item)) return [{ problem: 'unknown-item', at, item }]
      if (seen.has(item)) return [{ problem: 'item-twice', at, item }]
      seen.add(item)
      return []
    })
  })
}
