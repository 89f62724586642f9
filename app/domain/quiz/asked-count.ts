import type { QuizPolicy } from './policy'
import type { Section } from './sections'

/**
 * How many questions a quiz asks of a bank with so many that it may ask; where sections compete for the same ones it may come to fewer. A
 * section that draws from other banks is taken at its word.
 */
export function questionsOf({ sections, draw }: Pick<QuizPolicy, 'sections' | 'draw'>, available: number): number {
  if (sections.length > 0) return sections.reduce((sum, section) => sum + askedBy(section, available), 0)
  return draw === 'all' ? available : Math.min(draw.random, available)
}

function askedBy(section: Section, available: number): number {
  if ('items' in section) return section.items.length
  return section.from.banks?.length ? section.draw : Math.min(section.draw, available)
}
