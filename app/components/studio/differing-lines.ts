export type MarkedLine = { text: string; differs: boolean }

/** The lines of a text, marked where the other text has no such line. Blank lines never differ. */
export function markLines(text: string, other: string): MarkedLine[] {
  const known = new Set(other.split('\n').map((line) => line.trim()))
  return text.split('\n').map((line) => ({ text: line, differs: line.trim() !== '' && !known.has(line.trim()) }))
}
