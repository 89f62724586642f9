import { BookA, BookOpen, type LucideIcon, Tags } from 'lucide-react'
import type { SearchKind } from '../../domain/content/search-tokens'

type KindWords = { one: string; many: string; icon: LucideIcon }

/** What each kind of thing that can be found is called. */
export const kindWords: Record<SearchKind, KindWords> = {
  lesson: { one: 'Lesson', many: 'Lessons', icon: BookOpen },
  term: { one: 'Glossary', many: 'Glossary', icon: BookA },
  'clause-type': { one: 'Clause type', many: 'Clause types', icon: Tags },
}
