import type { QuizPolicy } from './policy'

/** How many questions a quiz asks of a bank with so many that it may ask; where sections compete for the same ones it may come to fewer. */
export function questionsOf({ sections, draw }: Pick<QuizPolicy, 'sections' | 'draw'>, available: number): number {
  if (sections.length > 0) return sections.reduce((sum, section) => sum + ('items' in section ? section.items.length : Math.min(section.draw, available)), 0)
  return draw === 'all' ? available : Math.min(draw.random, available)
}
