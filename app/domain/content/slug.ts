/** The part of an address that names a course, a module or a lesson: lower-case words and numbers joined by hyphens. */

export const slugLength = 60

export const isSlug = (text: string): boolean => text.length <= slugLength && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)

/** Pages that stand where a course or a module would, so that neither may be called by these. */
const pages: ReadonlySet<string> = new Set(['new', 'media', 'bank', 'marking', 'transfer', 'reviews', 'import', 'export', 'notes', 'quiz', 'versions', 'review', 'statistics', 'roles', 'skills'])

export const isTakenByPage = (slug: string): boolean => pages.has(slug)

/** A title as an address: accents go, whatever is no letter or number parts words, at most 60 characters of whole words. Empty when nothing is left. */
export function slugFrom(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').toLowerCase()
  const words = plain.replace(/['’]/g, '').split(/[^a-z0-9]+/).filter(Boolean)
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, slugLength)
    if (longer.length > slugLength) break
    slug = longer
  }
  return slug
}
