import type { ItemVersion } from './item'
import type { QuizPolicy } from './policy'
import { type DrawFrom, drawnBanks } from './sections'

/** How a quiz comes to ask an item: to everybody, or to those whose draw takes it; `of` names the section, null where there are none. */
export type WayAsked = { way: 'always' | 'may'; of: string | null }

export type Placed = Pick<ItemVersion, 'skills' | 'clauseTypes' | 'difficulty'> & { id: string; bank: string; tags: readonly string[] }

/** Every way in which a quiz asks an item that is in use and offered to quizzes. Each section is told once. */
export function waysAsked(quiz: { bank: string; policy: Pick<QuizPolicy, 'draw' | 'sections'> }, item: Placed): WayAsked[] {
  const own = quiz.bank === item.bank
  if (quiz.policy.sections.length === 0) return own ? [{ way: quiz.policy.draw === 'all' ? 'always' : 'may', of: null }] : []
  return quiz.policy.sections.flatMap((section): WayAsked[] => {
    if ('items' in section) return section.items.includes(item.id) ? [{ way: 'always', of: section.title }] : []
    return drawnBanks(section.from, quiz.bank).includes(item.bank) && drawsFrom(section.from, item) ? [{ way: 'may', of: section.title }] : []
  })
}

/** Whether a random draw may take the item. */
export function drawsFrom({ skills, clauseTypes, tags, difficultyFrom, difficultyTo }: DrawFrom, item: Placed): boolean {
  const meets = (wanted: readonly string[], own: readonly string[]) => wanted.length === 0 || wanted.some((one) => own.includes(one))
  return (
    meets(skills, Object.keys(item.skills)) && meets(clauseTypes, item.clauseTypes) && meets(tags, item.tags) &&
    (difficultyFrom === null || item.difficulty >= difficultyFrom) && (difficultyTo === null || item.difficulty <= difficultyTo)
  )
}
