const invisible = /[\p{Cc}\p{Cf}\p{Z}]/u
const allowed = /^(?:https?:\/\/[^/\\]|mailto:[^\\]|#|\/(?![/\\]))/i

/**
 * Why a lesson may not link there, or null when it may. What is not known to be safe is refused, so spelling a scheme in some
 * odd way leads nowhere. `url` is the address as the parser read it, entities already resolved.
 */
export function linkFault(url: string): string | null {
  if (invisible.test(url)) return 'This address holds blanks or invisible characters. Write it without them.'
  if (allowed.test(url) && !url.includes('\\')) return null
  return 'A link must start with https://, http://, mailto:, # or a single /.'
}
