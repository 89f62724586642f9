export type Kept = 'lesson' | 'overview'

/**
 * What kind of page is kept for reading without a connection; null where none is. Lessons, and the pages that lead to them: quizzes,
 * attempts, and all that belongs to other roles never are.
 */
export function keptAs(path: string): Kept | null {
  const parts = path.replace(/\/$/, '').split('/').slice(1)
  if (parts[0] !== 'learn' || parts.some((part) => part === '')) return null
  if (parts.length <= 2) return 'overview'
  return parts.length === 4 && parts[3] !== 'quiz' ? 'lesson' : null
}

/** Files whose name changes with their content: what is kept under a name is right for ever. */
export const isLasting = (path: string) => /^\/(assets|artifacts)\/[^/]+$/.test(path) || isPicture(path)

export const isPicture = (path: string) => /^\/media\/[0-9a-f]{32}\/\d+\.webp$/.test(path)

export const isAsset = (path: string) => path.startsWith('/assets/')

/** The lasting files that a page's source names, each once; of a picture's widths only the one for browsers that cannot choose. */
export function filesNamedIn(html: string): string[] {
  const files = html.match(/\/(?:assets\/[\w.-]+\.(?:js|css|woff2|svg)|artifacts\/[\w.-]+\.js)/g) ?? []
  const pictures = [...html.matchAll(/ src="(\/media\/[0-9a-f]{32}\/\d+\.webp)"/g)].map(([, path = '']) => path)
  return [...new Set([...files, ...pictures])]
}

/** The page whose data is asked for at this path of Remix's data, with its query but not with Remix's own part of that. */
export function pageOfData({ pathname, searchParams }: URL): string {
  const query = new URLSearchParams([...searchParams].filter(([name]) => name !== '_routes'))
  const path = pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/')
  return query.size > 0 ? `${path}?${query}` : path
}
