/** A place that both sides know: the line of the text where a block begins, and how far down its drawing begins, in px. */
export type Mark = { line: number; top: number }

/**
 * The marks of a drawing: its beginning, every block, and its end. `lines` and `tops` are of the same blocks in their order;
 * `lastLine` and `height` are where text and drawing end. What runs backwards is left out, so that one side always follows the other.
 */
export function marksOf(lines: readonly number[], tops: readonly number[], lastLine: number, height: number): Mark[] {
  const marks: Mark[] = [{ line: 1, top: 0 }]
  const add = (line: number, top: number) => {
    const last = marks.at(-1)
    if (last && line > last.line && top >= last.top) marks.push({ line, top })
  }
  for (let index = 0; index < Math.min(lines.length, tops.length); index++) add(lines[index] ?? 0, tops[index] ?? 0)
  add(lastLine + 1, height)
  return marks
}

/** How far down the drawing a line of the text is, in px; between two marks in proportion. `line` may be a fraction. */
export function topOfLine(marks: readonly Mark[], line: number): number {
  return between(marks, line, ({ line: from }) => from, ({ top }) => top)
}

/** Which line of the text is drawn this far down, in px, as a fraction. */
export function lineAtTop(marks: readonly Mark[], top: number): number {
  return between(marks, top, ({ top: from }) => from, ({ line }) => line)
}

function between(marks: readonly Mark[], at: number, from: (mark: Mark) => number, to: (mark: Mark) => number): number {
  const next = marks.findIndex((mark) => from(mark) > at)
  const before = marks[next === -1 ? marks.length - 1 : next - 1] ?? marks[0]
  if (!before) return 0
  const after = next === -1 ? undefined : marks[next]
  if (!after || at <= from(before)) return to(before)
  return to(before) + ((at - from(before)) / (from(after) - from(before))) * (to(after) - to(before))
}
