import { createContext } from 'react'
import type { PersonalParts } from '../library/components/lesson-state'

/**
 * On the server: the body of an artifact by its hash, drawn with its reader's own parts. In the browser it is null: the body stands in
 * the page already.
 */
export const LessonHtmlContext = createContext<((hash: string, parts: PersonalParts) => string | null) | null>(null)
