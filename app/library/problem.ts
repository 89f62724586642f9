/**
 * One fault of a lesson's source. `line` and `column` start at 1 and count in the whole file, front matter included.
 * `message` is a sentence for the author; `nearest` the closest name that would be accepted, when one is close.
 */
export type Problem = { line: number; column: number; message: string; nearest: string | null }

export type Place = { line: number; column: number }

/** The fault at a place. A missing place counts as the start of the file. */
export function problemAt(place: Place | undefined, message: string, nearest: string | null = null): Problem {
  return { line: place?.line ?? 1, column: place?.column ?? 1, message, nearest }
}
