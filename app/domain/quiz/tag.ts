/** Words that a trainer sorts items by, beside skills and clause types: lower case, its words joined by hyphens, such as `q3-launch`. */

export const longestTag = 40
export const mostTags = 20

/** Whatever was typed as a tag; null where nothing of it is left, or it is too long. */
export function tagOf(text: string): string | null {
  const tag = text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join('-') ?? ''
  return tag === '' || tag.length > longestTag ? null : tag
}
