import { mergeMarks } from '../../../library/merge-texts'

/** A place of a merged text that is not decided yet. `from` and `to`: where its marks begin and end, counted from 0; `line` from 1. */
export type OpenConflict = { from: number; to: number; line: number; mine: string; theirs: string }

export type Choice = 'mine' | 'theirs' | 'both'

/** What is still to decide in a merged text, in its order. Marks that were edited until they fit together no more are text like any other. */
export function findConflicts(text: string): OpenConflict[] {
  const found: OpenConflict[] = []
  const lines = text.split('\n')
  const startOf: number[] = []
  let start = 0
  for (const line of lines) {
    startOf.push(start)
    start += line.length + 1
  }
  for (let first = lines.indexOf(mergeMarks.mine); first !== -1; ) {
    const middle = lines.indexOf(mergeMarks.between, first + 1)
    const last = middle === -1 ? -1 : lines.indexOf(mergeMarks.theirs, middle + 1)
    const next = lines.indexOf(mergeMarks.mine, first + 1)
    if (last === -1) break
    if (next === -1 || next > last) {
      const to = (startOf[last] ?? 0) + mergeMarks.theirs.length
      found.push({ from: startOf[first] ?? 0, to, line: first + 1, mine: lines.slice(first + 1, middle).join('\n'), theirs: lines.slice(middle + 1, last).join('\n') })
    }
    first = next
  }
  return found
}

/** The merged text with one place decided. Nothing chosen leaves no empty line behind. */
export function decide(text: string, { from, to, mine, theirs }: OpenConflict, choice: Choice): string {
  const words = choice === 'mine' ? mine : choice === 'theirs' ? theirs : [mine, theirs].filter((side) => side !== '').join('\n')
  const rest = words === '' && text[to] === '\n' ? to + 1 : to
  return `${text.slice(0, from)}${words}${text.slice(rest)}`
}
