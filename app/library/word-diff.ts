/** A stretch of wording, its words one blank apart: in both versions, only in the first, or only in the second. */
export type Stretch = { kind: 'same' | 'removed' | 'added'; text: string }

const mostCells = 1_000_000

/**
 * What turns `before` into `after`, word by word: the stretches other than `added`, a blank between them, spell `before`, those
 * other than `removed` spell `after`; how wide the blanks were does not count. Keeps a longest common subsequence of words; when
 * what lies between the common start and end makes more than a million pairs of words, all of it counts as replaced, so that no
 * wording takes long.
 */
export function diffWords(before: string, after: string): Stretch[] {
  const a = split(before)
  const b = split(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return join([
    ...a.slice(0, start).map((text) => ({ kind: 'same' as const, text })),
    ...diffMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map((text) => ({ kind: 'same' as const, text })),
  ])
}

function split(text: string): string[] {
  return text.match(/\S+/g) ?? []
}

function diffMiddle(a: string[], b: string[]): Stretch[] {
  const replaced = a.length * b.length > mostCells
  const lengths = replaced ? [] : commonLengths(a, b)
  const stretches: Stretch[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (!replaced && i < a.length && j < b.length && a[i] === b[j]) {
      stretches.push({ kind: 'same', text: a[i++]! })
      j++
    } else if (i < a.length && (replaced || j === b.length || lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      stretches.push({ kind: 'removed', text: a[i++]! })
    } else {
      stretches.push({ kind: 'added', text: b[j++]! })
    }
  }
  return stretches
}

/** `lengths[i][j]`: how many words the rests of both versions from there on share, in order. */
function commonLengths(a: string[], b: string[]): Uint32Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
    }
  }
  return lengths
}

function join(stretches: Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of stretches) {
    const last = joined.at(-1)
    if (last?.kind === stretch.kind) last.text += ` ${stretch.text}`
    else joined.push({ ...stretch })
  }
  return joined
}
