/** Marks within a line: strong, emphasis, code, a link or a picture, a tag. */
const inLine = [
  /(\*\*|__)(?=[^\s*_])[^\n]*?[^\s*_]\1/,
  /(?:^|[^\w*\\])\*[^\s*][^*\n]*\*(?!\*)/m,
  /(?:^|[^\w\\])_[^\s_][^_\n]*_(?!\w)/m,
  /`[^`\n]+`/,
  /\[[^\]\n]+\]\([^)\n]*\)/,
  /<\/?[A-Za-z][\w-]*(?:\s[^<>]*)?\/?>/,
]

/** What a line begins with: a heading, a quotation, a list, a fence of code, a table. */
const lineStart = /^ {0,3}(?:#{1,6} |> ?\S|[-*+] \S|\d{1,9}[.)] \S|```|~~~|\|.*\|)/m

/**
 * Whether a stem is written in Markdown on purpose. All else is plain text and shown to the letter: a lone `<`, a brace or a row of
 * underscores means nothing, and what a line begins with only counts where there are several lines. Whoever takes the meaning from a mark
 * by a backslash (`\*may\*`) writes Markdown too.
 */
export function hasMarkup(stem: string): boolean {
  return hasMarks(stem) || (stem.includes('\\') && hasMarks(stem.replace(/\\([!-/:-@[-`{-~])/g, '$1')))
}

function hasMarks(stem: string): boolean {
  return inLine.some((mark) => mark.test(stem)) || (stem.trim().includes('\n') && lineStart.test(stem))
}
