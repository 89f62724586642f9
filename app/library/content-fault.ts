/**
 * One fault of a file below content/ or of an archive of it. `line` and `column` start at 1; `message` is a sentence for the author. `of`, where it
 * is known: the path of the value in its document, and what is said of it without naming it (`must not be empty`, or a whole sentence).
 */
export type ContentFault = { file: string; line: number; column: number; message: string; of?: { path: readonly PropertyKey[]; words: string } }

export function faultIn(file: string, message: string, place: { line: number; column: number } = { line: 1, column: 1 }): ContentFault {
  return { file, line: place.line, column: place.column, message }
}

/** `courses/a/b/module.yaml:3:1 title must not be empty.` */
export function faultWords({ file, line, column, message }: ContentFault): string {
  return `${file}:${line}:${column} ${message}`
}

/** By file, then as they stand in it. */
export function inOrder(faults: readonly ContentFault[]): ContentFault[] {
  return [...faults].sort((one, other) => {
    if (one.file !== other.file) return one.file < other.file ? -1 : 1
    return one.line - other.line || one.column - other.column
  })
}
