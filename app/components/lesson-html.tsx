import { createContext } from 'react'

/** On the server: the pre-rendered body of an artifact by its hash. In the browser it is null: the body stands in the page already. */
export const LessonHtmlContext = createContext<((hash: string) => string | null) | null>(null)
