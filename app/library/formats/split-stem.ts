/** The tag that says that a question begins with its stem, in formats that know the text with gaps alone. */
export const stemTag = 'stem:above'

const line = '\n\n---\n\n'

export const withStem = (stem: string, text: string): string => `${stem}${line}${text}`

export function splitStem(text: string, isAbove: boolean, otherwise: string): { stem: string; text: string } {
  const at = isAbove ? text.lastIndexOf(line) : -1
  return at === -1 ? { stem: otherwise, text } : { stem: text.slice(0, at), text: text.slice(at + line.length) }
}
